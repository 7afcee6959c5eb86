import type { NomineeFacts } from '#core/eligibility/facts.ts';
import { readGrade } from '#core/imports/gradeCell.ts';
import { linesWithOrigin } from '../awards/linesWithOrigin.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { groupedBy } from '../groupedBy.ts';
import {
  AWARD_LINE_COLUMNS,
  heldAwards,
  PROPOSAL_COLUMNS,
  type AwardLineColumns,
  type ProposalColumns,
} from './heldAwards.ts';
import type { OfficeFacts } from './officeFacts.ts';

/** What is known of one collective as a whole, whatever it is proposed for. */
export type CollectiveFacts = Pick<NomineeFacts, 'awards' | 'gradings' | 'registrations'>;

interface OfUnit {
  unit_id: string;
}

/** What the rules look at in these collectives themselves, by unit: four queries for each portion of ids. */
export async function readCollectiveFacts(
  db: Queryable,
  unitIds: readonly string[],
  office: OfficeFacts,
): Promise<Map<string, CollectiveFacts>> {
  const facts = new Map<string, CollectiveFacts>();
  for (const some of idChunks(unitIds)) {
    const ofCollectives = (table: string) => db(table).whereIn('unit_id', some).where('subject', 'COLLECTIVE');
    const lines = byUnit<AwardLineColumns>(
      await linesWithOrigin(db)
        .whereIn('l.unit_id', some)
        .where('l.subject', 'COLLECTIVE')
        .select('l.unit_id', ...AWARD_LINE_COLUMNS),
    );
    const proposals = byUnit<ProposalColumns>(
      await ofCollectives('nomination_line').select('unit_id', ...PROPOSAL_COLUMNS),
    );
    const registrations = byUnit<{ year: number; award_code: string | null }>(
      await ofCollectives('registration')
        .whereIn('status', ['SUBMITTED', 'ACCEPTED'])
        .select('unit_id', 'year', 'award_code'),
    );
    const gradings = byUnit<{ year: number; grading: string }>(
      await db('unit_figure').whereIn('unit_id', some).whereNot('grading', '').select('unit_id', 'year', 'grading'),
    );
    for (const id of some) {
      facts.set(id, {
        awards: heldAwards(lines.get(id) ?? [], proposals.get(id) ?? [], office),
        registrations: (registrations.get(id) ?? []).map((row) => ({ year: row.year, awardCode: row.award_code })),
        // Words of other times, such as Vững mạnh, are no grading the rules of today ask for.
        gradings: (gradings.get(id) ?? []).flatMap(({ year, grading }) => {
          const grade = readGrade(grading);
          return grade === null ? [] : [{ year, grade }];
        }),
      });
    }
  }
  return facts;
}

const byUnit = <Row extends object>(rows: (Row & OfUnit)[]) => groupedBy(rows, ({ unit_id }) => unit_id);
