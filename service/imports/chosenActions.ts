import { refusal } from '#core/errors/appError.ts';
import { hasError, type ImportIssue } from '#core/imports/listReading.ts';
import type { RowAction } from '#core/imports/personPlan.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { repeatedUpdates } from './repeatedUpdates.ts';

interface ProposedRow {
  row: number;
  issues: readonly ImportIssue[];
  proposed: RowAction;
}

interface ChoiceRules<Row> {
  possible: (row: Row) => readonly RowAction[];
  /** Id of the record an update of the row fills up; empty when none is settled. */
  recordOf: (row: Row) => string;
  /** Leave rows with errors out instead of refusing. */
  skipErrors: boolean;
}

/**
 * What is done with each row: the proposal, unless the user decided otherwise.
 *
 * @throws AppError IMPORT_HAS_ERRORS, IMPORT_CHOICE_IMPOSSIBLE, IMPORT_UPDATED_TWICE
 */
export function chosenActions<Row extends ProposedRow>(
  rows: readonly Row[],
  choices: readonly RowChoice[],
  { possible, recordOf, skipErrors }: ChoiceRules<Row>,
): Map<number, RowAction> {
  const chosen = new Map(choices.map(({ row, action }) => [row, action]));
  const actions = new Map<number, RowAction>();
  let faulty = 0;
  for (const row of rows) {
    const action = chosen.get(row.row) ?? row.proposed;
    if (!possible(row).includes(action)) throw refusal('IMPORT_CHOICE_IMPOSSIBLE', { row: row.row });
    // A row with an error that the user left out by hand holds nothing up.
    if (hasError(row) && !chosen.has(row.row)) faulty++;
    actions.set(row.row, action);
  }
  if (faulty > 0 && !skipErrors) throw refusal('IMPORT_HAS_ERRORS', { count: faulty });
  const updated = rows.filter(({ row }) => actions.get(row) === 'UPDATE');
  for (const { row, firstRow } of repeatedUpdates(updated, recordOf)) {
    throw refusal('IMPORT_UPDATED_TWICE', { row: row.row, firstRow });
  }
  return actions;
}
