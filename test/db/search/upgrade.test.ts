import { expect, it } from 'vitest';
import { personInputSchema } from '#core/people/person.ts';
import { SEARCH_KINDS } from '#core/search/searchHit.ts';
import { connect, type Database, type DatabaseTarget, type Tx } from '#db/client.ts';
import { postgresConnection, sqliteConnection } from '#db/connection.ts';
import { search } from '#db/migrations/0005_search.ts';
import { unitShortForms } from '#db/migrations/0019_unit_short_forms.ts';
import { searchLongForms } from '#db/migrations/0022_search_long_forms.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { findHits } from '#db/search/findHits.ts';
import { openSearch } from '#db/search/rebuildSearch.ts';
import { foundDecisions } from '#db/search/foundDecisions.ts';
import { insertUnits } from '#db/units/forestStore.ts';
import { describeOnEachEngine } from '../../support/engines.ts';

const BEFORE = MIGRATIONS.slice(0, MIGRATIONS.indexOf(search));
const NOW = '2024-02-01T00:00:00Z';

/** What an office may hold that was last opened before there was a search over everything. */
async function fillBefore(tx: Tx): Promise<void> {
  const history = { now: NOW, importId: null };
  const person = personInputSchema.parse({ fullName: 'Đỗ Thị Thúy' });
  await insertPeople(tx, [{ id: 'person', ...person, posts: [], gradings: [] }], history);
  const name = {
    id: 'name',
    kind: 'OTHER',
    name: 'CĐCS Quyết Tiến',
    shortName: '',
    validFrom: null,
    validTo: null,
  } as const;
  const dates = { validFrom: null, validTo: null };
  await insertUnits(
    tx,
    [{ id: 'unit', code: '', note: '', ...dates, names: [name], parents: [], version: 1 }],
    history,
  );
  await tx('award_type').insert({
    ...{ code: 'BK_LDLD', name: 'Bằng khen', kind: 'UNION_FORM', level: 'TINH_CD', subjects: '["COLLECTIVE"]' },
    ...{ decided_by: '', basis: '', verified: 1, origin: 'SHIPPED', sort_order: 1 },
  });
  await tx('decision').insert({
    ...{ id: 'decision', status: 'DRAFT', year: 2023, title: 'Khen phong trào', number: '34/QĐ-LĐLĐ', number_key: '' },
    ...{
      summary: '',
      list_title: '',
      fund: '',
      rounding: 'UP_10K',
      bases: '[]',
      search_key: '',
      issued_on: '2023-12-08',
    },
    ...{ correction_reason: '', collectives: 1, individuals: 0, coefficient_total: 80, amount_total: 0, unpriced: 1 },
    ...{ version: 1, content_version: 1, created_at: NOW, updated_at: NOW },
  });
  await tx('decision_line').insert({
    ...{ id: 'line', decision_id: 'decision', ordinal: 1, subject: 'COLLECTIVE', honorific: '', name: 'Đội Páo Sùng' },
    ...{
      position: '',
      unit_name: 'Trạm Y tế Khun Há',
      award_code: 'BK_LDLD',
      award_name: 'Bằng khen',
      achievement: '',
    },
    ...{
      reason: '',
      note: '',
      amount_source: 'COEF',
      rate_basis: '',
      base_salary_basis: '',
      search_key: '',
      version: 1,
    },
  });
}

async function upgraded(target: DatabaseTarget): Promise<Database> {
  await migrate(target, BEFORE);
  // The program of today knows tables that are not there yet.
  const old = target.engine === 'sqlite' ? sqliteConnection(target.file) : postgresConnection(target.connectionString);
  await old.transaction(fillBefore);
  await old.destroy();
  await migrate(target);
  const database = connect(target);
  await openSearch(database);
  return database;
}

async function found(database: Database, text: string): Promise<string[]> {
  const groups = await findHits(database.reader, { text, kinds: SEARCH_KINDS, limit: 9, on: '2024-02-01' });
  return groups.flatMap(({ kind, hits }) => hits.map((hit) => `${kind} ${hit.title}`));
}

async function expectEverythingFound(database: Database): Promise<void> {
  expect(await found(database, 'do thi thuy')).toEqual(['PERSON Đỗ Thị Thúy']);
  expect(await found(database, 'quyet tien')).toEqual(['UNIT CĐCS Quyết Tiến']);
  expect(await found(database, 'công đoàn cơ sở quyết')).toEqual(['UNIT CĐCS Quyết Tiến']);
  expect(await found(database, '34/qd')).toEqual(['DECISION 34/QĐ-LĐLĐ Khen phong trào']);
  expect(await found(database, 'páo')).toEqual(['RECIPIENT Đội Páo Sùng']);
  expect(await found(database, 'ng')).toHaveLength(2);
  for (const text of ['34', 'pao sung', 'khun ha', 'k'])
    expect(await foundDecisions(database.reader, text)).toEqual(['decision']);
}

describeOnEachEngine('an office from before the search', (makeTarget, engine) => {
  it('finds everything it held once it is open', async () => {
    const database = await upgraded(await makeTarget());
    await expectEverythingFound(database);
    expect(await database.reader('search_queue')).toEqual([]);
    await database.close();
  });

  it('finds a unit by the short form and by the long one, though its name was in the index before', async () => {
    const target = await makeTarget();
    await migrate(target, MIGRATIONS.slice(0, MIGRATIONS.indexOf(unitShortForms)));
    const before = connect(target);
    const dates = { validFrom: null, validTo: null };
    const units = ['LĐLĐ huyện Sìn Hồ', 'Liên đoàn Lao động huyện Than Uyên'].map((name, index) => ({
      ...{ id: `unit${index}`, code: '', note: '', ...dates, parents: [], version: 1 },
      names: [{ id: `name${index}`, kind: 'OTHER', name, shortName: '', ...dates }],
    }));
    await before.transaction((tx) => insertUnits(tx, units, { now: NOW, importId: null }));
    // As the program before this step left it.
    await before.transaction(async (tx) => {
      await tx('search_doc').delete();
      await tx('search_queue').delete();
    });
    await before.close();
    await migrate(target);
    const database = connect(target);
    await openSearch(database);
    expect(await found(database, 'Liên đoàn Lao động huyện Sìn')).toEqual(['UNIT LĐLĐ huyện Sìn Hồ']);
    expect(await found(database, 'ldld than uyen')).toEqual(['UNIT Liên đoàn Lao động huyện Than Uyên']);
    expect(await found(database, 'lien doan lao dong')).toHaveLength(2);
    await database.close();
  });

  it('finds a unit by the long form of its short name, and a document without the zeros of its number', async () => {
    const target = await makeTarget();
    await migrate(target, MIGRATIONS.slice(0, MIGRATIONS.indexOf(searchLongForms)));
    const before = connect(target);
    const dates = { validFrom: null, validTo: null };
    const name = { id: 'name', kind: 'OTHER', name: 'Đoàn thể Trường Y', shortName: 'CĐ ĐH Y', ...dates } as const;
    await before.transaction((tx) =>
      insertUnits(tx, [{ id: 'unit', code: '', note: '', ...dates, names: [name], parents: [], version: 1 }], {
        now: NOW,
        importId: null,
      }),
    );
    await before.transaction(async (tx) => {
      const states = { before_state: '[]', after_state: '[]', actor_name: '', at: NOW, taken_back_at: null };
      const event = { id: 'event', type: 'RENAME', on_date: '2024-01-02', document_number: '05/QĐ-LĐLĐ', note: '' };
      await tx('unit_event').insert({ ...event, ...states });
      await tx('unit_event_part').insert({ event_id: 'event', unit_id: 'unit', role: 'FROM' });
    });
    // As the program before this step left them.
    await before.transaction(async (tx) => {
      const plain = { exact: '| 05 qđ lđlđ |', folded: '| 05 qd ldld |' };
      await tx('search_doc').where({ kind: 'UNIT_EVENT' }).update(plain);
      await tx('search_doc').where({ kind: 'UNIT' }).delete();
      if (engine === 'sqlite') await tx.raw('DELETE FROM search_index');
    });
    expect(await found(before, '5/qđ')).toEqual([]);
    await before.close();
    await migrate(target);
    const database = connect(target);
    await openSearch(database);
    expect(await found(database, 'công đoàn ĐH Y')).toEqual(['UNIT Đoàn thể Trường Y']);
    expect(await found(database, '5/qđ')).toEqual(['UNIT_EVENT 05/QĐ-LĐLĐ']);
    await database.close();
  });

  it.runIf(engine === 'postgres')('finds the same on a server whose account may not add pg_trgm', async () => {
    const target = await makeTarget();
    if (target.engine !== 'postgres') return;
    const url = new URL(target.connectionString);
    const account = `plain_${url.pathname.slice(1)}`;
    const owner = postgresConnection(target.connectionString);
    // Not an owner of the database: it may not add an extension, even a trusted one.
    await owner.raw("CREATE ROLE ?? LOGIN PASSWORD 'plain'", [account]);
    await owner.raw('GRANT CREATE ON SCHEMA public TO ??', [account]);
    url.username = account;
    url.password = 'plain';
    const database = await upgraded({ engine: 'postgres', connectionString: url.href });
    try {
      expect(await owner('pg_extension').where('extname', 'pg_trgm')).toEqual([]);
      await expectEverythingFound(database);
    } finally {
      await database.close();
      await owner.raw('DROP OWNED BY ??', [account]);
      await owner.raw('DROP ROLE ??', [account]);
      await owner.destroy();
    }
  });
});
