import { afterEach, beforeEach, expect, it } from 'vitest';
import { countTwice, lock, openedRound, preparedSummit, roundInput } from '../../service/summits/summitFixture.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { frozen, FrozenProbe, refusalsOn, type Probe } from '../frozenProbe.ts';

const TABLES = [
  ...['summit', 'summit_delegate', 'summit_outcome', 'cluster_member'],
  ...['summit_round', 'summit_candidate', 'summit_entry', 'summit_ballot'],
];

describeOnEachEngine('closed summits and locked rounds', (makeTarget, engine) => {
  let office: TestOffice;
  let probe: FrozenProbe;

  /**
   * One summit closed, one open with rounds, locked and not, one open in a year that is locked; what is bare, spare or
   * blank has nothing counted inside.
   */
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const [over, running] = [await preparedSummit(office, ['Một', 'Hai']), await preparedSummit(office, ['Ba', 'Bốn'])];
    const ended = await preparedSummit(office, ['Năm', 'Sáu']);
    const [member = '', late = ''] = running.memberIds;
    const round = (memberIds: readonly string[]) => openedRound(office, running.summitId, roundInput(memberIds), 2);
    const [locked, counting] = [await round([member]), await round([member])];
    const [bareLocked, blank] = [await round([late]), await round([late])];
    const [first = '', second = ''] = ended.memberIds;
    const endedRound = await openedRound(office, ended.summitId, roundInput([first]), 2);
    const endedBlank = await openedRound(office, ended.summitId, roundInput([second]), 2);
    for (const id of [locked, counting, endedRound]) await countTwice(office, id, ['1', '1']);
    await lock(office, locked);
    await office.database.transaction(async (tx) => {
      for (const [id, summit_id] of [
        ['outcome', over.summitId],
        ['open-outcome', running.summitId],
        ['ended-outcome', ended.summitId],
      ])
        await tx('summit_outcome').insert({ id, summit_id, member_id: member, award_code: null, basis: '' });
      const lone = (await tx('summit').where('id', ended.summitId).first()) as object;
      await tx('summit').insert({ ...lone, id: 'ended-bare' });
      const summit = (await tx('summit').where('id', running.summitId).first()) as object;
      for (const id of ['bare', 'spare']) await tx('summit').insert({ ...summit, id });
      await tx('summit_round')
        .where('id', bareLocked)
        .update({ locked_at: '2023-11-29', locked_with: '{}', sha256: 'x' });
      await tx('summit').whereIn('id', [over.summitId, 'bare']).update({ closed_at: '2023-11-29', closed_after: 0 });
    });
    await office.write((unit) => lockYear(unit, { yearId: ended.yearId, version: 1, reason: 'Đã tổng kết' }));
    const delegateOf = async (summit_id: string) =>
      present(
        await office.database.reader('summit_delegate').where({ summit_id }).first<{ id: string } | undefined>('id'),
      ).id;
    const known = {
      ...{ closed: over.summitId, open: running.summitId, bare: 'bare', spare: 'spare' },
      ...{ delegate: await delegateOf(over.summitId), openDelegate: await delegateOf(running.summitId) },
      ...{ outcome: 'outcome', openOutcome: 'open-outcome', locked, bareLocked, counting, blank },
      ...{
        lockedYear: ended.yearId,
        otherYear: over.yearId,
        member,
        unvoted: over.memberIds[1] ?? '',
        ended: ended.summitId,
        endedBare: 'ended-bare',
        endedRound,
        endedBlank,
      },
      ...{ endedOutcome: 'ended-outcome', endedDelegate: await delegateOf(ended.summitId) },
    };
    probe = await FrozenProbe.on({ office, engine, tables: TABLES }, known);
  });
  afterEach(() => office.close());

  const rowidOf = (table: string, where: string) => `(SELECT rowid FROM ${table} WHERE ${where} LIMIT 1)`;

  /** Delegates and outcome of a summit; `into` is the one they cannot come into. */
  const partOfSummit = (
    table: string,
    { own, open, column, into = ':closed' }: Record<'own' | 'open' | 'column', string> & { into?: string },
  ): Probe[] => [
    [`${table}_forbid_insert`, probe.copy(table, `id = ${open}`, { id: "'new'", summit_id: into })],
    [`${table}_forbid_update`, `UPDATE ${table} SET ${column} = 'x' WHERE id = ${own}`],
    [`${table}_forbid_update`, `UPDATE ${table} SET summit_id = ${into} WHERE id = ${open}`],
    [`${table}_forbid_update`, `UPDATE ${table} SET summit_id = :open WHERE id = ${own}`],
    [`${table}_forbid_delete`, `DELETE FROM ${table} WHERE id = ${own}`],
  ];

  /** Candidates and counts of a round; `first` is one row of a round. */
  const partOfRound = (
    table: string,
    { column, first, free }: Record<'column' | 'first' | 'free', string>,
    { own, into } = { own: ':locked', into: ':bareLocked' },
  ): Probe[] => {
    const [lockedRow, openRow] = [`round_id = ${own}${first}`, `round_id = :counting${first}`];
    const [name = '', value = ''] = free.split('=');
    return [
      [`${table}_forbid_insert`, probe.copy(table, openRow, { round_id: into, [name]: value })],
      [`${table}_forbid_update`, `UPDATE ${table} SET ${column} WHERE ${lockedRow}`],
      [`${table}_forbid_update`, `UPDATE ${table} SET round_id = ${into}, ${free} WHERE ${openRow}`],
      [`${table}_forbid_update`, `UPDATE ${table} SET round_id = :blank, ${free} WHERE ${lockedRow}`],
      [`${table}_forbid_delete`, `DELETE FROM ${table} WHERE ${lockedRow}`],
    ];
  };

  /** What a locked year holds, though nothing in it was closed or locked by itself. */
  function yearProbes(): Probe[] {
    const year = { own: ':endedRound', into: ':endedBlank' };
    return [
      ['summit_forbid_insert', probe.copy('summit', 'id = :spare', { id: "'new'", year_id: ':lockedYear' })],
      ['summit_forbid_update', "UPDATE summit SET chair = 'x' WHERE id = :ended"],
      ['summit_forbid_update', 'UPDATE summit SET year_id = :lockedYear WHERE id = :spare'],
      ['summit_forbid_delete', 'DELETE FROM summit WHERE id = :endedBare'],
      ...partOfSummit('summit_delegate', {
        ...{ own: ':endedDelegate', open: ':openDelegate', column: 'name', into: ':ended' },
      }),
      ...partOfSummit('summit_outcome', {
        ...{ own: ':endedOutcome', open: ':openOutcome', column: 'basis', into: ':ended' },
      }),
      [
        'summit_round_forbid_insert',
        probe.copy('summit_round', 'id = :blank', { id: "'new'", summit_id: ':ended', ordinal: '9' }),
      ],
      ['summit_round_forbid_update', "UPDATE summit_round SET title = 'x' WHERE id = :endedRound"],
      ['summit_round_forbid_update', 'UPDATE summit_round SET summit_id = :ended, ordinal = 9 WHERE id = :blank'],
      ['summit_round_forbid_delete', 'DELETE FROM summit_round WHERE id = :endedBlank'],
      ...partOfRound('summit_candidate', { column: "name = 'x'", first: '', free: 'ordinal=9' }, year),
      ...partOfRound(
        'summit_entry',
        { column: "entered_by = 'x'", first: ' AND entry = 1', free: "entered_by='x'" },
        year,
      ),
      ...partOfRound(
        'summit_ballot',
        { column: "marks = '2'", first: ' AND entry = 1 AND ordinal = 1', free: 'ordinal=9' },
        year,
      ),
    ];
  }

  function probes(): Probe[] {
    const both: Probe[] = [
      ...yearProbes(),
      ['summit_forbid_update', "UPDATE summit SET chair = 'x' WHERE id = :closed"],
      ['summit_forbid_update', 'UPDATE summit SET closed_at = NULL, closed_after = NULL WHERE id = :closed'],
      ['summit_forbid_delete', 'DELETE FROM summit WHERE id = :bare'],
      // Where foreign keys are not kept, a locked round would be left without its summit, or who stood in it.
      ['summit_forbid_delete', 'DELETE FROM summit WHERE id = :open'],
      ['summit_forbid_update', "UPDATE summit SET id = 'x' WHERE id = :open"],
      ['summit_forbid_update', 'UPDATE summit SET year_id = :otherYear WHERE id = :open'],
      ['cluster_member_forbid_delete', 'DELETE FROM cluster_member WHERE id = :member'],
      ['cluster_member_forbid_update', "UPDATE cluster_member SET id = 'x' WHERE id = :member"],
      ...partOfSummit('summit_delegate', { own: ':delegate', open: ':openDelegate', column: 'name' }),
      ...partOfSummit('summit_outcome', { own: ':outcome', open: ':openOutcome', column: 'basis' }),
      ['summit_round_forbid_update', "UPDATE summit_round SET title = 'x' WHERE id = :locked"],
      ['summit_round_forbid_update', 'UPDATE summit_round SET summit_id = :spare WHERE id = :locked'],
      [
        'summit_round_forbid_update',
        'UPDATE summit_round SET locked_at = NULL, locked_with = NULL, sha256 = NULL WHERE id = :locked',
      ],
      ['summit_round_forbid_delete', 'DELETE FROM summit_round WHERE id = :locked'],
      ...partOfRound('summit_candidate', { column: "name = 'x'", first: '', free: 'ordinal=9' }),
      ...partOfRound('summit_entry', { column: "entered_by = 'x'", first: ' AND entry = 1', free: "entered_by='x'" }),
      ...partOfRound('summit_ballot', {
        ...{ column: "marks = '2'", first: ' AND entry = 1 AND ordinal = 1', free: 'ordinal=9' },
      }),
    ];
    if (engine === 'sqlite') return [...both, ...replacing()];
    return [...both, ...TABLES.map((table): Probe => [`${table}_forbid_truncate`, `TRUNCATE ${table} CASCADE`])];
  }

  /** A new row, or an open one, that takes the id or the row id of a frozen one. */
  function replacing(): Probe[] {
    const byRowid = (table: string, own: string, open: string, changes: Record<string, string>): Probe[] => {
      const rowid = rowidOf(table, own);
      return [
        [`${table}_forbid_replace`, probe.replace(table, open, { ...changes, rowid })],
        [`${table}_forbid_replace_by_update`, `UPDATE OR REPLACE ${table} SET rowid = ${rowid} WHERE ${open}`],
      ];
    };
    const pushed = (table: string, own: string, open: string, changes: Record<string, string> = {}): Probe[] => [
      [`${table}_forbid_replace`, probe.replace(table, `id = ${open}`, { ...changes, id: own })],
      [`${table}_forbid_replace_by_update`, `UPDATE OR REPLACE ${table} SET id = ${own} WHERE id = ${open}`],
      ...byRowid(table, `id = ${own}`, `id = ${open}`, { ...changes, id: "'new'" }),
    ];
    const place = { summit_id: ':spare' };
    return [
      ...pushed('summit', ':bare', ':spare'),
      ...pushed('summit', ':open', ':spare'),
      ...pushed('cluster_member', ':member', ':unvoted'),
      ...pushed('summit_delegate', ':delegate', ':openDelegate', place),
      ...pushed('summit_outcome', ':outcome', ':openOutcome', place),
      ...pushed('summit_round', ':locked', ':counting', place),
      // By the number of the round in its summit.
      [
        'summit_round_forbid_replace',
        probe.replace('summit_round', 'id = :blank', {
          id: "'new'",
          ordinal: '(SELECT ordinal FROM summit_round WHERE id = :locked)',
        }),
      ],
      ...byRowid('summit_candidate', 'round_id = :locked', 'round_id = :counting', { round_id: ':blank' }),
      ...byRowid('summit_entry', 'round_id = :locked AND entry = 1', 'round_id = :counting AND entry = 1', {
        round_id: ':blank',
      }),
      ...byRowid('summit_ballot', 'round_id = :locked', 'round_id = :counting AND entry = 1 AND ordinal = 1', {
        ordinal: '9',
      }),
    ];
  }

  it('cannot change by SQL, each way stopped by the trigger that is there for it', async () => {
    const every = probes();
    for (const [trigger, statement] of every) {
      expect(await probe.failureOf(statement), statement).toMatch(frozen(trigger));
      expect((await probe.failureOf(statement, trigger)) ?? '', statement).not.toMatch(frozen(trigger));
    }
    const tried = [...new Set(every.map(([trigger]) => trigger))].sort();
    expect(tried).toEqual(await refusalsOn(office.database.reader, engine, TABLES));
  });

  it('nor by an upsert', async () => {
    for (const [table, id, column] of [
      ['summit', ':closed', 'title'],
      ['summit_delegate', ':delegate', 'name'],
      ['summit_outcome', ':outcome', 'basis'],
      ['summit_round', ':locked', 'title'],
    ] as const) {
      const statement = `${probe.copy(table, `id = ${id}`, {})} ON CONFLICT (id) DO UPDATE SET ${column} = 'x'`;
      expect(await probe.failureOf(statement), statement).toMatch(frozen(`${table}_forbid_update`));
    }
  });

  it('nor does a locked round go with its open summit', async () => {
    expect(await probe.failureOf('DELETE FROM summit WHERE id = :open')).toMatch(/FROZEN:summit/u);
    if (engine === 'postgres') return; // knows no REPLACE
    expect(await probe.failureOf(probe.replace('summit', 'id = :open', {}))).toMatch(/FROZEN:summit/u);
  });

  it('while what is open can', async () => {
    const statements = [
      "UPDATE summit SET chair = 'x' WHERE id = :open",
      'DELETE FROM summit WHERE id = :spare',
      'UPDATE summit_delegate SET summit_id = :spare WHERE id = :openDelegate',
      'DELETE FROM summit_delegate WHERE id = :openDelegate',
      "UPDATE summit_outcome SET basis = 'x' WHERE id = :openOutcome",
      'DELETE FROM summit_outcome WHERE id = :openOutcome',
      "UPDATE summit_round SET title = 'x' WHERE id = :counting",
      "UPDATE summit_candidate SET name = 'x' WHERE round_id = :counting",
      'DELETE FROM summit_ballot WHERE round_id = :counting AND ordinal = 1',
      'DELETE FROM summit_entry WHERE round_id = :counting',
      'DELETE FROM summit_round WHERE id = :counting',
    ];
    for (const statement of statements) expect(await probe.failureOf(statement), statement).toBeNull();
  });
});
