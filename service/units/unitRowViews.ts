import { formatDate } from '#core/dates/isoDate.ts';
import type { RegisterRowView } from '#core/imports/registerView.ts';
import { possibleUnitActions, type ListedUnit } from '#core/imports/unitPlan.ts';
import { figureWords, toldFoundings, unitUpdate, unitUpdateWords } from '#core/imports/unitUpdate.ts';
import type { Queryable } from '#db/client.ts';
import { figureKey, figuresOf } from '#db/units/figureStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import type { UnitsPlan } from './importUnits.ts';

/** Rows of a dry run as the screen shows them; what is on record of those met again is read now. */
export async function unitRowViews(
  db: Queryable,
  plan: UnitsPlan,
  rows: readonly ListedUnit[],
): Promise<RegisterRowView[]> {
  const forest = await readForest(db);
  const figures = await figuresOf(db, rows.map(knownIdOf).filter(Boolean));
  const updating = plan.listed.filter(({ proposed }) => proposed === 'UPDATE');
  const foundings = toldFoundings(
    updating.map((row) => [knownIdOf(row), row.unit]),
    { forest, today: plan.today },
  );
  const kindName = new Map(plan.kinds.map(({ code, shortName }) => [code, shortName]));
  return rows.map((row) => {
    const { unit, duplicate } = row;
    const history = forest.get(knownIdOf(row));
    const known = {
      forest,
      foundings,
      on: plan.today,
      figures: figures.get(figureKey(knownIdOf(row), unit.figures?.year ?? 0)),
    };
    const update = history && unitUpdate({ history, ...known }, unit, row.placeName);
    const period = [
      unit.founded === null ? '' : `từ ${formatDate(unit.founded)}`,
      unit.ended === null ? '' : `đến ${formatDate(unit.ended)}`,
    ];
    return {
      row: row.row,
      name: unit.name,
      traits: words([kindName.get(unit.kind) ?? unit.kind, unit.code, unit.shortName]),
      details: words([...period, figureWords(unit.figures), unit.note]),
      place: row.placeName,
      issues: row.issues,
      update: update ? { adds: unitUpdateWords(update), differences: update.differences } : null,
      candidates: duplicate?.where === 'OFFICE' ? duplicate.candidates : [],
      proposed: row.proposed,
      actions: possibleUnitActions(row),
    };
  });
}

/** The one unit of the office a row was met as; empty when several fit. */
export function knownIdOf({ duplicate }: ListedUnit): string {
  if (duplicate?.where !== 'OFFICE' || duplicate.candidates.length !== 1) return '';
  return duplicate.candidates[0]?.unitId ?? '';
}

const words = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
