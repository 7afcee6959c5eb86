import { z } from 'zod';
import { refusal } from '#core/errors/appError.ts';
import { addedFigureSchema, type AddedFigure } from '#core/imports/keptImport.ts';
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
import { changedFigures, deleteFigures, otherFigures, type FilledFigure } from '#db/imports/importedFigures.ts';
import { findImport, markUndone } from '#db/imports/importStore.ts';
import { passedVersions, type PassedVersions } from '#db/imports/passedVersions.ts';
import { putBackSince, type PutBack } from '#db/imports/putBack.ts';
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
  const kept = inverseOf(record.inverse);
  const putBack = await putBackSince(tx, { importId: id, seq: kept.seq, touched: touchedIds(kept) });
  const passed = await passedVersions(tx, { seq: kept.seq, putBack });
  const inverse = afterOthers(kept, passed);
  await refuseIfUsed(unit, id, { inverse, passed, putBack });

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
  const also = [
    ...(record.unitsBeside === 0 ? [] : [` và ${formatNumber(record.unitsBeside)} đơn vị`]),
    ...(record.updated === 0 ? [] : [`, trả lại ${formatNumber(record.updated)}`]),
  ].join('');
  await unit.audit({
    action: 'imports.undo',
    entity: 'import',
    entityId: id,
    summary: `Hoàn tác lần nhập ${record.fileName}: bỏ ${formatNumber(record.created)}${also}`,
    detail: { area: record.area, created: record.created, updated: record.updated },
  });
}

function inverseOf(kept: string): ImportInverse {
  const inverse = JSON.parse(kept) as ImportInverse;
  return { ...inverse, figures: z.array(addedFigureSchema).parse(inverse.figures) };
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

/** People and units it changed or gave figures; those it made may be among them. */
function touchedIds({ people, units, figures, filledFigures = [] }: ImportInverse): string[] {
  return [
    ...people.map(({ id }) => id),
    ...units.map(({ before }) => before.id),
    ...[...figures, ...filledFigures].map(({ unitId }) => unitId),
  ];
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
  { inverse, passed, putBack }: { inverse: ImportInverse; passed: PassedVersions; putBack: PutBack },
): Promise<void> {
  const { seq, people, units, figures, filledFigures = [] } = inverse;
  const made = { importId: id, seq, passed, putBack };
  const cure = 'PUT_BACK' as const;
  const entries = units.map(({ version, before }) => ({ id: before.id, version }));
  const counted: ImportUse[] = [
    ...(await usesOfImport(tx, id)),
    { ...(await changedOfMade(tx, 'person', made)), what: 'người đã nhập được sửa sau đó', cure },
    { ...(await changedOfMade(tx, 'unit', made)), what: 'đơn vị đã nhập được sửa sau đó', cure },
    {
      count: await movedPosts(tx, id, people.flatMap(postsOf)),
      what: 'chức vụ đã nhập nay chuyển theo sự kiện của đơn vị',
      cure: 'REMOVE',
    },
    {
      ...(await changedSince(tx, 'person', { seq, entries: people, putBack })),
      what: 'người được bổ sung nay đã sửa tiếp',
      cure,
    },
    {
      ...(await changedSince(tx, 'unit', { seq, entries, putBack })),
      what: 'đơn vị được bổ sung nay đã sửa tiếp',
      cure,
    },
    { count: await changedFigures(tx, figures, filledFigures), what: 'số liệu đơn vị đã nhập nay đã sửa', cure },
    { count: await otherFigures(tx, id, figures), what: 'số liệu khác của đơn vị đã nhập', cure: 'REMOVE' },
  ];
  const uses = counted.filter(({ count }) => count > 0);
  if (uses.length === 0) return;
  const has = (wanted: ImportUse['cure']) => uses.some((use) => use.cure === wanted);
  const reasons = uses.map(useWords).join('; ');
  throw refusal('IMPORT_IN_USE', { reasons, canPutBack: has('PUT_BACK'), canRemove: has('REMOVE') });
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
