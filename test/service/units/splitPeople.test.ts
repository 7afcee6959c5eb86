import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { dayAfter, dayBefore } from '#core/dates/neighbourDay.ts';
import { personInputSchema } from '#core/people/person.ts';
import type { PeopleDestination, PeoplePlan, UnitEventOf } from '#core/units/unitEvent.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { listHolders } from '#db/units/postHolders.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { previewEvent, recordEvent, takeEventBack } from '#service/units/unitEvents.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const ON = '2025-09-01';
const told = { on: ON, documentNumber: '12/QĐ-LĐLĐ', note: '' };
const LEAVE: PeopleDestination = { to: 'LEAVE' };
const MADE = { now: '2025-01-01T00:00:00.000Z', importId: null };

interface Period {
  validFrom: string | null;
  validTo: string | null;
}
interface PostRow extends Period {
  unitId: string;
}

describeOnEachEngine('people of a unit that is split', (makeTarget) => {
  let office: TestOffice;
  let [school, taker] = ['', ''];
  let [one, two] = [uuidv7(), uuidv7()];

  const make = (name: string) =>
    office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId: null }));
  const post = (period: Partial<Period> = {}, unitId = school) => ({
    ...{ id: uuidv7(), unitId, unitName: '', department: 'Tổ 1', position: 'Giáo viên' },
    ...{ validFrom: '2020-09-01', validTo: null, ...period },
  });
  const join = async (fullName: string, posts: ReturnType<typeof post>[]) => {
    const id = uuidv7();
    const person = { ...personInputSchema.parse({ fullName }), id, posts, gradings: [] };
    await office.database.transaction((tx) => insertPeople(tx, [person], MADE));
    return id;
  };

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    [school, taker] = [await make('CĐCS Trường A'), await make('CĐCS Trường B')];
    [one, two] = [uuidv7(), uuidv7()];
  });
  afterEach(() => office.close());

  const to = (unitId: string): PeopleDestination => ({ to: 'UNIT', unitId });
  const newUnit = (id: string, name: string) => ({ id, kind: 'CDCS', name, shortName: '', parentId: null });
  const split = (people: PeoplePlan, more: Partial<UnitEventOf<'SPLIT'>> = {}): UnitEventOf<'SPLIT'> => ({
    ...{ type: 'SPLIT', ...told, unitId: school, intoIds: [one, two, taker], goesOn: false },
    newUnits: [newUnit(one, 'CĐCS Trường A1'), newUnit(two, 'CĐCS Trường A2')],
    ...{ children: { rest: null, each: [] }, people, ...more },
  });
  const preview = (event: UnitEventOf<'SPLIT'>) => previewEvent(office.database.reader, event);
  const record = async (event: UnitEventOf<'SPLIT'>) => {
    const { fingerprint } = await preview(event);
    return office.write((unit) => recordEvent(unit, { event, fingerprint }));
  };
  const takeBack = (id: string) => office.write((unit) => takeEventBack(unit, { id }));
  const everyPost = () => office.database.reader('person_post').orderBy('id');
  const postsOf = async (personId: string): Promise<PostRow[]> => {
    const rows = await office.database
      .reader('person_post')
      .where({ person_id: personId })
      .select<PostRow[]>('unit_id as unitId', 'valid_from as validFrom', 'valid_to as validTo');
    return rows.sort((first, next) => ((first.validFrom ?? '') < (next.validFrom ?? '') ? -1 : 1));
  };
  const auditRows = async () => (await office.database.reader('audit_log').count({ n: '*' }).first<{ n: number }>()).n;

  it('go to the units the clerk chose for each, with the day of the event, in one step that is taken back whole', async () => {
    const [panh, sung, later, before] = [
      await join('Lò Thị Pánh', [post()]),
      await join('Thào A Sùng', [post({ validFrom: null })]),
      await join('Giàng A Chứ', [post({ validFrom: '2025-10-01' })]),
      await join('Mùa A Páo', [post({ validFrom: '2010-09-01', validTo: '2019-08-31' })]),
    ];
    const stored = await everyPost();
    const event = split({ rest: to(one), each: [{ to: to(taker), personIds: [sung] }] });
    const { changes, leavers } = await preview(event);
    expect(changes.filter(({ kind }) => kind === 'PEOPLE').map(({ unitName, text }) => `${unitName}: ${text}`)).toEqual(
      [
        'CĐCS Trường A: 2 người chuyển sang CĐCS Trường A1, giữ nguyên chức vụ',
        'CĐCS Trường A: 1 người chuyển sang CĐCS Trường B, giữ nguyên chức vụ',
      ],
    );
    expect(leavers).toEqual({ people: 0, first: [] });

    const rows = await auditRows();
    const id = await record(event);
    expect(await auditRows()).toBe(rows + 1);
    expect(await postsOf(panh)).toEqual([
      { unitId: school, validFrom: '2020-09-01', validTo: '2025-08-31' },
      { unitId: one, validFrom: ON, validTo: null },
    ]);
    expect(await postsOf(sung)).toEqual([
      { unitId: school, validFrom: null, validTo: '2025-08-31' },
      { unitId: taker, validFrom: ON, validTo: null },
    ]);
    expect(await postsOf(later)).toEqual([{ unitId: one, validFrom: '2025-10-01', validTo: null }]);
    expect(await postsOf(before)).toEqual([{ unitId: school, validFrom: '2010-09-01', validTo: '2019-08-31' }]);

    await takeBack(id);
    expect(await everyPost()).toEqual(stored);
  });

  it('stay with a unit that goes on unless they were chosen', async () => {
    const [panh, sung] = [await join('Lò Thị Pánh', [post()]), await join('Thào A Sùng', [post()])];
    await record(split({ rest: null, each: [{ to: to(two), personIds: [sung] }] }, { goesOn: true }));
    expect(await postsOf(panh)).toEqual([{ unitId: school, validFrom: '2020-09-01', validTo: null }]);
    expect((await postsOf(sung)).map(({ unitId }) => unitId)).toEqual([school, two]);
  });

  it('hold the split of a unit that ends until it is said of everyone where they go, or that they lose their posts', async () => {
    const [panh, sung] = [await join('Lò Thị Pánh', [post()]), await join('Thào A Sùng', [post()])];
    const stored = await everyPost();
    const chosen = { to: to(one), personIds: [panh] };
    const silent = split({ rest: null, each: [chosen] });
    const sentence = 'CĐCS Trường A kết thúc mà chưa nói Thào A Sùng về đơn vị nào';
    await expect(preview(silent)).rejects.toThrow(sentence);
    const forced = office.write((unit) => recordEvent(unit, { event: silent, fingerprint: 'x' }));
    await expect(forced).rejects.toMatchObject({ code: expect.stringMatching(/^UNIT_/u) as string });
    expect(await everyPost()).toEqual(stored);

    const said = split({ rest: LEAVE, each: [chosen] });
    const { changes, leavers } = await preview(said);
    expect(changes.filter(({ kind }) => kind === 'PEOPLE').map(({ text }) => text)).toEqual([
      '1 người chuyển sang CĐCS Trường A1, giữ nguyên chức vụ',
      expect.stringMatching(/^1 người thôi chức vụ ở đây sau ngày 31\/08\/2025/u),
    ]);
    expect(leavers).toEqual({ people: 1, first: [{ id: sung, fullName: 'Thào A Sùng', position: 'Giáo viên' }] });
    await record(said);
    expect(await postsOf(sung)).toEqual([{ unitId: school, validFrom: '2020-09-01', validTo: '2025-08-31' }]);
  });

  it('are asked for again when one came to the unit after the preview', async () => {
    const panh = await join('Lò Thị Pánh', [post()]);
    const event = split({ rest: null, each: [{ to: to(one), personIds: [panh] }] });
    const { fingerprint } = await preview(event);
    await join('Thào A Sùng', [post()]);
    const late = office.write((unit) => recordEvent(unit, { event, fingerprint }));
    await expect(late).rejects.toThrow('chưa nói Thào A Sùng về đơn vị nào');
    expect((await postsOf(panh)).map(({ unitId }) => unitId)).toEqual([school]);
  });

  it('who stand in two merged records go once, with the posts of both', async () => {
    const [kept, merged] = [
      await join('Lò Thị Pánh', [post({ validFrom: '2018-09-01' })]),
      await join('Lò Thị Pánh', [post()]),
    ];
    await office.database.transaction((tx) => tx('person').where({ id: merged }).update({ merged_into_id: kept }));
    const holders = await listHolders(office.database.reader, school, ON);
    expect(holders.map(({ id, posts }) => [id, posts.length])).toEqual([[kept, 2]]);
    const event = split({ rest: to(one), each: [{ to: to(two), personIds: [kept] }] });
    const { changes } = await preview(event);
    expect(changes.find(({ kind }) => kind === 'PEOPLE')?.text).toMatch(/^1 người chuyển sang CĐCS Trường A2/u);
    await record(event);
    expect((await postsOf(merged)).map(({ unitId }) => unitId)).toEqual([school, two]);
  });

  it('who are told to leave are counted with those of a unit below that ends too', async () => {
    const group = await office.write((unit) =>
      createUnit(unit, { kind: 'TO_CD', name: 'Tổ công đoàn 1', shortName: '', parentId: school }),
    );
    const [panh] = [await join('Lò Thị Pánh', [post()]), await join('Thào A Sùng', [post({}, group)])];
    const event = split(
      { rest: to(one), each: [{ to: LEAVE, personIds: [panh] }] },
      { children: { rest: { to: 'END' }, each: [] } },
    );
    const { leavers } = await preview(event);
    expect(leavers.people).toBe(2);
    expect(leavers.first.map(({ fullName }) => fullName)).toEqual(['Lò Thị Pánh', 'Thào A Sùng']);
    const going = split({ rest: to(one), each: [] }, { children: event.children });
    expect((await preview(going)).leavers.people).toBe(1);
  });

  it('hold the event once a post of theirs was changed by hand', async () => {
    const panh = await join('Lò Thị Pánh', [post()]);
    const id = await record(split({ rest: to(one), each: [] }));
    await office.database.transaction((tx) =>
      tx('person_post').where({ unit_id: one }).update({ position: 'Tổ trưởng' }),
    );
    await expect(takeBack(id)).rejects.toThrow(/ở hồ sơ của Lò Thị Pánh\./u);
    expect((await postsOf(panh)).map(({ unitId }) => unitId)).toEqual([school, one]);
  });

  const DAYS = ['2019-05-01', dayBefore(ON), ON, dayAfter(ON), '2026-03-01'];
  const day = fc.constantFrom(...DAYS);
  const period = fc.tuple(fc.option(day), fc.option(day)).map(([first, second]): Period => {
    const isBackwards = first !== null && second !== null && second < first;
    return isBackwards ? { validFrom: second, validTo: first } : { validFrom: first, validTo: second };
  });
  /** Posts of a person, and which of the places somebody chose for them; none leaves them to all the others. */
  const drawn = fc.record({ periods: fc.array(period, { minLength: 1, maxLength: 3 }), choice: fc.option(fc.nat(3)) });
  const isHeld = ({ validFrom, validTo }: Period, on: string) =>
    (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on);

  it('never hold more posts on any day than they did, whatever is chosen, and are given them all back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.nat(2),
        async (people, goesOn, restTo) => {
          school = await make('CĐCS Trường A');
          [one, two] = [uuidv7(), uuidv7()];
          const ids: string[] = [];
          for (const { periods } of people)
            ids.push(
              await join(
                'Lò Thị Pánh',
                periods.map((held) => post(held)),
              ),
            );
          const stored = await everyPost();
          const before = new Map<string, PostRow[]>();
          for (const id of ids) before.set(id, await postsOf(id));

          const places = [to(one), to(two), to(taker), goesOn ? to(school) : LEAVE];
          const there = new Set((await listHolders(office.database.reader, school, ON)).map(({ id }) => id));
          const each = places.flatMap((place, index) => {
            const personIds = ids.filter((id, at) => there.has(id) && people[at]?.choice === index);
            return personIds.length === 0 ? [] : [{ to: place, personIds }];
          });
          const eventId = await record(split({ rest: present(places[restTo]), each }, { goesOn }));

          for (const [at, id] of ids.entries()) {
            const now = await postsOf(id);
            const loses = there.has(id) && !goesOn && people[at]?.choice === 3;
            for (const on of DAYS) {
              const held = (posts: readonly PostRow[]) => posts.filter((one) => isHeld(one, on)).length;
              const was = held(present(before.get(id)));
              const is = held(now);
              // Whoever loses the post keeps only what begins later.
              if (loses) expect(is).toBeLessThanOrEqual(was);
              else expect(is).toBe(was);
              const places = new Set(now.filter((one) => isHeld(one, on)).map(({ unitId }) => unitId));
              expect(places.size).toBeLessThanOrEqual(loses ? was : 1);
            }
          }
          await takeBack(eventId);
          expect(await everyPost()).toEqual(stored);
        },
      ),
      { numRuns: 15 },
    );
  });
});
