import { expect, it } from 'vitest';
import { movesOf } from '#db/nominations/moveStore.ts';
import { readOfficeFacts } from '#db/eligibility/officeFacts.ts';
import { readPeopleFacts } from '#db/eligibility/peopleFacts.ts';
import { answerFromAbove } from '#service/nominations/answerFromAbove.ts';
import { saveLine } from '#service/nominations/editLines.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { missed, nominee, nominationOffice } from './nominationFixture.ts';

describeOnEachEngine('nominations sent up', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, oneLine, line, seen, judged, move, place } = at;

  it('sent up and refused it stands for what is given instead, and what was asked stays on record', async () => {
    const union = {
      subject: 'COLLECTIVE' as const,
      name: 'CĐCS Sở Y tế',
      awardCode: 'CO_CP',
      fallbackAwardCode: 'CO_LDLD',
    };
    const id = await oneLine(union);
    const answer = async (said: 'GRANTED' | 'REFUSED') =>
      codeOf(
        at.office.write(async (unit) =>
          answerFromAbove(unit, { lines: [await seen(id)], answer: said, document: '90/TB' }),
        ),
      );
    expect(await answer('REFUSED')).toBe('NOMINATION_NOT_SENT_UP');
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    expect(await answer('REFUSED')).toBe('DONE');
    expect(await line(id)).toMatchObject({
      ...{ status: 'SUBMITTED', awardCode: 'CO_LDLD', fallbackAwardCode: null, askedAwardCode: 'CO_CP' },
      ...{ upperAnswer: 'REFUSED', upperDocument: '90/TB' },
    });
    expect(await answer('GRANTED')).toBe('NOMINATION_NOT_SENT_UP');
  });

  it('sent up and granted it is decided by the higher body, and nothing is given instead', async () => {
    const union = {
      subject: 'COLLECTIVE' as const,
      name: 'CĐCS Sở Y tế',
      awardCode: 'CO_CP',
      fallbackAwardCode: 'CO_LDLD',
    };
    const id = await oneLine(union);
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    await at.office.write(async (unit) =>
      answerFromAbove(unit, { lines: [await seen(id)], answer: 'GRANTED', document: '90/QĐ-TTg' }),
    );
    expect(await line(id)).toMatchObject({ status: 'DECIDED', awardCode: 'CO_CP', upperAnswer: 'GRANTED' });
    expect((await movesOf(db(), id)).at(-1)?.reason).toBe('90/QĐ-TTg');
    await move(id, 'AWARDED', '');
    expect((await line(id)).status).toBe('AWARDED');
  });

  it('an award of a higher body goes up without a fallback too: granted it counts as held, refused it has failed', async () => {
    const personId = await addPerson(at.office, 'Lò Văn Bình');
    const [granted, refused] = [
      await oneLine({ personId, awardCode: 'CSTD_BT' }),
      await oneLine({ name: 'Vàng A Sử', awardCode: 'CSTD_BT' }),
    ];
    for (const id of [granted, refused]) await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    const answer = async (id: string, said: 'GRANTED' | 'REFUSED', document: string) =>
      at.office.write(async (unit) => answerFromAbove(unit, { lines: [await seen(id)], answer: said, document }));
    await answer(granted, 'GRANTED', '1200/QĐ-TLĐ ngày 20/12/2023');
    expect((await line(granted)).status).toBe('DECIDED');
    await answer(refused, 'REFUSED', '90/TB-TLĐ');
    expect(await line(refused)).toMatchObject({ status: 'REJECTED', upperAnswer: 'REFUSED', awardCode: 'CSTD_BT' });
    // Proposed again, it is asked again.
    await move(refused, 'DRAFT');
    expect(await line(refused)).toMatchObject({ upperAnswer: null, upperDocument: '' });

    const office = await readOfficeFacts(db(), { year: 2025, onDate: '2025-12-01' });
    const { awards } = present((await readPeopleFacts(db(), [personId], office)).get(personId));
    expect(awards).toMatchObject([
      { code: 'CSTD_BT', year: 2023, isProposed: false, decision: '1200/QĐ-TLĐ ngày 20/12/2023' },
    ]);
  });

  it('one paper from above answers many lines at once, all or none', async () => {
    const ids = await Promise.all(['Tẩn Sử Mẩy', 'Vàng A Sử'].map((name) => oneLine({ name, awardCode: 'CSTD_BT' })));
    const [first = '', second = ''] = ids;
    await place(first, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    const answer = async () =>
      codeOf(
        at.office.write(async (unit) =>
          answerFromAbove(unit, { lines: await Promise.all(ids.map(seen)), answer: 'GRANTED', document: '12/QĐ' }),
        ),
      );
    expect(await answer()).toBe('NOMINATION_NOT_SENT_UP');
    expect((await line(first)).status).toBe('SUBMITTED');
    await place(second, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    expect(await answer()).toBe('DONE');
    expect([(await line(first)).status, (await line(second)).status]).toEqual(['DECIDED', 'DECIDED']);
  });

  it('what this office decides itself is not answered from above', async () => {
    const id = await oneLine();
    await place(id, { status: 'SUBMITTED', checked_at: '2023-12-01' });
    const answer = at.office.write(async (unit) =>
      answerFromAbove(unit, { lines: [await seen(id)], answer: 'GRANTED', document: '12/QĐ' }),
    );
    expect(await codeOf(answer)).toBe('NOMINATION_NOT_SENT_UP');
  });

  it('a rule that stops it after it was submitted keeps it from being decided, but not what was granted above', async () => {
    const id = await oneLine();
    await place(id, { status: 'SUBMITTED' });
    await judged(id, [missed('C05')]);
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_BLOCKED');
    await place(id, { upper_answer: 'GRANTED', upper_document: '90/QĐ-TTg' });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('DONE');
    // Taken back it stands where it stood, and nobody granted it any more.
    expect(await codeOf(move(id, 'SUBMITTED'))).toBe('DONE');
    expect(await line(id)).toMatchObject({ upperAnswer: null, upperDocument: '' });
    expect(await codeOf(move(id, 'DECIDED'))).toBe('NOMINATION_BLOCKED');
  });

  it('an answer from above holds for what was asked then, not for a line written anew', async () => {
    const id = await oneLine();
    await place(id, { upper_answer: 'REFUSED', upper_document: '90/TB', asked_award_code: 'CSTD_BT' });
    await at.office.write(async (unit) => saveLine(unit, { ...(await seen(id)), line: nominee() }));
    expect(await line(id)).toMatchObject({ upperAnswer: null, upperDocument: '', askedAwardCode: null });
  });
});
