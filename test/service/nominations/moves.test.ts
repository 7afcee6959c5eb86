import { expect, it } from 'vitest';
import fc from 'fast-check';
import { findMove } from '#core/nominations/moves.ts';
import { NOMINATION_STATUSES, type NominationStatus } from '#core/nominations/nomination.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { movesOf } from '#db/nominations/moveStore.ts';
import { updateLineDecision } from '#db/nominations/nominationStore.ts';
import type { UnitOfWork } from '#service/contract/unitOfWork.ts';
import { addLines as addRecipients, removeLines } from '#service/awards/editLines.ts';
import { answerFromAbove } from '#service/nominations/answerFromAbove.ts';
import { checkLines, overrideLine } from '#service/nominations/checkLines.ts';
import { saveBatch } from '#service/nominations/editBatch.ts';
import { removeLine, saveLine } from '#service/nominations/editLines.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { moveLines } from '#service/nominations/moveLines.ts';
import { requireBatch } from '#service/nominations/requireNomination.ts';
import { present } from '../../support/present.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { line as recipient, newDraft } from '../../support/testOffice.ts';
import { missed, batchOf, nominee, nominationOffice } from './nominationFixture.ts';

describeOnEachEngine('moves of nominations', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, start, oneLine, line, seen, audited, judged, move, place } = at;

  it('goes along every move there is and no other', async () => {
    const { lineIds } = await start(
      NOMINATION_STATUSES.flatMap((from) =>
        NOMINATION_STATUSES.map((to) => nominee({ name: `${from} ${to}`, fallbackAwardCode: 'GK_CDCS' })),
      ),
      { procedure: 'DON_GIAN' },
    );
    for (const [index, id] of lineIds.entries()) {
      const from = present(NOMINATION_STATUSES[Math.floor(index / NOMINATION_STATUSES.length)]);
      const to = present(NOMINATION_STATUSES[index % NOMINATION_STATUSES.length]);
      // Granted from above: what a decision of the office would be asked for is there.
      const isDecided = to === 'DECIDED' || to === 'AWARDED';
      await place(id, { status: from, checked_at: '2023-12-01', upper_answer: isDecided ? 'GRANTED' : null });
      const answer = await codeOf(move(id, to));
      expect(answer, `${from} → ${to}`).toBe(findMove(from, to) ? 'DONE' : 'NOMINATION_NO_MOVE');
      const moves = await movesOf(db(), id);
      expect(moves.map(({ fromStatus, toStatus }) => [fromStatus, toStatus])).toEqual(
        findMove(from, to) ? [[from, to]] : [],
      );
      expect((await line(id)).status).toBe(findMove(from, to) ? to : from);
    }
  });

  it('needs the reason where the move says so', async () => {
    const id = await oneLine();
    expect(await codeOf(move(id, 'WITHDRAWN', ''))).toBe('NOMINATION_NEEDS_REASON');
    expect(await codeOf(move(id, 'WITHDRAWN', '  '))).toBe('NOMINATION_NEEDS_REASON');
    expect(await codeOf(move(id, 'WITHDRAWN', 'Đơn vị rút'))).toBe('DONE');
    expect((await movesOf(db(), id)).at(-1)).toMatchObject({ toStatus: 'WITHDRAWN', reason: 'Đơn vị rút' });
  });

  it('refuses whoever saw an older state, and keeps the newer one', async () => {
    const id = await oneLine();
    const stale = await seen(id);
    await at.office.write((unit) => saveLine(unit, { ...stale, line: nominee({ note: 'mới' }) }));
    const late: [string, (unit: UnitOfWork) => Promise<unknown>][] = [
      ['save', (unit) => saveLine(unit, { ...stale, line: nominee() })],
      ['remove', (unit) => removeLine(unit, stale)],
      ['check', (unit) => checkLines(unit, [stale])],
      ['override', (unit) => overrideLine(unit, { ...stale, reason: 'x' })],
      ['move', (unit) => moveLines(unit, { lines: [stale], to: 'WITHDRAWN', reason: 'x' })],
      ['answer', (unit) => answerFromAbove(unit, { lines: [stale], answer: 'GRANTED', document: 'x' })],
    ];
    for (const [name, work] of late) expect(await codeOf(at.office.write(work)), name).toBe('STALE_VERSION');
    const { batchId, note, version } = await line(id);
    expect([note, version]).toEqual(['mới', 2]);
    const batch = await requireBatch(db(), batchId);
    const save = (version_: number) =>
      codeOf(
        at.office.write((unit) => saveBatch(unit, { id: batchId, version: version_, batch: batchOf({ note: 'x' }) })),
      );
    expect(await save(batch.version)).toBe('DONE');
    expect(await save(batch.version)).toBe('STALE_VERSION');
    // A move made on a line read before another write of the same unit of work is refused too.
    const old = await line(id);
    await at.office.write((unit) => saveLine(unit, { ...old, line: nominee({ note: 'nữa' }) }));
    expect(await codeOf(audited((unit) => moveLine(unit, old, 'WITHDRAWN', 'x')))).toBe('STALE_VERSION');
    expect(await movesOf(db(), id)).toEqual([]);
  });

  it('moves those that can go and tells of the others, in one audit row', async () => {
    const { lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' }), nominee({ name: 'Tẩn Sử Mẩy' })]);
    const [ready, blocked, unchecked] = lineIds;
    await judged(present(ready));
    await judged(present(blocked), [missed('C05')]);
    const lines = await Promise.all(lineIds.map(seen));
    const { moved, refused } = await at.office.write((unit) => moveLines(unit, { lines, to: 'CHECKED', reason: '' }));
    expect(moved).toBe(1);
    expect(refused.map(({ id }) => id)).toEqual([blocked, unchecked]);
    expect(refused.map(({ message }) => message).join(' ')).toContain('C05');
    const rows = (await db()('audit_log').where({ action: 'nominations.move' })) as unknown[];
    expect(rows).toHaveLength(1);
    const left = (await Promise.all(lineIds.map(seen))).slice(1);
    expect(await codeOf(at.office.write((unit) => moveLines(unit, { lines: left, to: 'CHECKED', reason: '' })))).toBe(
      'NOMINATION_NONE_MOVED',
    );
  });

  it('names in the log the tờ trình of several lines', async () => {
    const { lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' })]);
    const last = async () =>
      (await db()('audit_log').orderBy('seq', 'desc').first<{ summary: string }>('summary')).summary;
    await at.office.write(async (unit) => checkLines(unit, await Promise.all(lineIds.map(seen))));
    expect(await last()).toBe('Kiểm tra 2 đề nghị của “Đề nghị khen thưởng năm 2023” theo quy tắc');
    const { lineIds: others } = await start([nominee({ name: 'Tẩn Sử Mẩy' })]);
    const lines = await Promise.all([...lineIds, ...others].map(seen));
    await at.office.write((unit) => moveLines(unit, { lines, to: 'WITHDRAWN', reason: 'Ghi nhầm' }));
    expect(await last()).toBe('Chuyển 3 đề nghị của 2 tờ trình sang “đã rút”');
  });

  it('the common procedure is not reviewed by a click', async () => {
    const [common, simple] = [await oneLine(), await oneLine({ awardCode: 'LDTT' }, { procedure: 'DON_GIAN' })];
    for (const id of [common, simple]) {
      await judged(id);
      await move(id, 'CHECKED');
    }
    expect(await codeOf(move(common, 'REVIEWED'))).toBe('NOMINATION_NOT_VOTED');
    expect(await codeOf(move(simple, 'REVIEWED'))).toBe('DONE');
  });

  it('is decided only by a decision in force, and does not leave while one is being drafted', async () => {
    const id = await oneLine();
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_NOT_DECIDED');
    const decisionId = await newDraft(at.office);
    const asTyped = { id: decisionId, lines: [recipient()], source: { kind: 'TYPED' as const } };
    const decisionLineId = present((await at.office.write((unit) => addRecipients(unit, asTyped)))[0]);
    await audited(async (unit) => {
      await updateLineDecision(unit.tx, { ...(await seen(id)), decisionId, decisionLineId, now: unit.now });
    });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_NOT_DECIDED');
    expect(await codeOf(move(id, 'REVIEWED'))).toBe('NOMINATION_IN_DRAFT');
    expect(await codeOf(move(id, 'WITHDRAWN'))).toBe('NOMINATION_IN_DRAFT');
    await at.office.write((unit) => removeLines(unit, { id: decisionId, lineIds: [decisionLineId] }));
    expect(await codeOf(move(id, 'WITHDRAWN'))).toBe('DONE');
    expect(await line(id)).toMatchObject({ decisionId: null, decisionLineId: null });
  });

  it('the history of a line always replays to where it stands', async () => {
    const anyMove = fc.array(fc.constantFrom(...NOMINATION_STATUSES), { minLength: 1, maxLength: 12 });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyMove, async (targets) => {
        count += 1;
        const id = await oneLine({ name: `Người thứ ${count}` }, { procedure: 'DON_GIAN' });
        await judged(id);
        for (const to of targets) await codeOf(move(id, to));
        let status: NominationStatus = 'DRAFT';
        for (const { fromStatus, toStatus } of await movesOf(db(), id)) {
          expect(fromStatus).toBe(status);
          expect(findMove(fromStatus, toStatus)).toBeDefined();
          status = toStatus;
        }
        const stands: NominationLine = await line(id);
        expect(stands.status).toBe(status);
      }),
      { numRuns: 15 },
    );
  });
});
