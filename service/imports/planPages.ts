import type { NearName } from '#core/imports/nearNames.ts';
import type { RegisterPlanView, RowFilter } from '#core/imports/registerView.ts';
import type { RowAction } from '#core/imports/personPlan.ts';
import { hasError, type ImportIssue, type ListReading } from '#core/imports/listReading.ts';
import type { UnitQuestion } from '#core/imports/unitQuestions.ts';

/** Questions that travel to the screen at a time; the rest follow as the first ones are answered. */
const SHOWN_QUESTIONS = 200;

type PlanHead<Field extends string> = Pick<
  RegisterPlanView<Field>,
  'counts' | 'year' | 'needsYear' | 'usualPlaceName'
> & {
  reading: ListReading<Field>;
  units: readonly UnitQuestion[];
  unitsOfFile?: readonly NearName[];
};
type OpenQuestions = Pick<RegisterPlanView<string>, 'questions' | 'unknownUnits' | 'unsaidUnits' | 'ambiguousUnits'>;

/** The head of a kept dry run: everything but its rows. */
export function planHead<Field extends string>(plan: PlanHead<Field>): RegisterPlanView<Field> {
  const { reading, counts, units, year, needsYear, usualPlaceName, unitsOfFile = [] } = plan;
  return { ...reading, counts, year, needsYear, usualPlaceName, unitsOfFile, ...openQuestions(units) };
}

function openQuestions(units: readonly UnitQuestion[]): OpenQuestions {
  // A section's unit that heads the unit of some row is made together with it.
  const heading = new Set(
    units.flatMap(({ rows, decision }) =>
      rows > 0 && decision.to === 'NEW' && decision.above !== null && 'question' in decision.above
        ? [decision.above.question]
        : [],
    ),
  );
  const open = units.filter(({ rows, match }, index) => match.kind !== 'FOUND' && (rows > 0 || heading.has(index)));
  const isSettled = ({ decision, listedAs }: UnitQuestion) => Number(decision.to !== 'NAME' || listedAs !== null);
  return {
    questions: open.toSorted((one, other) => isSettled(one) - isSettled(other)).slice(0, SHOWN_QUESTIONS),
    unknownUnits: open.filter(({ match }) => match.kind === 'UNKNOWN').length,
    unsaidUnits: open.filter(({ match, isAnswered }) => match.kind === 'UNKNOWN' && !isAnswered).length,
    ambiguousUnits: open.filter(({ match }) => match.kind === 'AMBIGUOUS').length,
  };
}

/** A row as far as filters look at it. */
export interface FilteredRow {
  issues: readonly ImportIssue[];
  duplicate: unknown;
  proposed: RowAction;
}

interface PageOf {
  filter: RowFilter;
  offset: number;
  limit: number;
}

/** One page of the rows a filter keeps, and how many it keeps. Those to look at come with errors first. */
export function pageOfRows<Row extends FilteredRow>(
  rows: readonly Row[],
  { filter, offset, limit }: PageOf,
): { rows: Row[]; total: number } {
  const kept = filter === 'ALL' ? rows : rows.filter((row) => fits(row, filter));
  const ordered = filter === 'ATTENTION' ? [...kept.filter(hasError), ...kept.filter((row) => !hasError(row))] : kept;
  return { rows: ordered.slice(offset, offset + limit), total: kept.length };
}

function fits({ issues, duplicate, proposed }: FilteredRow, filter: RowFilter): boolean {
  if (filter === 'PROPOSED') return proposed !== 'SKIP';
  if (filter === 'DUPLICATE') return duplicate !== null;
  return filter === 'ATTENTION' && issues.length > 0;
}
