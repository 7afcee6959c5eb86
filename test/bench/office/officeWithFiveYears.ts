import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { markIssued } from '#db/awards/decisionStore.ts';
import { recomputeTotals } from '#db/awards/lineTotals.ts';
import type { Tx } from '#db/client.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { startDraft } from '#service/awards/startDraft.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { SAMPLE_PROFILE, SAMPLE_SETTINGS } from '#service/sample/laiChau.ts';
import { header } from '../../support/testOffice.ts';
import { makeOfficeWithPeople } from './officeWithPeople.ts';

export const FIRST_YEAR = 2019;
export const YEARS = [2019, 2020, 2021, 2022, 2023];

/**
 * An office of so many people, each with a post in a unit, five yearly gradings and registrations, four in five with
 * LĐTT and one in eight with CSTĐCS in each of five years' decisions.
 */
export async function makeOfficeWithFiveYears(dataDir: string, people: number): Promise<void> {
  await makeOfficeWithPeople(dataDir, people);
  const office = await openOfficeFile(dataDir, new Date());
  const { database } = office;
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  await database.transaction(fillHistory);
  for (const [index, year] of YEARS.entries()) {
    const id = await runUnitOfWork(writer, (unit) => startDraft(unit, { title: `Danh hiệu năm ${year}`, year }));
    const named = header({ number: `${index + 1}/QĐ-LĐLĐ`, issuedOn: `${year}-12-08`, summary: '' });
    await runUnitOfWork(writer, (unit) => saveHeader(unit, { id, version: 1, header: named }));
    await database.transaction((tx) => issueTitles(tx, { id, year, sequence: index + 1 }));
  }
  await office.close();
}

/** Rows made inside SQLite: what is measured is reading them, not how they came. */
async function fillHistory(tx: Tx): Promise<void> {
  await tx.raw('CREATE TEMP TABLE seat AS SELECT id, row_number() OVER (ORDER BY id) AS i FROM person');
  await tx.raw('CREATE TEMP TABLE place AS SELECT id, row_number() OVER (ORDER BY id) AS i FROM unit');
  await tx.raw('CREATE UNIQUE INDEX temp.seat_id ON seat (id)');
  await tx.raw(
    `UPDATE person_post SET unit_name = '', unit_id =
       (SELECT u.id FROM seat AS s JOIN place AS u ON u.i = 1 + s.i % (SELECT COUNT(*) FROM place)
        WHERE s.id = person_post.person_id)`,
  );
  for (const year of YEARS) {
    await tx.raw(
      `INSERT INTO person_grading (id, person_id, year, grade, note)
       SELECT 'g-' || ? || '-' || i, id, ?, CASE WHEN (i + ?) % 5 = 0 THEN 'HTXSNV' ELSE 'HTTNV' END, '' FROM seat
       WHERE NOT EXISTS (SELECT 1 FROM person_grading AS g WHERE g.person_id = seat.id AND g.year = ?)`,
      [year, year, year, year],
    );
    await tx.raw(
      `INSERT INTO registration (id, year, campaign_id, subject, unit_id, person_id, name, position, unit_name,
         award_code, content, registered_on, status, note, registrant_key, search_key, sort_key, version, created_at,
         updated_at)
       SELECT 'r-' || ? || '-' || i, ?, NULL, 'INDIVIDUAL', NULL, id, '', '', '', 'LDTT', '', ? || '-01-20', 'ACCEPTED',
         '', id, '', '', 1, '', '' FROM seat`,
      [year, year, year],
    );
  }
}

async function issueTitles(
  tx: Tx,
  { id, year, sequence }: { id: string; year: number; sequence: number },
): Promise<void> {
  await tx.raw(
    `INSERT INTO decision_line
       (id, decision_id, ordinal, subject, honorific, name, position, unit_name, award_code, award_name, achievement,
        reason, note, amount_source, coefficient, base_salary, amount, rate_basis, base_salary_basis, search_key, version,
        person_id)
     SELECT ? || '-' || t.code || '-' || s.i, ?, s.i, 'INDIVIDUAL', '', p.full_name, '', '', t.code, t.name, '', '', '', 'COEF',
            30, 1490000, 450000, '', '', p.search_key, 1, s.id
     FROM temp.seat AS s JOIN person AS p ON p.id = s.id
     JOIN award_type AS t ON (t.code = 'LDTT' AND (s.i + ?) % 5 > 0) OR (t.code = 'CSTD_CS' AND (s.i + ?) % 8 = 0)`,
    [id, id, year, year],
  );
  await recomputeTotals(tx, id);
  const issued = await markIssued(tx, {
    id,
    contentVersion: 2,
    sequence,
    registerFrom: 1,
    issuer: { profile: SAMPLE_PROFILE, preparedBy: '', payer: '', list: SAMPLE_SETTINGS.list },
    actorId: LOCAL_ACTOR.id,
    now: new Date().toISOString(),
  });
  if (!issued) throw new Error('decision was not issued');
}
