import { refusal } from '#core/errors/appError.ts';
import { formatNumber } from '#core/money/format.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import {
  changedOfMade,
  changedSince,
  deleteImported,
  movedPosts,
  usesOfImport,
  type ImportUse,
} from '#db/imports/importUses.ts';
import {
  changedFigures,
  deleteFigures,
  otherFigures,
  type AddedFigure,
  type FilledFigure,
} from '#db/imports/importedFigures.ts';
import { findImport, markUndone } from '#db/imports/importStore.ts';
import { passedVersions, type PassedVersions } from '#db/imports/passedVersions.ts';
import { deleteAdded, fillPost } from '#db/imports/peopleOnRecord.ts';
import { findRecord } from '#db/people/personReader.ts';
import { updatePerson } from '#db/people/personStore.ts';
import { figureKey, saveFigure } from '#db/units/figureStore.ts';
import { saveHistories } from '#db/units/forestStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { PersonInverse } from '../people/commitPeople.ts';

/** What takes an import back, as it is kept beside it. */
export interface ImportInverse {
  /** Place of the import in the audit log: what comes after it may stand in the way. */
  seq: number;
  people: PersonInverse[];
  units: { version: number; before: UnitHistory }[];
  figures: AddedFigure[];
  /** Left out by imports of people. */
  filledFigures?: FilledFigure[] | undefined;
}

/**
 * Takes an import back: removes what it made and restores what it changed.
 *
 * @throws AppError NOT_FOUND, IMPORT_UNDONE, or IMPORT_IN_USE with how many things stand in the way and why
 */
export async function undoImport(unit: UnitOfWork, id: string): Promise<void> {
  const { tx, now } = unit;
  const record = await findImport(tx, id);
  if (!record) throw refusal('NOT_FOUND', { what: 'lần nhập này' });
  if (record.undoneAt !== null) throw refusal('IMPORT_UNDONE');
  const kept = JSON.parse(record.inverse) as ImportInverse;
  const passed = await passedVersions(tx, kept.seq);
  const inverse = afterOthers(kept, passed);
  await refuseIfUsed(unit, id, { inverse, passed });

  await markUndone(tx, id, { now, restored: { seq: inverse.seq, records: recordsOf(inverse) } });
  for (const change of inverse.people) await restorePerson(unit, change);
  await saveHistories(
    tx,
    inverse.units.map(({ version, before }) => ({ ...before, version })),
  );
  await deleteFigures(tx, inverse.figures);
  for (const { unitId, before } of inverse.filledFigures ?? []) {
    await saveFigure(tx, unitId, { figure: before, seenVersion: before.version + 1 });
  }
  await deleteImported(tx, id);
  await unit.audit({
    action: 'imports.undo',
    entity: 'import',
    entityId: id,
    summary: `Hoàn tác lần nhập ${record.fileName}: bỏ ${formatNumber(record.created)}, trả lại ${formatNumber(record.updated)}`,
    detail: { area: record.area, created: record.created, updated: record.updated },
  });
}

/** With the versions things should have by now: what later imports filled and gave back is as this one left it. */
function afterOthers(inverse: ImportInverse, passed: PassedVersions): ImportInverse {
  const on = (version: number, record: string) => version + (passed.get(record) ?? 0);
  return {
    ...inverse,
    people: inverse.people.map((change) => ({ ...change, version: on(change.version, change.id) })),
    units: inverse.units.map(({ version, before }) => ({ version: on(version, before.id), before })),
    figures: inverse.figures.map((added) => ({
      ...added,
      version: on(added.version, figureKey(added.unitId, added.year)),
    })),
    filledFigures: inverse.filledFigures?.map(({ unitId, before }) => ({
      unitId,
      before: { ...before, version: on(before.version, figureKey(unitId, before.year)) },
    })),
  };
}

/** What taking an import back gives a new version. */
function recordsOf({ people, units, filledFigures = [] }: ImportInverse): string[] {
  return [
    ...people.map(({ id }) => id),
    ...units.map(({ before }) => before.id),
    ...filledFigures.map(({ unitId, before }) => figureKey(unitId, before.year)),
  ];
}

async function refuseIfUsed(
  { tx }: UnitOfWork,
  id: string,
  { inverse, passed }: { inverse: ImportInverse; passed: PassedVersions },
): Promise<void> {
  const { seq, people, units, figures, filledFigures = [] } = inverse;
  const made = { importId: id, passed };
  const entries = units.map(({ version, before }) => ({ id: before.id, version }));
  const uses: ImportUse[] = [
    ...(await usesOfImport(tx, id, seq)),
    { count: await changedOfMade(tx, 'person', made), what: 'người đã nhập có thay đổi sau đó' },
    { count: await changedOfMade(tx, 'unit', made), what: 'đơn vị đã nhập có thay đổi sau đó' },
    {
      count: await movedPosts(tx, id, people.flatMap(postsOf)),
      what: 'chức vụ đã nhập nay chuyển theo sự kiện của đơn vị',
    },
    { ...(await changedSince(tx, 'person', { seq, entries: people })), what: 'người được bổ sung nay đã sửa tiếp' },
    { ...(await changedSince(tx, 'unit', { seq, entries })), what: 'đơn vị được bổ sung nay đã sửa tiếp' },
    { count: await changedFigures(tx, figures, filledFigures), what: 'số liệu đơn vị đã nhập nay đã sửa' },
    { count: await otherFigures(tx, id, figures), what: 'số liệu khác của đơn vị đã nhập' },
  ].filter(({ count }) => count > 0);
  if (uses.length === 0) return;
  throw refusal('IMPORT_IN_USE', { reasons: uses.map(useWords).join('; ') });
}

/** `2 người đã nhập được sửa sau đó (“Sửa hồ sơ của Lò Văn Sơn”, …)`: the first few are told. */
function useWords({ count, what, told = [] }: ImportUse): string {
  const named = [...told.map((sentence) => `“${sentence}”`), ...(count > told.length ? ['…'] : [])].join(', ');
  return `${formatNumber(count)} ${what}${told.length === 0 ? '' : ` (${named})`}`;
}

const postsOf = ({ postBefore, postIds }: PersonInverse) => (postBefore ? [postBefore.id, ...postIds] : postIds);

async function restorePerson({ tx, now }: UnitOfWork, change: PersonInverse): Promise<void> {
  const { id, version, before, postBefore, postIds, gradingIds } = change;
  const record = await findRecord(tx, id);
  if (!record) throw refusal('NOT_FOUND', { what: 'hồ sơ đã bổ sung' });
  if (!(await updatePerson(tx, { id, version, person: { ...record, ...before }, now }))) {
    throw refusal('STALE_VERSION', { what: `hồ sơ của ${record.fullName}` });
  }
  if (postBefore) await fillPost(tx, postBefore);
  await deleteAdded(tx, { postIds, gradingIds });
}
