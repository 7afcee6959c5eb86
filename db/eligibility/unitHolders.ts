import { nomineeKey } from '#core/nominations/nominationLine.ts';
import { linesWithOrigin } from '../awards/linesWithOrigin.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { standingOfProposal, yearHeld, type ProposalColumns } from './heldAwards.ts';
import type { OfficeFacts } from './officeFacts.ts';
import { addTo, type Members } from './unitMembers.ts';

interface PersonLine {
  id: string;
  decision_id: string;
  unit_id: string | null;
  person_id: string | null;
  name: string;
  unit_name: string;
  award_code: string;
  achievement: string;
  reason: string;
  /** Of the proposal the line came from. */
  origin_year: number | null;
}

/** What is asked of a line of a decision and of a proposal alike. */
type NamedLine = Pick<PersonLine, 'unit_id' | 'person_id' | 'name' | 'unit_name' | 'award_code'>;
type ProposedLine = NamedLine & Pick<ProposalColumns, 'status' | 'upper_answer'>;

/** People by award, those who hold it apart from those who are proposed for it. */
type Standings = Record<'HELD' | 'PROPOSED', Map<string, Set<string>>>;
type HoldersByUnit = Map<string, Standings>;

/** Who holds what for the year by decisions in force or granted above, or is proposed for it; by collective and award. */
export async function readHolders(
  db: Queryable,
  { partIds, members, office }: { partIds: readonly string[]; members: Members; office: OfficeFacts },
): Promise<HoldersByUnit> {
  const holders: HoldersByUnit = new Map();
  const note = (row: NamedLine, standing: keyof Standings) => {
    const keptId = row.person_id === null ? null : (office.keptOf.get(row.person_id) ?? row.person_id);
    // A list that names no unit of the office counts where the person works.
    const units =
      row.unit_id === null ? members.unitsOf(keptId ?? '') : (office.units.get(row.unit_id)?.countsFor ?? []);
    for (const unitId of units) {
      const standings: Standings = holders.get(unitId) ?? { HELD: new Map(), PROPOSED: new Map() };
      addTo(standings[standing], row.award_code, keptId ?? keyByName(row));
      holders.set(unitId, standings);
    }
  };
  const takeLine = (line: PersonLine) => {
    const decision = office.decisions.get(line.decision_id);
    if (decision && yearHeld(line, decision, office) === office.year) note(line, 'HELD');
  };
  const takeProposal = (proposal: ProposedLine) => {
    const standing = standingOfProposal(proposal);
    if (standing !== null) note(proposal, standing);
  };
  for (const some of idChunks(partIds)) {
    (await linesOfYear(db, office.year).whereIn('l.unit_id', some)).forEach(takeLine);
    (await proposalsOfYear(db, office.year).whereIn('unit_id', some)).forEach(takeProposal);
  }
  for (const some of idChunks(members.everyone())) {
    (await linesOfYear(db, office.year).whereNull('l.unit_id').whereIn('l.person_id', some)).forEach(takeLine);
    (await proposalsOfYear(db, office.year).whereNull('unit_id').whereIn('person_id', some)).forEach(takeProposal);
  }
  return holders;
}

/** Whom the office has no record of is one by name and unit, on lists and in proposals alike. */
const keyByName = ({ name, unit_name: unitName }: NamedLine) => nomineeKey({ subject: 'INDIVIDUAL', name, unitName });

/** Lines of persons in decisions of the year or the one after, which may be on it, and those proposed for it. */
function linesOfYear(db: Queryable, year: number) {
  return linesWithOrigin(db)
    .join('decision as d', 'd.id', 'l.decision_id')
    .where({ 'd.status': 'ISSUED', 'l.subject': 'INDIVIDUAL' })
    .where((asked) => void asked.whereIn('d.year', [year, year + 1]).orWhere('o.year', year))
    .select<PersonLine[]>(
      'l.id',
      'l.decision_id',
      'l.unit_id',
      'l.person_id',
      'l.name',
      'l.unit_name',
      'l.award_code',
      'l.achievement',
      'l.reason',
      { origin_year: 'o.year' },
    );
}

function proposalsOfYear(db: Queryable, year: number) {
  return db('nomination_line')
    .where({ year, subject: 'INDIVIDUAL' })
    .select<ProposedLine[]>(...['unit_id', 'person_id', 'name', 'unit_name', 'award_code', 'status', 'upper_answer']);
}
