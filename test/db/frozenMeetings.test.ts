import { afterEach, beforeEach, expect, it } from 'vitest';
import { initiativeInputSchema } from '#core/initiatives/initiative.ts';
import { scoreFormInputSchema } from '#core/initiatives/scoreForm.ts';
import { createMeeting } from '#service/meetings/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { addInitiative } from '#service/initiatives/editInitiatives.ts';
import { createScoreForm } from '#service/initiatives/editScoreForms.ts';
import { addToMeeting } from '#service/initiatives/scoreInMeeting.ts';
import {
  addLines,
  checkedLines,
  councilMember,
  meetingInput,
  newCouncil,
  newMeeting,
  nominee,
  TODAY,
} from '../service/councils/councilFixture.ts';
import { draftOf, issue, passedInitiative } from '../service/initiatives/recognitionFixture.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { present } from '../support/present.ts';
import { makeTestOffice, type TestOffice } from '../support/testOffice.ts';
import { frozen, FrozenProbe, refusalsOn, type Probe } from './frozenProbe.ts';

const TABLES = [
  ...['council_meeting', 'meeting_attendee', 'initiative_review', 'initiative_score', 'initiative_form'],
  ...['initiative_criterion', 'recognition', 'recognition_item', 'nomination_move', 'nomination_vote'],
];

/** What a decision recognises by; with its day of withdrawal none of it may change. */
const SIGNED = [
  ...['id', 'level', 'year', 'decided_by', 'number', 'number_key', 'number_sequence', 'issued_on', 'summary', 'signer'],
  ...['bases', 'list_placement', 'recipients', 'meeting_id', 'issuer', 'register_from', 'issued_at', 'issued_by'],
  'created_at',
];

describeOnEachEngine('closed meetings and issued recognitions', (makeTarget, engine) => {
  let office: TestOffice;
  let probe: FrozenProbe;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const known = { ...(await scoredMeetings()), ...(await recognitions()), ...(await votedMeetings()) };
    await office.database.transaction(async (tx) => {
      const council = { council_name: 'Hội đồng', founding_document: '', quorum_num: 1, quorum_den: 2 };
      const ids = [known.closed, known.bare, known.voted];
      await tx('council_meeting')
        .whereIn('id', ids)
        .update({ closed_at: TODAY, ...council });
    });
    probe = await FrozenProbe.on({ office, engine, tables: TABLES }, known);
  });
  afterEach(() => office.close());

  const idOf = async (table: string, where: Record<string, string>) =>
    present(await office.database.reader(table).where(where).first<{ id: string } | undefined>('id')).id;

  /** Adds a row again under another id. */
  const twin = (table: string, from: string, changes: Record<string, string>) =>
    office.database.transaction(async (tx) => {
      const row = (await tx(table).where('id', from).first()) as object;
      await tx(table).insert({ ...row, ...changes });
    });

  /** A meeting to be closed and one that stays open, with scores; `bare` and `spare` are like them, with nothing inside. */
  async function scoredMeetings() {
    const ideas: string[] = [];
    for (const title of ['Một', 'Hai', 'Ba']) {
      const authors = [{ name: 'Nguyễn Văn An', share: 10_000 }];
      const idea = initiativeInputSchema.parse({ year: 2023, title, kind: 'KY_THUAT', authors });
      ideas.push(await office.write((unit) => addInitiative(unit, idea, TODAY)));
    }
    const [one = '', two = '', three = ''] = ideas;
    const newForm = (name: string) => {
      const form = scoreFormInputSchema.parse({ name, passMark: 500, criteria: [{ name: 'Tính mới', max: 1000 }] });
      return office.write((unit) => createScoreForm(unit, form));
    };
    const [form, spareForm] = [await newForm('Đã chấm'), await newForm('Chưa chấm')];
    const councilId = await newCouncil(office, { kind: 'INITIATIVE', members: 1 });
    const meeting = () => office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const closed = await meeting();
    const member = councilMember({ name: 'Người vào sau' });
    const lateMember = await office.write((unit) => addMember(unit, { councilId, member }));
    const open = await meeting();
    await office.write((unit) => addToMeeting(unit, { meetingId: closed, formId: form, initiativeIds: [one, two] }));
    await office.write((unit) => addToMeeting(unit, { meetingId: open, formId: form, initiativeIds: [one, three] }));
    for (const id of ['bare', 'spare']) await twin('council_meeting', open, { id });
    const reviewOf = (meeting_id: string, initiative_id: string) =>
      idOf('initiative_review', { meeting_id, initiative_id });
    const attendee = (meeting_id: string, role: string) => idOf('meeting_attendee', { meeting_id, role });
    const review = await reviewOf(closed, one);
    const openReview = await reviewOf(open, one);
    const criterion = await idOf('initiative_criterion', { form_id: form });
    const scores = [
      { review_id: review, attendee_id: await attendee(closed, 'CHAIR'), criterion_id: criterion, points: 600 },
      { review_id: openReview, attendee_id: await attendee(open, 'CHAIR'), criterion_id: criterion, points: 600 },
    ];
    await office.database.transaction(async (tx) => {
      await tx('initiative_score').insert(scores);
    });
    return {
      ...{ closed, open, bare: 'bare', spare: 'spare', form, spareForm, criterion, review, openReview },
      clerk: await attendee(closed, 'SECRETARY'),
      openClerk: await attendee(open, 'SECRETARY'),
      late: await idOf('meeting_attendee', { meeting_id: open, member_id: lateMember }),
      bareReview: await reviewOf(closed, two),
      spareReview: await reviewOf(open, three),
      spareCriterion: await idOf('initiative_criterion', { form_id: spareForm }),
    };
  }

  async function recognitions() {
    const authors = [['Lò Văn Bình', 10_000]] as const;
    const issued = await draftOf(office, [await passedInitiative(office, 'Đã ký', authors)]);
    await issue(office, issued);
    const draft = await draftOf(office, [await passedInitiative(office, 'Dự thảo', authors)], {
      header: { number: '210/QĐ-LĐLĐ' },
    });
    await twin('recognition', issued, { id: 'bare-issued' });
    return {
      ...{ issued, draft, bareIssued: 'bare-issued' },
      item: await idOf('recognition_item', { recognition_id: issued }),
      draftItem: await idOf('recognition_item', { recognition_id: draft }),
    };
  }

  async function votedMeetings() {
    const [line = '', other = ''] = await checkedLines(office, [nominee(), nominee({ name: 'Vàng A Sử' })]);
    const [voted, voting] = [await newMeeting(office, { members: 3 }), await newMeeting(office, { members: 3 })];
    await addLines(office, voted, [line]);
    await addLines(office, voting, [other]);
    return {
      ...{ voted, voting },
      vote: await idOf('nomination_vote', { meeting_id: voted }),
      openVote: await idOf('nomination_vote', { meeting_id: voting }),
      move: await idOf('nomination_move', { line_id: line }),
      otherMove: await idOf('nomination_move', { line_id: other }),
    };
  }

  const rowidOf = (table: string, where: string) => `(SELECT rowid FROM ${table} WHERE ${where})`;

  /** At least one statement per trigger, which no other trigger of its table stops. */
  function probes(): Probe[] {
    const both: Probe[] = [
      ['council_meeting_forbid_update', "UPDATE council_meeting SET title = 'x' WHERE id = :closed"],
      ['council_meeting_forbid_update', 'UPDATE council_meeting SET closed_at = NULL WHERE id = :closed'],
      ['council_meeting_forbid_delete', 'DELETE FROM council_meeting WHERE id = :bare'],

      [
        'meeting_attendee_forbid_insert',
        probe.copy('meeting_attendee', 'id = :late', { id: "'new'", meeting_id: ':closed' }),
      ],
      ['meeting_attendee_forbid_update', "UPDATE meeting_attendee SET name = 'x' WHERE id = :clerk"],
      ['meeting_attendee_forbid_update', 'UPDATE meeting_attendee SET meeting_id = :closed WHERE id = :late'],
      ['meeting_attendee_forbid_update', 'UPDATE meeting_attendee SET meeting_id = :spare WHERE id = :clerk'],
      ['meeting_attendee_forbid_delete', 'DELETE FROM meeting_attendee WHERE id = :clerk'],

      [
        'initiative_review_forbid_insert',
        probe.copy('initiative_review', 'id = :spareReview', { id: "'new'", meeting_id: ':closed' }),
      ],
      ['initiative_review_forbid_update', "UPDATE initiative_review SET conclusion = 'x' WHERE id = :review"],
      ['initiative_review_forbid_update', 'UPDATE initiative_review SET meeting_id = :closed WHERE id = :spareReview'],
      ['initiative_review_forbid_update', 'UPDATE initiative_review SET meeting_id = :spare WHERE id = :review'],
      ['initiative_review_forbid_delete', 'DELETE FROM initiative_review WHERE id = :bareReview'],

      [
        'initiative_score_forbid_insert',
        probe.copy('initiative_score', 'review_id = :openReview', { review_id: ':bareReview' }),
      ],
      ['initiative_score_forbid_update', 'UPDATE initiative_score SET points = 1 WHERE review_id = :review'],
      [
        'initiative_score_forbid_update',
        'UPDATE initiative_score SET review_id = :bareReview WHERE review_id = :openReview',
      ],
      [
        'initiative_score_forbid_update',
        'UPDATE initiative_score SET review_id = :spareReview WHERE review_id = :review',
      ],
      ['initiative_score_forbid_delete', 'DELETE FROM initiative_score WHERE review_id = :review'],

      ['initiative_form_forbid_update', "UPDATE initiative_form SET name = 'x' WHERE id = :form"],
      ['initiative_form_forbid_delete', 'DELETE FROM initiative_form WHERE id = :form'],
      [
        'initiative_criterion_forbid_insert',
        probe.copy('initiative_criterion', 'id = :spareCriterion', { id: "'new'", form_id: ':form' }),
      ],
      ['initiative_criterion_forbid_update', 'UPDATE initiative_criterion SET max = 1 WHERE id = :criterion'],
      [
        'initiative_criterion_forbid_update',
        'UPDATE initiative_criterion SET form_id = :form WHERE id = :spareCriterion',
      ],
      [
        'initiative_criterion_forbid_update',
        'UPDATE initiative_criterion SET form_id = :spareForm WHERE id = :criterion',
      ],
      ['initiative_criterion_forbid_delete', 'DELETE FROM initiative_criterion WHERE id = :criterion'],

      ['recognition_forbid_update', "UPDATE recognition SET status = 'DRAFT' WHERE id = :issued"],
      ['recognition_forbid_update', "UPDATE recognition SET revocation_reason = 'x' WHERE id = :issued"],
      ...SIGNED.map((column): Probe => {
        const other = ['year', 'number_sequence', 'register_from'].includes(column) ? '7' : otherOf(column);
        const change = `revoked_on = '2024-01-02', ${column} = ${other}`;
        return ['recognition_forbid_update', `UPDATE recognition SET ${change} WHERE id = :issued`];
      }),
      ['recognition_forbid_delete', 'DELETE FROM recognition WHERE id = :bareIssued'],

      [
        'recognition_item_forbid_insert',
        probe.copy('recognition_item', 'id = :draftItem', { id: "'new'", recognition_id: ':issued' }),
      ],
      ['recognition_item_forbid_update', "UPDATE recognition_item SET authors = '[]' WHERE id = :item"],
      ['recognition_item_forbid_update', 'UPDATE recognition_item SET recognition_id = :issued WHERE id = :draftItem'],
      ['recognition_item_forbid_update', 'UPDATE recognition_item SET recognition_id = :draft WHERE id = :item'],
      ['recognition_item_forbid_delete', 'DELETE FROM recognition_item WHERE id = :item'],

      ['nomination_move_forbid_update', "UPDATE nomination_move SET reason = 'x' WHERE id = :move"],
      ['nomination_move_forbid_delete', 'DELETE FROM nomination_move WHERE id = :move'],

      [
        'nomination_vote_forbid_insert',
        probe.copy('nomination_vote', 'id = :openVote', { id: "'new'", meeting_id: ':voted' }),
      ],
      ['nomination_vote_forbid_update', 'UPDATE nomination_vote SET agree = 1 WHERE id = :vote'],
      ['nomination_vote_forbid_update', 'UPDATE nomination_vote SET meeting_id = :voted WHERE id = :openVote'],
      ['nomination_vote_forbid_update', 'UPDATE nomination_vote SET meeting_id = :voting WHERE id = :vote'],
      ['nomination_vote_forbid_delete', 'DELETE FROM nomination_vote WHERE id = :vote'],
    ];
    if (engine === 'sqlite') return [...both, ...replacing()];
    return [...both, ...TABLES.map((table): Probe => [`${table}_forbid_truncate`, `TRUNCATE ${table} CASCADE`])];
  }

  const otherOf = (column: string) =>
    ({ level: "'BT'", list_placement: "'INLINE'", meeting_id: ':open' })[column] ?? "'x'";

  /** A new row, or an open one, that takes the id or the row id of a frozen one. */
  function replacing(): Probe[] {
    const pushed = (
      table: string,
      { by, out, elsewhere }: { by: string; out: string; elsewhere: Record<string, string> },
    ): Probe[] => [
      [`${table}_forbid_replace`, probe.replace(table, `id = ${by}`, { ...elsewhere, id: out })],
      [
        `${table}_forbid_replace`,
        probe.replace(table, `id = ${by}`, { ...elsewhere, id: "'new'", rowid: rowidOf(table, `id = ${out}`) }),
      ],
      [`${table}_forbid_replace_by_update`, `UPDATE OR REPLACE ${table} SET id = ${out} WHERE id = ${by}`],
      [
        `${table}_forbid_replace_by_update`,
        `UPDATE OR REPLACE ${table} SET rowid = ${rowidOf(table, `id = ${out}`)} WHERE id = ${by}`,
      ],
    ];
    const score = rowidOf('initiative_score', 'review_id = :review');
    return [
      ...pushed('council_meeting', { by: ':spare', out: ':bare', elsewhere: {} }),
      ...pushed('meeting_attendee', { by: ':openClerk', out: ':clerk', elsewhere: { meeting_id: ':spare' } }),
      ...pushed('initiative_review', { by: ':spareReview', out: ':bareReview', elsewhere: { meeting_id: ':spare' } }),
      [
        'initiative_score_forbid_replace',
        probe.replace('initiative_score', 'review_id = :openReview', { review_id: ':spareReview', rowid: score }),
      ],
      [
        'initiative_score_forbid_replace_by_update',
        `UPDATE OR REPLACE initiative_score SET rowid = ${score} WHERE review_id = :openReview`,
      ],
      ...pushed('initiative_form', { by: ':spareForm', out: ':form', elsewhere: {} }),
      ...pushed('initiative_criterion', { by: ':spareCriterion', out: ':criterion', elsewhere: {} }),
      ...pushed('recognition', { by: ':draft', out: ':bareIssued', elsewhere: {} }),
      ...pushed('recognition_item', { by: ':draftItem', out: ':item', elsewhere: {} }),
      ...pushed('nomination_move', { by: ':otherMove', out: ':move', elsewhere: {} }),
      ...pushed('nomination_vote', { by: ':openVote', out: ':vote', elsewhere: { round: '2' } }),
    ];
  }

  it('cannot change by SQL, each way stopped by the trigger that is there for it', async () => {
    const every = probes();
    for (const [trigger, statement] of every) {
      expect(await probe.failureOf(statement), statement).toMatch(frozen(trigger));
      // Rows that are only ever added are guarded twice against being moved over one another.
      if (trigger === 'nomination_move_forbid_replace_by_update') continue;
      expect((await probe.failureOf(statement, trigger)) ?? '', statement).not.toMatch(frozen(trigger));
    }
    const tried = [...new Set(every.map(([trigger]) => trigger))].sort();
    expect(tried).toEqual(await refusalsOn(office.database.reader, engine, TABLES));
  });

  it('nor by an upsert', async () => {
    const upsert = async (table: string, id: string, column: string) => {
      const statement = `${probe.copy(table, `id = ${id}`, {})} ON CONFLICT (id) DO UPDATE SET ${column} = 'x'`;
      expect(await probe.failureOf(statement), statement).toMatch(frozen(`${table}_forbid_update`));
    };
    await upsert('council_meeting', ':closed', 'title');
    await upsert('meeting_attendee', ':clerk', 'name');
    await upsert('initiative_review', ':review', 'conclusion');
    await upsert('initiative_form', ':form', 'name');
    await upsert('initiative_criterion', ':criterion', 'name');
    await upsert('recognition', ':issued', 'summary');
    await upsert('recognition_item', ':item', 'title');
    await upsert('nomination_move', ':move', 'reason');
    await upsert('nomination_vote', ':vote', 'note');
  });

  it('while what is open can, a form goes out of use, and a decision is withdrawn once', async () => {
    const statements = [
      "UPDATE council_meeting SET title = 'x' WHERE id = :open",
      'UPDATE council_meeting SET closed_at = NULL WHERE id = :open',
      'DELETE FROM council_meeting WHERE id = :spare',
      'UPDATE meeting_attendee SET meeting_id = :spare WHERE id = :late',
      'DELETE FROM meeting_attendee WHERE id = :late',
      'UPDATE initiative_review SET meeting_id = :spare WHERE id = :openReview',
      'DELETE FROM initiative_review WHERE id = :openReview',
      'UPDATE initiative_score SET points = 1 WHERE review_id = :openReview',
      "UPDATE initiative_form SET name = 'x' WHERE id = :spareForm",
      'UPDATE initiative_form SET in_use = 0, version = version + 1 WHERE id = :form',
      'DELETE FROM initiative_form WHERE id = :spareForm',
      "UPDATE recognition SET summary = 'x' WHERE id = :draft",
      "UPDATE recognition SET revoked_on = '2024-01-02', revocation_reason = 'x' WHERE id = :issued",
      'DELETE FROM recognition WHERE id = :draft',
      "UPDATE recognition_item SET title = 'x' WHERE id = :draftItem",
      probe.copy('nomination_move', 'id = :move', { id: "'new'" }),
      'UPDATE nomination_vote SET agree = 1 WHERE id = :openVote',
      'DELETE FROM nomination_vote WHERE id = :openVote',
    ];
    for (const statement of statements) expect(await probe.failureOf(statement), statement).toBeNull();
  });
});
