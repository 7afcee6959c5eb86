import { expect, it } from 'vitest';
import { NOMINATION_STATUSES } from '#core/nominations/nomination.ts';
import { isOut, type NominationFilter } from '#core/nominations/nominationList.ts';
import { listBatches, listNominations, totalNominations } from '#db/nominations/nominationList.ts';
import { saveBatch } from '#service/nominations/editBatch.ts';
import { recordPaper } from '#service/nominations/editLines.ts';
import { readLine } from '#service/nominations/readNominations.ts';
import { requireBatch } from '#service/nominations/requireNomination.ts';
import { present } from '../../support/present.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { TODAY, PAGE, EVERY, missed, batchOf, nominee, nominationOffice } from './nominationFixture.ts';

describeOnEachEngine('lists of nominations', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, start, seen, judged, move } = at;

  it('records the papers of a file and says how complete it is', async () => {
    const { id, lineIds } = await start([nominee(), nominee({ name: 'Vàng A Sử' })]);
    const [first] = lineIds;
    const papers = async () => (await listNominations(db(), { ...EVERY, batchId: id }, PAGE)).map((row) => row.papers);
    expect(await papers()).toEqual([
      { received: 0, needed: 4 },
      { received: 0, needed: 4 },
    ]);
    const stale = await Promise.all(lineIds.map(seen));
    await at.office.write((unit) => recordPaper(unit, { lines: stale, paper: 'REPORT', state: 'RECEIVED', note: '' }));
    const waive = {
      lines: [await seen(present(first))],
      paper: 'INITIATIVE' as const,
      state: 'NOT_NEEDED' as const,
      note: 'Đề tài',
    };
    await at.office.write((unit) => recordPaper(unit, waive));
    const { version } = await requireBatch(db(), id);
    const numbered = batchOf({ number: '12/TTr', submittedOn: '2023-12-01' });
    await at.office.write((unit) => saveBatch(unit, { id, version, batch: numbered }));
    expect(await papers()).toEqual([
      { received: 2, needed: 3 },
      { received: 2, needed: 4 },
    ]);
    const { file } = await readLine(db(), present(first), TODAY);
    expect(file.papers.map(({ paper, state, note }) => [paper, state, note])).toEqual([
      ['SUBMISSION', 'RECEIVED', ''],
      ['REPORT', 'RECEIVED', ''],
      ['REVIEW_MINUTES', null, ''],
      ['INITIATIVE', 'NOT_NEEDED', 'Đề tài'],
    ]);
    const takeBack = (lines: typeof stale) =>
      codeOf(at.office.write((unit) => recordPaper(unit, { lines, paper: 'REPORT', state: null, note: '' })));
    expect(await takeBack(stale)).toBe('STALE_VERSION');
    expect((await papers()).map(({ received }) => received)).toEqual([2, 2]);
    expect(await takeBack(await Promise.all(lineIds.map(seen)))).toBe('DONE');
    expect((await papers()).map(({ received }) => received)).toEqual([1, 1]);
  });

  it('counts what it lists, whatever the filter', async () => {
    const { id, lineIds } = await start([
      nominee(),
      nominee({ name: 'Vàng A Sử', awardCode: 'LDTT' }),
      nominee({
        subject: 'COLLECTIVE',
        name: 'CĐCS Sở Y tế',
        awardCode: 'BK_LDLD',
        awardKind: 'THEMATIC',
        theme: 'ATVSLĐ',
      }),
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Sở Tài chính', awardCode: 'CO_CP', fallbackAwardCode: 'CO_LDLD' }),
    ]);
    await start([nominee({ name: 'Tẩn Sử Mẩy' })], { unitName: 'CĐ ngành Giáo dục' });
    await judged(present(lineIds[0]), [missed('C05')]);
    await judged(present(lineIds[1]), [missed('C12', { severity: 'WARN' })]);
    await move(present(lineIds[2]), 'WITHDRAWN');
    const filters: Partial<NominationFilter>[] = [
      {},
      { batchId: id },
      { text: 'so y te' },
      { text: 'atvsld' },
      { subject: 'COLLECTIVE' },
      { awardCode: 'LDTT' },
      { status: 'WITHDRAWN' },
      ...(['UNCHECKED', 'BLOCKED', 'OVERRIDDEN', 'WARNED', 'SENT_UP'] as const).map((mark) => ({ mark })),
    ];
    const sizes: number[] = [];
    for (const changes of filters) {
      const filter = { ...EVERY, ...changes };
      const rows = await listNominations(db(), filter, PAGE);
      const totals = await totalNominations(db(), filter);
      const standing = rows.filter((row) => !isOut(row));
      const of = (subject: string) => standing.filter((row) => row.subject === subject).length;
      expect(totals).toMatchObject({
        ...{ rows: rows.length, lines: standing.length, collectives: of('COLLECTIVE'), individuals: of('INDIVIDUAL') },
        blocked: standing.filter((row) => row.blocked > 0 && row.overrideReason === '').length,
      });
      expect(totals.byAward.reduce((sum, each) => sum + each.collectives + each.individuals, 0)).toBe(standing.length);
      for (const status of NOMINATION_STATUSES)
        expect(totals.byStatus[status]).toBe(rows.filter((row) => row.status === status).length);
      sizes.push(rows.length);
    }
    expect(sizes).toEqual([5, 4, 1, 1, 2, 1, 1, 2, 1, 0, 1, 1]);
    const batches = await listBatches(db(), { year: 2023, text: '', procedure: null, status: null });
    expect(
      batches.map(({ unitName, collectives, individuals, blocked }) => [unitName, collectives, individuals, blocked]),
    ).toEqual([
      ['CĐ ngành Giáo dục', 0, 1, 0],
      ['LĐLĐ huyện Mường Tè', 1, 2, 1],
    ]);
    const withdrawn = await listBatches(db(), {
      year: 2023,
      text: 'muong te',
      procedure: 'CHUNG',
      status: 'WITHDRAWN',
    });
    expect(withdrawn.map((batch) => batch.id)).toEqual([id]);
  });
});
