import { refusal } from '#core/errors/appError.ts';
import { linksOfCopies } from '#core/clusters/scores/pledgedFigures.ts';
import { periodsOf } from '#core/clusters/scores/yearScore.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { countParts } from '#db/clusters/scores/partStore.ts';
import { findScheme, insertScheme, updateLinks, updateScheme } from '#db/clusters/scores/schemeStore.ts';
import { deleteSheets, insertSheets, listSheets } from '#db/clusters/scores/sheetStore.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { requireTemplate } from './editTemplates.ts';
import { requireChosen } from './scoringYear.ts';

interface Choice {
  yearId: string;
  templateId: string;
  /** Of the choice on screen; null where none was made. */
  version: number | null;
}

/**
 * Chooses what a cluster scores by in a year and makes the sheets of all its members. Another template may be chosen
 * as long as nothing was scored.
 *
 * @returns the new version of the choice
 * @throws AppError NOT_FOUND, YEAR_LOCKED, SCORES_EXIST, or STALE_VERSION when somebody chose meanwhile
 */
export async function chooseTemplate(unit: UnitOfWork, { yearId, templateId, version }: Choice): Promise<number> {
  const year = await requireOpenYear(unit.tx, yearId);
  const template = await requireTemplate(unit.tx, templateId);
  const count = await countParts(unit.tx, yearId);
  if (count > 0) throw refusal('SCORES_EXIST', { count });
  await deleteSheets(unit.tx, yearId);
  const isSaved =
    version === null
      ? await insertScheme(unit.tx, yearId, templateId)
      : await updateScheme(unit.tx, { yearId, templateId, version });
  if (!isSaved) throw refusal('STALE_VERSION', { what: 'mẫu chấm điểm của năm này' });
  const sheets = await makeSheets(unit, year, template.body);
  await unit.audit({
    action: 'scores.chooseTemplate',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `${year.clusterName}, năm ${year.year}: chấm điểm theo mẫu ${template.name} (${template.year}), lập ${sheets} bảng chấm`,
    detail: { yearId, templateId },
  });
  return (version ?? 0) + 1;
}

/**
 * Makes the sheets that are missing, for members that came after the template was chosen.
 *
 * @returns how many were made
 * @throws AppError NOT_FOUND, YEAR_LOCKED, SCORE_NO_TEMPLATE
 */
export async function createSheets(unit: UnitOfWork, { yearId }: { yearId: string }): Promise<number> {
  const year = await requireOpenYear(unit.tx, yearId);
  const { template } = await requireChosen(unit.tx, year);
  const made = await makeSheets(unit, year, template.body);
  await unit.audit({
    action: 'scores.createSheets',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `${year.clusterName}, năm ${year.year}: lập thêm ${made} bảng chấm điểm`,
    detail: { yearId },
  });
  return made;
}

/**
 * Chooses for a new year what the year before was scored by, criteria tied to the targets that were copied; no sheets
 * yet, since members may still change. Part of copying a year, which leaves the audit row. A year that chose for itself
 * keeps its choice.
 *
 * @param targets ids of the new year's targets by those they were copied from; null where no pledge was copied
 */
export async function copyScheme(
  unit: UnitOfWork,
  {
    fromYearId,
    toYearId,
    targets,
  }: { fromYearId: string; toYearId: string; targets: ReadonlyMap<string, string> | null },
): Promise<void> {
  const before = await findScheme(unit.tx, fromYearId);
  if (!before || !(await insertScheme(unit.tx, toYearId, before.templateId))) return;
  const links = linksOfCopies(before.links, targets);
  if (links.length > 0) await updateLinks(unit.tx, { yearId: toYearId, links, version: 1 });
}

async function makeSheets(unit: UnitOfWork, year: ClusterYearRow, template: ScoreTemplate): Promise<number> {
  const there = new Set((await listSheets(unit.tx, year.id)).map(({ memberId, period }) => `${memberId} ${period}`));
  const members = await listMembers(unit.tx, year.clusterId, year.year);
  const missing = members.flatMap(({ id: memberId }) =>
    periodsOf(template).flatMap((period) =>
      there.has(`${memberId} ${period}`)
        ? []
        : [{ id: unit.newId(), yearId: year.id, memberId, period, crossMemberId: null }],
    ),
  );
  await insertSheets(unit.tx, missing);
  return missing.length;
}
