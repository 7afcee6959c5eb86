import { decisionLineInputSchema, type DecisionLineInput } from '#core/awards/decision.ts';
import { registrationInputSchema } from '#core/campaigns/registration.ts';
import type { Nominee } from '#core/eligibility/nominee.ts';
import { AppError } from '#core/errors/appError.ts';
import { authorInputSchema } from '#core/initiatives/initiative.ts';
import { personInputSchema, postInputSchema, type Grade } from '#core/people/person.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { addLines } from '#service/awards/editLines.ts';
import { addRegistrations } from '#service/campaigns/editRegistrations.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { checkNominee } from './checkNominee.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { present } from '../../support/present.ts';
import { header, newDraft, type TestOffice } from '../../support/testOffice.ts';
import { draftOf, issue, passedInitiative } from '../initiatives/recognitionFixture.ts';

const TODAY = '2026-02-01';
let decisions = 0;

/** A grassroots union of the test office. */
export async function anyUnit(office: TestOffice): Promise<{ id: string; name: string }> {
  const row = await office.database
    .reader('unit as u')
    .join('unit_name as n', 'n.unit_id', 'u.id')
    .orderBy('n.sort_key')
    .first<{ id: string; name: string } | undefined>('u.id', 'n.name');
  return present(row);
}

/** A person with a post in the unit since 2015, and a grade for each of some years. */
export function addPerson(
  office: TestOffice,
  fullName: string,
  { unitId = null, grades = {} }: { unitId?: string | null; grades?: Record<number, Grade> } = {},
): Promise<string> {
  const post = postInputSchema.parse({
    unitId,
    unitName: unitId === null ? 'Trường' : '',
    position: 'Giáo viên',
    validFrom: '2015-09-01',
  });
  return office.write((unit) =>
    createPerson(unit, {
      person: personInputSchema.parse({ fullName }),
      posts: [post],
      gradings: Object.entries(grades).map(([year, grade]) => ({ year: Number(year), grade, note: '' })),
    }),
  );
}

/** One line of a decision; a title of a person unless told otherwise. */
export const titleLine = (changes: Partial<DecisionLineInput>): DecisionLineInput =>
  decisionLineInputSchema.parse({ subject: 'INDIVIDUAL', name: 'Lò Thị Hằng', awardCode: 'LDTT', ...changes });

/** An issued decision with these lines. */
export async function decide(office: TestOffice, issuedOn: string, lines: DecisionLineInput[]): Promise<string> {
  decisions += 1;
  const id = await newDraft(office, 'Quyết định thử');
  const named = header({ issuedOn, number: `${decisions}/QĐ-LĐLĐ`, summary: 'Về việc tặng danh hiệu thi đua' });
  await office.write((unit) => saveHeader(unit, { id, version: 1, header: named }));
  await office.write((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));
  const { decision, totals } = present(await findDecision(office.database.reader, id));
  const seen = { id, contentVersion: decision.contentVersion, expected: totals };
  await office.write((unit) => issueDecision(unit, seen, TODAY));
  return id;
}

/** An initiative of the person, recognised at the grassroots level by a decision of the year. */
export async function recognised(
  office: TestOffice,
  person: { id: string; name: string },
  year: number,
): Promise<void> {
  decisions += 1;
  const author = authorInputSchema.parse({ name: person.name, personId: person.id, share: 10_000, isChief: true });
  const initiativeId = await passedInitiative(office, `Sáng kiến ${decisions}`, [], { year, authors: [author] });
  const draft = await draftOf(office, [initiativeId], {
    start: { year },
    header: { number: `${decisions}/QĐ-SK`, issuedOn: `${year}-12-01` },
  });
  await issue(office, draft);
}

/** The nominee a test asks about. */
export const nominee = (changes: Partial<Nominee>): Nominee => ({
  subject: 'INDIVIDUAL',
  personId: null,
  unitId: null,
  name: 'Lò Thị Hằng',
  unitName: '',
  awardCode: 'CSTD_BT',
  awardKind: 'COMPREHENSIVE',
  theme: '',
  achievement: '',
  year: 2023,
  onDate: '2023-12-20',
  ...changes,
});

/** What one rule says, as the office stands now. */
export async function said(office: TestOffice, asked: Nominee, code: string) {
  const findings = await checkNominee(office.database.reader, asked);
  const { outcome, lookedAt } = present(findings.find((finding) => finding.code === code));
  return { outcome, lookedAt };
}

/** Titles of a person by issued decisions, one a year. */
export async function titles(office: TestOffice, personId: string, years: readonly number[], awardCode = 'CSTD_CS') {
  for (const year of years) await decide(office, `${year}-12-08`, [titleLine({ personId, awardCode })]);
}

/** Registers somebody for CSTĐCS in 2023. */
export const register = (office: TestOffice, personId: string | null, name = 'Lò Thị Hằng') =>
  office.write((unit) =>
    addRegistrations(unit, [
      registrationInputSchema.parse({
        ...{ year: 2023, subject: 'INDIVIDUAL', personId, name, awardCode: 'CSTD_CS', registeredOn: '2023-01-20' },
      }),
    ]),
  );

/** The code a work is refused with; null when it is not. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
