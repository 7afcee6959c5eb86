import { cameToNothing, type Correction } from '#core/imports/netChange.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { figureKey } from '../units/figureStore.ts';

/** What was corrected since an import and put back to what it had been. */
export interface PutBack {
  /** People and units of which every correction was. */
  ids: ReadonlySet<string>;
  /** How many versions that took, by record as in passed versions. */
  versions: ReadonlyMap<string, number>;
}

/** Steps of the audit log that correct a person or a unit by hand, with all of what they changed. */
const READERS: Readonly<Record<string, (row: LogRow) => Step>> = {
  'people.save': personStep,
  'people.addTold': toldStep,
  'people.changeTold': toldStep,
  'people.removeTold': toldStep,
  'units.correct': (row) => {
    const { before, after } = JSON.parse(row.detail) as { before: object; after: object };
    return { id: row.entity_id, correction: { before: { ...before }, after: { ...after } }, newVersion: row.entity_id };
  },
  'units.saveFigures': figureStep,
  'units.removeFigures': figureStep,
};

export const isCorrection = (action: string) => Object.hasOwn(READERS, action);

interface LogRow {
  seq: number;
  entity_id: string;
  action: string;
  detail: string;
}

interface Step {
  id: string;
  correction: Correction;
  /** The record, or figures, it gave a new version; null for none. */
  newVersion: string | null;
}

/**
 * Which of the people and units an import made or touched were corrected since and are again what they were.
 *
 * @param seq place of the import in the audit log
 * @param touched ids of those it did not make
 */
export async function putBackSince(
  db: Queryable,
  { importId, seq, touched }: { importId: string; seq: number; touched: readonly string[] },
): Promise<PutBack> {
  const logged = () =>
    db('audit_log')
      .where('seq', '>', seq)
      .whereIn('action', Object.keys(READERS))
      .select<LogRow[]>('seq', 'entity_id', 'action', 'detail');
  const made = (table: 'person' | 'unit') => db(table).where('import_id', importId).select('id');
  const rows = [
    ...(await logged().whereIn('entity_id', made('person'))),
    ...(await logged().whereIn('entity_id', made('unit'))),
  ];
  for (const some of idChunks([...new Set(touched)])) rows.push(...(await logged().whereIn('entity_id', some)));

  const stepsOf = new Map<string, Step[]>();
  const inOrder = [...new Map(rows.map((row) => [row.seq, row])).values()].sort((one, next) => one.seq - next.seq);
  for (const row of inOrder) {
    const step = READERS[row.action]?.(row);
    if (step) stepsOf.set(step.id, [...(stepsOf.get(step.id) ?? []), step]);
  }
  const putBack = [...stepsOf].filter(([, steps]) => cameToNothing(steps.map(({ correction }) => correction)));
  const versions = new Map<string, number>();
  for (const { newVersion } of putBack.flatMap(([, steps]) => steps)) {
    if (newVersion !== null) versions.set(newVersion, (versions.get(newVersion) ?? 0) + 1);
  }
  return { ids: new Set(putBack.map(([id]) => id)), versions };
}

function personStep({ seq, entity_id: id, detail }: LogRow): Step {
  const { before, after, isCitizenIdChanged } = JSON.parse(detail) as {
    before: Record<string, unknown>;
    after: Record<string, unknown>;
    isCitizenIdChanged: boolean;
  };
  // The log keeps no citizen id: whether one was put back nobody can tell.
  const [oldId, newId] = isCitizenIdChanged ? [0, seq] : [0, 0];
  const stood = Object.fromEntries(Object.keys(after).map((name) => [name, before[name]]));
  const correction = { before: { ...stood, citizenId: oldId }, after: { ...after, citizenId: newId } };
  return { id, correction, newVersion: id };
}

function toldStep({ entity_id: id, detail }: LogRow): Step {
  const told = JSON.parse(detail) as { id: string; before?: unknown; after?: unknown };
  const correction = { before: { [told.id]: told.before }, after: { [told.id]: told.after } };
  return { id, correction, newVersion: null };
}

function figureStep({ entity_id: id, detail }: LogRow): Step {
  const { before, after } = JSON.parse(detail) as { before: LoggedFigure | null; after?: LoggedFigure };
  const year = before?.year ?? after?.year ?? 0;
  const correction = { before: figureValues(year, before), after: figureValues(year, after) };
  return { id, correction, newVersion: before && after ? figureKey(id, year) : null };
}

interface LoggedFigure {
  year: number;
  version?: number;
}

function figureValues(year: number, figure: LoggedFigure | null | undefined) {
  return figure ? { [`figures ${year}`]: { ...figure, version: undefined } } : {};
}
