import { expect, it } from 'vitest';
import { answerFromAbove } from '#service/nominations/answerFromAbove.ts';
import { readSubmission } from '#service/nominations/exportBatch.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { missed, nominee, nominationOffice, TODAY } from './nominationFixture.ts';

describeOnEachEngine('what a tờ trình proposed', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, start, line, seen, audited, judged, move } = at;

  const refuse = async (id: string) =>
    at.office.write(async (unit) =>
      answerFromAbove(unit, { lines: [await seen(id)], answer: 'REFUSED', document: '90/TB' }),
    );
  const submitted = async () => {
    const { id, lineIds } = await start(
      [
        nominee({ awardCode: 'BK_TTG', fallbackAwardCode: 'BK_LDLD' }),
        nominee({ name: 'Vàng A Sử', awardCode: 'BK_TTG' }),
      ],
      { procedure: 'DON_GIAN', submittedOn: '2023-11-10' },
    );
    for (const lineId of lineIds) {
      await judged(lineId);
      for (const to of ['CHECKED', 'REVIEWED', 'SUBMITTED'] as const) await move(lineId, to, '');
    }
    return { id, lineIds };
  };

  it('is printed again as it was sent, whatever the higher body said', async () => {
    const { id, lineIds } = await submitted();
    const before = await readSubmission(db(), id, TODAY);
    expect(before.paper.counts.join()).toContain('Thủ tướng');
    for (const lineId of lineIds) await refuse(lineId);
    expect(await line(present(lineIds[0]))).toMatchObject({ status: 'SUBMITTED', awardCode: 'BK_LDLD' });
    expect((await line(present(lineIds[1]))).status).toBe('REJECTED');
    expect(await readSubmission(db(), id, TODAY)).toEqual(before);
  });

  it('is read by as many questions for many lines that were turned down as for one', async () => {
    const { id, lineIds } = await start(
      Array.from({ length: 4 }, (_, index) => nominee({ name: `Vàng A ${index}` })),
      { submittedOn: '2023-11-10' },
    );
    const asked = async () => {
      const questions: string[] = [];
      const listen = ({ sql }: { sql: string }) => questions.push(sql);
      db().on('query', listen);
      await readSubmission(db(), id, TODAY);
      db().off('query', listen);
      return questions.length;
    };
    await move(present(lineIds[0]), 'REJECTED');
    const one = await asked();
    for (const lineId of lineIds.slice(1, 3)) await move(lineId, 'REJECTED');
    expect(await asked()).toBe(one);
  });

  it('is not kept of what is taken back before it goes again', async () => {
    const { lineIds } = await submitted();
    const id = present(lineIds[0]);
    expect((await line(id)).proposed).toMatchObject({ awardCode: 'BK_TTG', fallbackAwardCode: 'BK_LDLD' });
    await move(id, 'REVIEWED');
    expect((await line(id)).proposed).toBeNull();
  });

  it('tells what the rules said when it went, not later', async () => {
    const { id, lineIds } = await submitted();
    await judged(present(lineIds[0]), [missed('C05')]);
    await audited((unit) =>
      unit
        .tx('nomination_line')
        .where({ id: present(lineIds[0]) })
        .update({ override_reason: 'Nghỉ thai sản năm 2023.' }),
    );
    expect((await readSubmission(db(), id, TODAY)).paper.overrides).toEqual([]);
  });
});
