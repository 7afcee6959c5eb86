import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepsOf } from '#db/deadlines/deadlineStore.ts';
import { attach, setAttached } from '#service/attachments/keepAttachment.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { copyPledge } from '#service/clusters/pledges/copyPledge.ts';
import { createPledge } from '#service/clusters/pledges/createPledge.ts';
import { addTargets, arrangeTargets, removeTarget, saveTarget } from '#service/clusters/pledges/editTargets.ts';
import { readPledge, readResults } from '#service/clusters/pledges/readPledge.ts';
import { removePledge } from '#service/clusters/pledges/removePledge.ts';
import { savePledge } from '#service/clusters/pledges/savePledge.ts';
import { reopenPledge, signPledge } from '#service/clusters/pledges/signPledge.ts';
import { setDone } from '#service/deadlines/editDeadlines.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import {
  BLOCKS,
  codeOf,
  drawUp,
  openBlock,
  pledgeIn,
  SIGNED_IN,
  SIGNED_ON,
  signAsSeen,
  target,
  TARGETS,
  YEAR,
  reopenAsSeen,
  result,
  putResults,
} from './pledgeFixture.ts';

const [DISTRICTS, SECTORS] = BLOCKS;

describeOnEachEngine('the pledge of a cluster year', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const auditRows = async () =>
    present(await office.database.reader('audit_log').count<{ n: number }[]>({ n: '*' }).first()).n;

  it('is signed for 2025 by both blocks on 27/12/2024, the year before', async () => {
    for (const [block, parties] of [
      [DISTRICTS, 8],
      [SECTORS, 3],
    ] as const) {
      const { clusterId } = await drawUp(office, block);
      await signAsSeen(office, clusterId);
      const view = await readPledge(office.database.reader, { clusterId, year: YEAR, today: '2025-01-02' });
      expect(view.pledge).toMatchObject({ status: 'SIGNED', signedOn: SIGNED_ON, place: SIGNED_IN });
      expect(view.pledge?.parties).toHaveLength(parties);
      expect(view.checklist).toEqual([]);
    }
    const signed: unknown[] = await office.database
      .reader('audit_log')
      .where('action', 'pledges.sign')
      .orderBy('seq')
      .pluck('summary');
    expect(signed).toEqual(BLOCKS.map(({ name }) => `Ký giao ước năm 2025 của ${name} ngày 27/12/2024`));
  });

  it('has its step done with the signature, and keeps a day that was written before', async () => {
    const { clusterId, yearId } = await drawUp(office, SECTORS);
    const doneOn = async () => {
      const steps = await stepsOf(office.database.reader, yearId);
      return steps.filter((step) => step.doneOn !== null).map((step) => [step.step, step.doneOn, step.version]);
    };
    const before = await auditRows();
    await signAsSeen(office, clusterId);
    expect(await doneOn()).toEqual([['PLEDGE', SIGNED_ON, 2]]);
    expect((await auditRows()) - before).toBe(1);
    await reopenAsSeen(office, clusterId);
    expect(await doneOn()).toEqual([['PLEDGE', SIGNED_ON, 2]]);
    const step = present((await stepsOf(office.database.reader, yearId)).find((each) => each.step === 'PLEDGE'));
    await office.write((unit) => setDone(unit, { id: step.id, version: step.version, doneOn: '2024-12-26' }));
    await signAsSeen(office, clusterId);
    expect(await doneOn()).toEqual([['PLEDGE', '2024-12-26', 3]]);
  });

  it('begins with usual words and the members of the year, the lead first', async () => {
    const { clusterId } = await drawUp(office, DISTRICTS);
    const { preamble, parties, contents } = await pledgeIn(office, clusterId);
    expect(preamble).toContain('Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu');
    expect(preamble).toContain('năm 2025');
    expect(preamble).toContain('08 đơn vị thành viên Khối thi đua LĐLĐ các huyện, thành phố');
    expect(contents.split('\n')).toHaveLength(3);
    expect(parties.slice(0, 2)).toMatchObject([
      {
        name: 'LĐLĐ huyện Phong Thổ',
        authority: 'TM. BAN THƯỜNG VỤ',
        signerName: 'Lò Văn Ký 3',
        signerPosition: 'Chủ tịch - Trưởng khối',
      },
      { name: 'LĐLĐ thành phố Lai Châu', signerName: 'Lò Văn Ký 1', signerPosition: 'Chủ tịch' },
    ]);
  });

  it('is drawn up once a year, and can be thrown away until something hangs on it', async () => {
    const { clusterId, yearId, pledgeId } = await drawUp(office, SECTORS);
    expect(await codeOf(office.write((unit) => createPledge(unit, { yearId })))).toBe('PLEDGE_EXISTS');
    const [first] = (await pledgeIn(office, clusterId)).targets;
    const targetId = present(first).id;
    await putResults(office, pledgeId, result({ targetId }));
    const remove = (version: number) => office.write((unit) => removePledge(unit, { id: pledgeId, version }));
    expect(await codeOf(remove(2))).toBe('PLEDGE_HAS_RESULTS');
    await putResults(office, pledgeId, result({ targetId, actual: null, version: 1 }));
    expect(await codeOf(remove(1))).toBe('STALE_VERSION');
    await remove(2);
    const view = await readPledge(office.database.reader, { clusterId, year: YEAR, today: SIGNED_ON });
    expect(view.pledge).toBeNull();
    await office.write((unit) => createPledge(unit, { yearId }));
  });

  it('is signed only when nothing is missing', async () => {
    const { clusterId, yearId } = await openBlock(office, SECTORS);
    const pledgeId = await office.write((unit) => createPledge(unit, { yearId }));
    const view = await readPledge(office.database.reader, { clusterId, year: YEAR, today: SIGNED_ON });
    const missing = view.checklist.filter(({ state }) => state === 'MISSING').map(({ id }) => id);
    expect(missing.sort()).toEqual(['place', 'signedOn', 'signers', 'targets']);
    const early = office.write((unit) => signPledge(unit, { id: pledgeId, version: 1, targets: [] }, SIGNED_ON));
    expect(await codeOf(early)).toBe('PLEDGE_INCOMPLETE');
    expect((await pledgeIn(office, clusterId)).status).toBe('DRAFT');
  });

  it('is signed only as it was seen', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const seen = await pledgeIn(office, clusterId);
    const sign = (targets = seen.targets, version = seen.version) =>
      office.write((unit) => signPledge(unit, { id: pledgeId, version, targets }, '2024-12-28'));
    expect(await codeOf(sign(seen.targets, seen.version - 1))).toBe('STALE_VERSION');
    const [first] = seen.targets;
    const { id, version } = present(first);
    await office.write((unit) => saveTarget(unit, { pledgeId, id, version, target: target({ planned: 8_000 }) }));
    expect(await codeOf(sign())).toBe('STALE_VERSION');
    await office.write((unit) => saveTarget(unit, { pledgeId, id, version: 2, target: target({ planned: 7_500 }) }));
    const order = seen.targets.map((row) => row.id);
    await office.write((unit) => arrangeTargets(unit, { pledgeId, seen: order, ids: order.toReversed() }));
    expect(await codeOf(sign())).toBe('STALE_VERSION');
    await signAsSeen(office, clusterId);
  });

  it('keeps words, parties and targets once signed, until it is opened again with a reason', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    await signAsSeen(office, clusterId);
    const { targets, version, ...pledge } = await pledgeIn(office, clusterId);
    const { signedOn, place, preamble, contents, commitments } = pledge;
    const words = { signedOn, place, preamble, contents, commitments };
    const [first] = targets;
    const seen = { pledgeId, id: present(first).id, version: 1 };
    const changes = [
      () => office.write((unit) => savePledge(unit, { id: pledgeId, version, pledge: words, parties: [] })),
      () => office.write((unit) => addTargets(unit, { pledgeId, targets: TARGETS })),
      () => office.write((unit) => saveTarget(unit, { ...seen, target: target({}) })),
      () => office.write((unit) => removeTarget(unit, seen)),
      () => office.write((unit) => arrangeTargets(unit, { pledgeId, seen: [], ids: [] })),
      () => office.write((unit) => signPledge(unit, { id: pledgeId, version, targets }, SIGNED_ON)),
      () => office.write((unit) => removePledge(unit, { id: pledgeId, version })),
    ];
    const before = await auditRows();
    for (const change of changes) expect(await codeOf(change())).toBe('PLEDGE_SIGNED');
    expect(await auditRows()).toBe(before);

    await reopenAsSeen(office, clusterId);
    expect(await codeOf(reopenAsSeen(office, clusterId))).toBe('PLEDGE_NOT_SIGNED');
    await office.write((unit) => removeTarget(unit, seen));
    await signAsSeen(office, clusterId);
    expect((await pledgeIn(office, clusterId)).targets).toHaveLength(TARGETS.length - 1);
    const reopened = await office.database.reader('audit_log').where('action', 'pledges.reopen').first<{
      summary: string;
    }>('summary');
    expect(reopened.summary).toContain('Điều chỉnh chỉ tiêu');
  });

  it('tells two clerks apart: the slower one overwrites nothing', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const { parties, targets, version, ...pledge } = await pledgeIn(office, clusterId);
    const { signedOn, place, preamble, contents, commitments } = pledge;
    const save = (changes: object) =>
      office.write((unit) =>
        savePledge(unit, {
          id: pledgeId,
          version,
          pledge: { signedOn, place, preamble, contents, commitments, ...changes },
          parties,
        }),
      );
    const outcomes = await Promise.all([codeOf(save({ place: 'Tam Đường' })), codeOf(save({ place: 'Sìn Hồ' }))]);
    expect(outcomes.sort()).toEqual(['STALE_VERSION', null].sort());

    const { id } = present(targets[0]);
    const rewrite = (planned: number) =>
      office.write((unit) => saveTarget(unit, { pledgeId, id, version: 1, target: target({ planned }) }));
    await rewrite(100);
    expect(await codeOf(rewrite(200))).toBe('STALE_VERSION');
    expect(await codeOf(office.write((unit) => removeTarget(unit, { pledgeId, id, version: 1 })))).toBe(
      'STALE_VERSION',
    );
    const order = targets.map((row) => row.id);
    const arrange = (ids: string[], seen = order) =>
      codeOf(office.write((unit) => arrangeTargets(unit, { pledgeId, seen, ids })));
    const [one, two, ...others] = order as [string, string, ...string[]];
    expect(await arrange([one, one, ...others])).toBe('STALE_VERSION');
    const moved = [two, one, ...others];
    expect(await arrange(moved)).toBeNull();
    expect(await arrange(order.toReversed())).toBe('STALE_VERSION');
    expect((await pledgeIn(office, clusterId)).targets.map((row) => row.id)).toEqual(moved);
    await office.write((unit) => addTargets(unit, { pledgeId, targets: [target({ content: 'Của người kia' })] }));
    expect(await arrange(order, moved)).toBe('STALE_VERSION');

    const figure = result({ targetId: id, actual: 300 });
    await putResults(office, pledgeId, figure);
    const late = putResults(office, pledgeId, result({ targetId: two, actual: 1 }), { ...figure, actual: 400 });
    expect(await codeOf(late)).toBe('STALE_VERSION');
    const { results } = await readResults(office.database.reader, { clusterId, year: YEAR });
    expect(results).toEqual([{ targetId: id, period: 'YEAR', memberId: null, actual: 300, note: '', version: 1 }]);
  });

  it('nor a target of it loses the way to its files', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const { version, targets } = await pledgeIn(office, clusterId);
    const { id, version: seen } = present(targets[0]);
    const owner = { ownerType: 'pledgeTarget', ownerId: id } as const;
    const file = { fileName: 'Minh chứng.pdf', size: 1 };
    const attachmentId = await office.write((unit) => attach(unit, { owner, file, sha256: 'a'.repeat(64) }));
    const removeOne = () => codeOf(office.write((unit) => removeTarget(unit, { pledgeId, id, version: seen })));
    expect(await removeOne()).toBe('ATTACHMENTS_STAY');
    expect(await codeOf(office.write((unit) => removePledge(unit, { id: pledgeId, version })))).toBe(
      'ATTACHMENTS_STAY',
    );
    await office.write((unit) => setAttached(unit, { id: attachmentId, isAttached: false }));
    expect(await removeOne()).toBeNull();
  });

  it('is not removed while it has files, which nobody would find again', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const { version } = await pledgeIn(office, clusterId);
    const owner = { ownerType: 'pledge', ownerId: pledgeId } as const;
    const file = { fileName: 'Giao ước.pdf', size: 1 };
    await office.write((unit) => attach(unit, { owner, file, sha256: 'a'.repeat(64) }));
    const remove = () => codeOf(office.write((unit) => removePledge(unit, { id: pledgeId, version })));
    expect(await remove()).toBe('ATTACHMENTS_STAY');
    await office.database.transaction(async (tx) => {
      await tx('attachment').update({ removed_at: '2025-01-02T03:00:00.000Z' });
    });
    expect(await remove()).toBeNull();
  });

  it('gives a new year its words and targets, never its day, its results or its members', async () => {
    const { clusterId, yearId, pledgeId } = await drawUp(office, SECTORS);
    await signAsSeen(office, clusterId);
    const { targets } = await pledgeIn(office, clusterId);
    await putResults(office, pledgeId, result({ targetId: present(targets[0]).id }));
    const nextId = await office.write((unit) => openYear(unit, { clusterId, year: YEAR + 1 }));
    const copy = () =>
      office.write(async (unit) => {
        const copies = await copyPledge(unit, yearId, nextId);
        await unit.audit({ action: 'test.copy', entity: 'cluster', entityId: clusterId, summary: 'Chép năm' });
        return copies;
      });
    const copies = present(await copy());
    expect(await copy()).toBeNull();

    const next = await pledgeIn(office, clusterId, YEAR + 1);
    expect(targets.map(({ id }) => copies.get(id))).toEqual(next.targets.map(({ id }) => id));
    expect(next).toMatchObject({ status: 'DRAFT', signedOn: null, place: '', signedNames: null });
    expect(next.preamble).toContain('năm 2026');
    expect(next.preamble).not.toContain('2025');
    expect(next.targets.map(({ content, planned }) => [content, planned])).toEqual(
      TARGETS.map(({ content, planned }) => [content, planned]),
    );
    // The lead of last year signs as any other member, and who signed is proposed again.
    expect(next.parties.map(({ signerName, signerPosition }) => [signerName, signerPosition])).toEqual([
      ['Lò Văn Ký 1', 'Chủ tịch'],
      ['Lò Văn Ký 2', 'Chủ tịch'],
      ['Lò Văn Ký 3', 'Chủ tịch'],
    ]);
    const { results } = await readResults(office.database.reader, { clusterId, year: YEAR + 1 });
    expect(results).toEqual([]);
  });

  it('refuses everything in a locked year', async () => {
    const { clusterId, yearId, pledgeId } = await drawUp(office, SECTORS);
    const { targets, version, parties } = await pledgeIn(office, clusterId);
    const [first] = targets;
    const seen = { pledgeId, id: present(first).id, version: 1 };
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    const words = { signedOn: null, place: '', preamble: '', contents: '', commitments: '' };
    for (const change of [
      () => office.write((unit) => createPledge(unit, { yearId })),
      () => office.write((unit) => savePledge(unit, { id: pledgeId, version, pledge: words, parties })),
      () => office.write((unit) => addTargets(unit, { pledgeId, targets: TARGETS })),
      () => office.write((unit) => saveTarget(unit, { ...seen, target: target({}) })),
      () => office.write((unit) => removeTarget(unit, seen)),
      () => office.write((unit) => signPledge(unit, { id: pledgeId, version, targets }, SIGNED_ON)),
      () => office.write((unit) => reopenPledge(unit, { id: pledgeId, version, reason: 'x' })),
      () => office.write((unit) => removePledge(unit, { id: pledgeId, version })),
      () => putResults(office, pledgeId, result({ targetId: seen.id })),
      () => office.write((unit) => copyPledge(unit, yearId, yearId)),
    ]) {
      expect(await codeOf(change())).toBe('YEAR_LOCKED');
    }
  });
});
