import { afterEach, beforeEach, expect, it } from 'vitest';
import { councilInputSchema, councilMemberInputSchema, meetingInputSchema } from '#core/councils/council.ts';
import { initiativeInputSchema } from '#core/initiatives/initiative.ts';
import { scoreFormInputSchema, type ScoreFormInput } from '#core/initiatives/scoreForm.ts';
import { personInputSchema } from '#core/people/person.ts';
import { reviewsOfInitiative } from '#db/initiatives/reviewStore.ts';
import { listScoreForms } from '#db/initiatives/scoreFormStore.ts';
import { closeMeeting, meetingChecks } from '#service/meetings/closeMeeting.ts';
import { createCouncil } from '#service/councils/editCouncil.ts';
import { createMeeting, saveAttendance } from '#service/meetings/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import {
  addInitiative,
  moveInitiative,
  removeInitiative,
  requireInitiative,
  saveInitiative,
} from '#service/initiatives/editInitiatives.ts';
import {
  createScoreForm,
  removeScoreForm,
  requireScoreForm,
  saveScoreForm,
  useScoreForm,
} from '#service/initiatives/editScoreForms.ts';
import { meetingScores } from '#service/initiatives/meetingScores.ts';
import { missingInMeeting } from '#service/initiatives/missingInMeeting.ts';
import { readInitiative } from '#service/initiatives/readInitiative.ts';
import { addToMeeting, scoreReview, takeFromMeeting } from '#service/initiatives/scoreInMeeting.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const TODAY = '2023-10-12';

/** Two criteria, of which the first must be passed. */
const FORM: ScoreFormInput = scoreFormInputSchema.parse({
  name: 'Hai tiêu chí',
  passMark: 1200,
  criteria: [
    { name: 'Tính mới', max: 1000, pass: 500, disqualifies: true },
    { name: 'Hiệu quả', max: 1000 },
  ],
});

describeOnEachEngine('scoring initiatives in a meeting', (makeTarget) => {
  let office: TestOffice;
  const db = () => office.database.reader;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const addOne = (title: string, personId: string | null = null) =>
    office.write((unit) =>
      addInitiative(
        unit,
        initiativeInputSchema.parse({
          year: 2023,
          title,
          kind: 'KY_THUAT',
          authors: [{ name: 'Nguyễn Văn An', personId, share: 10_000 }],
        }),
        TODAY,
      ),
    );
  const newForm = () => office.write((unit) => createScoreForm(unit, FORM));
  const newMeeting = async (members: readonly (string | null)[] = [null, null]) => {
    const council = councilInputSchema.parse({ kind: 'INITIATIVE', name: 'Hội đồng sáng kiến' });
    const councilId = await office.write((unit) => createCouncil(unit, council));
    for (const [index, personId] of members.entries()) {
      const role = index === 0 ? 'CHAIR' : 'MEMBER';
      const member = councilMemberInputSchema.parse({ role, name: `Thành viên ${index + 1}`, personId });
      await office.write((unit) => addMember(unit, { councilId, member }));
    }
    const meeting = meetingInputSchema.parse({ year: 2023, title: 'Họp xét sáng kiến', heldOn: TODAY });
    return office.write((unit) => createMeeting(unit, { councilId, meeting }));
  };
  const put = (meetingId: string, formId: string, ...initiativeIds: string[]) =>
    office.write((unit) => addToMeeting(unit, { meetingId, formId, initiativeIds }));
  const scores = async (meetingId: string) => meetingScores(db(), await readMeeting(db(), meetingId));
  /** Gives every member the same points for each criterion. */
  const giveAll = async (meetingId: string, place: number, ...points: number[]) => {
    const review = present((await scores(meetingId))[place]);
    const given = review.scorerIds.flatMap((attendeeId) =>
      review.form.criteria.map(({ id }, index) => ({ attendeeId, criterionId: id, points: points[index] ?? 0 })),
    );
    await office.write((unit) =>
      scoreReview(unit, { id: review.id, version: review.version, conclusion: '', scores: given }),
    );
  };
  const close = async (meetingId: string) => {
    const { version, mattersVersion } = await readMeeting(db(), meetingId);
    await office.write((unit) => closeMeeting(unit, { meetingId, version, mattersVersion }));
  };
  const statusOf = async (id: string) => (await requireInitiative(db(), id)).status;

  it('gives each initiative its result when the meeting is closed', async () => {
    const [good, poor, old] = [await addOne('Tốt'), await addOne('Kém'), await addOne('Cũ')];
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), good, poor, old);
    await giveAll(meetingId, 0, 600, 600);
    await giveAll(meetingId, 1, 500, 600);
    await giveAll(meetingId, 2, 499, 1000);
    await close(meetingId);
    expect([await statusOf(good), await statusOf(poor), await statusOf(old)]).toEqual(['PASSED', 'FAILED', 'FAILED']);
    expect((await scores(meetingId)).map(({ result }) => [result.total, result.disqualifiedBy])).toEqual([
      [1200, []],
      [1100, []],
      [1499, ['Tính mới']],
    ]);
  });

  it('cannot be closed while a member has yet to score, and says who and what', async () => {
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), await addOne('Một'));
    const meeting = await readMeeting(db(), meetingId);
    expect(await missingInMeeting(db(), meeting)).toEqual(['điểm của Thành viên 1, Thành viên 2 cho sáng kiến “Một”']);
    await expect(close(meetingId)).rejects.toMatchObject({ code: 'MEETING_INCOMPLETE' });
    await giveAll(meetingId, 0, 600, 600);
    expect(await missingInMeeting(db(), meeting)).toEqual([]);
  });

  it('tells before the close of nothing scored, and of shares that could not be recognised', async () => {
    const meetingId = await newMeeting();
    const checked = async () =>
      (await meetingChecks(db(), await readMeeting(db(), meetingId)))
        .filter(({ id }) => id.startsWith('s'))
        .map(({ state, text }) => `${state} ${text}`);
    expect(await checked()).toEqual(['REVIEW Phiên họp chưa chấm sáng kiến nào']);
    const initiativeId = await addOne('Một');
    await put(meetingId, await newForm(), initiativeId);
    expect(await checked()).toEqual([]);
    await office.database.transaction((tx) =>
      tx('initiative_author').where('initiative_id', initiativeId).update({ share: 9050 }),
    );
    expect(await checked()).toEqual(['REVIEW Tổng tỷ lệ đóng góp khác 100%: sáng kiến “Một”']);
  });

  it('does not wait for those who are absent, nor count what they gave before', async () => {
    const meetingId = await newMeeting([null, null, null]);
    await put(meetingId, await newForm(), await addOne('Một'));
    await giveAll(meetingId, 0, 1000, 1000);
    const { attendees, version } = await readMeeting(db(), meetingId);
    const attendance = [{ id: present(attendees[2]).id, presence: 'ABSENT' as const, reason: 'Ốm' }];
    await office.write((unit) => saveAttendance(unit, { meetingId, version, attendance }, TODAY));
    expect(present((await scores(meetingId))[0])).toMatchObject({ missing: [], result: { sheets: 2 } });
  });

  it('lets no member score his own initiative', async () => {
    const personId = await office.write((unit) =>
      createPerson(unit, { person: personInputSchema.parse({ fullName: 'Nguyễn Văn An' }), posts: [], gradings: [] }),
    );
    const meetingId = await newMeeting([null, personId]);
    await put(meetingId, await newForm(), await addOne('Một', personId));
    const review = present((await scores(meetingId))[0]);
    const { attendees } = await readMeeting(db(), meetingId);
    expect(review.scorerIds).toEqual([present(attendees[0]).id]);
    const own = [{ attendeeId: present(attendees[1]).id, criterionId: present(review.form.criteria[0]).id, points: 1 }];
    await expect(
      office.write((unit) => scoreReview(unit, { id: review.id, version: 1, conclusion: '', scores: own })),
    ).rejects.toMatchObject({ code: 'INITIATIVE_SCORE_REFUSED' });
  });

  it('lets a member score no initiative of the record his was merged with', async () => {
    const person = (fullName: string) =>
      office.write((unit) =>
        createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
      );
    const [keptId, mergedId] = [await person('Nguyễn Văn An'), await person('Nguyễn V. An')];
    const meetingId = await newMeeting([null, keptId]);
    await put(meetingId, await newForm(), await addOne('Một', mergedId));
    await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    const { attendees } = await readMeeting(db(), meetingId);
    expect(present((await scores(meetingId))[0]).scorerIds).toEqual([present(attendees[0]).id]);
  });

  it('refuses points above the maximum, for another form, or given twice', async () => {
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), await addOne('Một'));
    const { id, scorerIds, form } = present((await scores(meetingId))[0]);
    const [attendeeId, criterionId] = [present(scorerIds[0]), present(form.criteria[0]).id];
    const good = { attendeeId, criterionId, points: 1 };
    for (const wrong of [
      [{ ...good, points: 1001 }],
      [{ ...good, criterionId: 'initiative-criterion:SON_LA:1' }],
      [{ ...good, attendeeId: id }],
      [good, good],
    ]) {
      await expect(
        office.write((unit) => scoreReview(unit, { id, version: 1, conclusion: '', scores: wrong })),
      ).rejects.toMatchObject({ code: 'INITIATIVE_SCORE_REFUSED' });
    }
    expect(present((await scores(meetingId))[0])).toMatchObject({ version: 1, scores: [] });
  });

  it('tells a second writer, and keeps what the first one wrote', async () => {
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), await addOne('Một'));
    await giveAll(meetingId, 0, 600, 600);
    const { id } = present((await scores(meetingId))[0]);
    await expect(
      office.write((unit) => scoreReview(unit, { id, version: 1, conclusion: 'Khác', scores: [] })),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(present((await scores(meetingId))[0]).scores).toHaveLength(4);
  });

  it('takes only initiatives that wait for their result, each once, and gives them back while unscored', async () => {
    const [one, done] = [await addOne('Một'), await addOne('Xong')];
    await office.write((unit) =>
      moveInitiative(unit, { id: done, version: 1, move: { to: 'PASSED', reason: 'Giấy' } }),
    );
    const [meetingId, formId] = [await newMeeting(), await newForm()];
    await expect(put(meetingId, formId, one, done)).rejects.toMatchObject({ code: 'INITIATIVE_IN_MEETING' });
    await put(meetingId, formId, one);
    await expect(put(meetingId, formId, one)).rejects.toMatchObject({ code: 'INITIATIVE_IN_MEETING' });
    await expect(office.write((unit) => removeInitiative(unit, { id: one, version: 1 }))).rejects.toMatchObject({
      code: 'INITIATIVE_IN_USE',
    });
    await giveAll(meetingId, 0, 1, 1);
    const scored = present((await scores(meetingId))[0]);
    await expect(office.write((unit) => takeFromMeeting(unit, scored))).rejects.toMatchObject({
      code: 'INITIATIVE_REVIEW_SCORED',
    });
    const cleared = { id: scored.id, version: scored.version, conclusion: '', scores: [] };
    await office.write((unit) => scoreReview(unit, cleared));
    await office.write((unit) => takeFromMeeting(unit, { id: scored.id, version: scored.version + 1 }));
    expect(await scores(meetingId)).toEqual([]);
  });

  it('stays as it was once the meeting is closed, for every program', async () => {
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), await addOne('Một'));
    await giveAll(meetingId, 0, 600, 600);
    await close(meetingId);
    const { id, version } = present((await scores(meetingId))[0]);
    await expect(
      office.write((unit) => scoreReview(unit, { id, version, conclusion: '', scores: [] })),
    ).rejects.toMatchObject({ code: 'MEETING_CLOSED' });
    for (const table of ['initiative_score', 'initiative_review']) {
      await expect(office.database.transaction((tx) => tx(table).delete())).rejects.toThrow(`FROZEN:${table}`);
    }
  });

  it('is told of an initiative the latest first, one without a day before all others', async () => {
    const one = await addOne('Một');
    const formId = await newForm();
    const [undated, dated] = [await newMeeting(), await newMeeting()];
    await office.database.transaction((tx) => tx('council_meeting').where({ id: undated }).update({ held_on: null }));
    await put(undated, formId, one);
    await put(dated, formId, one);
    expect((await reviewsOfInitiative(db(), one)).map(({ meetingId }) => meetingId)).toEqual([undated, dated]);
  });

  it('is closed only as it was seen', async () => {
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), await addOne('Một'));
    await giveAll(meetingId, 0, 600, 600);
    const { version, mattersVersion } = await readMeeting(db(), meetingId);
    await giveAll(meetingId, 0, 100, 100);
    await expect(
      office.write((unit) => closeMeeting(unit, { meetingId, version, mattersVersion })),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await close(meetingId);
  });

  it('tells of a closed meeting what it was closed with, also when a member turns out to be an author', async () => {
    const personId = await office.write((unit) =>
      createPerson(unit, { person: personInputSchema.parse({ fullName: 'Nguyễn Văn An' }), posts: [], gradings: [] }),
    );
    const meetingId = await newMeeting([null, personId]);
    const one = await addOne('Một');
    await put(meetingId, await newForm(), one);
    const { id, scorerIds, form } = present((await scores(meetingId))[0]);
    const given = scorerIds.flatMap((attendeeId, index) =>
      form.criteria.map((criterion) => ({ attendeeId, criterionId: criterion.id, points: index === 0 ? 1000 : 400 })),
    );
    await office.write((unit) => scoreReview(unit, { id, version: 1, conclusion: '', scores: given }));
    await close(meetingId);
    const closed = await scores(meetingId);
    expect(closed).toMatchObject([{ missing: [], result: { sheets: 2, total: 1400 } }]);
    const told = (await readInitiative(db(), one)).reviews;

    const { version } = await requireInitiative(db(), one);
    const corrected = initiativeInputSchema.parse({
      ...{ year: 2023, title: 'Tên khác', kind: 'KY_THUAT' },
      authors: [{ name: 'Nguyễn Văn An', personId, share: 10_000 }],
    });
    await office.write((unit) => saveInitiative(unit, { id: one, version, initiative: corrected }, TODAY));
    expect((await readInitiative(db(), one)).reviews).toEqual(told);
    const [before, after] = [present(closed[0]), present((await scores(meetingId))[0])];
    expect(after.initiative).toMatchObject({ title: 'Một', authors: before.initiative.authors });
    expect([after.result, after.scorerIds, after.missing]).toEqual([before.result, before.scorerIds, before.missing]);
  });

  it('keeps the withdrawal of an initiative that was withdrawn before the meeting closed', async () => {
    const one = await addOne('Một');
    const meetingId = await newMeeting();
    await put(meetingId, await newForm(), one);
    await giveAll(meetingId, 0, 600, 600);
    await office.write((unit) =>
      moveInitiative(unit, { id: one, version: 1, move: { to: 'WITHDRAWN', reason: 'Rút' } }),
    );
    await close(meetingId);
    expect(await statusOf(one)).toBe('WITHDRAWN');
  });

  it('forms ship with their marks, change until they are scored by, and then are copied', async () => {
    const shipped = await listScoreForms(db());
    expect(shipped.map(({ origin, verified }) => [origin, verified])).toEqual([
      ['SHIPPED', false],
      ['SHIPPED', false],
    ]);
    const points = present(shipped.find(({ id }) => id === 'initiative-form:BAC_NINH_2025')).criteria;
    expect(points.map(({ max, pass, disqualifies }) => [max, pass, disqualifies])).toEqual([
      [2000, 1000, true],
      [2000, 1000, true],
      [1500, null, false],
      [1000, null, false],
      [1500, null, false],
      [1000, null, false],
      [1000, null, false],
    ]);

    const id = await newForm();
    await office.write((unit) => saveScoreForm(unit, { id, version: 1, form: { ...FORM, passMark: 1000 } }));
    await expect(office.write((unit) => saveScoreForm(unit, { id, version: 1, form: FORM }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    const meetingId = await newMeeting();
    await put(meetingId, id, await addOne('Một'));
    await giveAll(meetingId, 0, 600, 600);
    await expect(office.write((unit) => saveScoreForm(unit, { id, version: 2, form: FORM }))).rejects.toMatchObject({
      code: 'INITIATIVE_FORM_SCORED',
    });
    await expect(
      office.database.transaction((tx) => tx('initiative_criterion').where({ form_id: id }).update({ max: 1 })),
    ).rejects.toThrow('FROZEN:initiative_criterion');
    await expect(office.write((unit) => removeScoreForm(unit, { id, version: 2 }))).rejects.toMatchObject({
      code: 'INITIATIVE_FORM_STAYS',
    });
    await office.write((unit) => useScoreForm(unit, { id, version: 2, inUse: false }));
    expect(await requireScoreForm(db(), id)).toMatchObject({ inUse: false, isScored: true, passMark: 1000 });
    const other = await newMeeting();
    const copy = await newForm();
    await put(other, copy, await addOne('Hai'));
    expect(await requireScoreForm(db(), copy)).toMatchObject({ reviews: 1, isScored: false });
    expect(await requireScoreForm(db(), id)).toMatchObject({ reviews: 1, isScored: true });
    await office.write(async (unit) => takeFromMeeting(unit, present((await scores(other))[0])));
    await office.write((unit) => removeScoreForm(unit, { id: copy, version: 1 }));
  });
});
