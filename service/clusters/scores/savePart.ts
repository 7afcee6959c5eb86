import { refusal } from '#core/errors/appError.ts';
import { computeScore, refusedProblems } from '#core/clusters/scores/computeScore.ts';
import { pointsText } from '#core/text/pointsText.ts';
import {
  isEmptyEntry,
  SCORE_PART_LABELS,
  SCORE_PERIOD_LABELS,
  type ScoreEntries,
  type ScorePart,
  type ScorePartInput,
} from '#core/clusters/scores/scoreEntries.ts';
import type { Queryable } from '#db/client.ts';
import { partsOf, writePart, type PartStatus, type StoredPart } from '#db/clusters/scores/partStore.ts';
import { findSheet } from '#db/clusters/scores/sheetStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { requireChosen, scoredMembers } from './scoringYear.ts';

interface PartToSave {
  sheetId: string;
  part: ScorePart;
  /** Of the part on screen; null where none was saved. */
  version: number | null;
  input: ScorePartInput;
}

/** The part as it is kept, where it says already what is to be saved: there is nothing to write then, or to log. */
export async function keptPart(
  db: Queryable,
  { sheetId, part, version, input }: PartToSave,
): Promise<StoredPart | undefined> {
  const stored = (await partsOf(db, sheetId)).find((kept) => kept.part === part);
  if (stored?.version !== version) return undefined;
  const isSame =
    stored.status === statusOf(input) &&
    stored.scoredBy === input.scoredBy &&
    stored.scoredOn === input.scoredOn &&
    changedEntries(stored.entries, contentOf(input)).length === 0;
  return isSame ? stored : undefined;
}

/**
 * Saves one part of a sheet. A part that was final is open again when it is saved as a draft.
 *
 * @returns the new version and the total, hundredths
 * @throws AppError NOT_FOUND, YEAR_LOCKED, SCORE_REFUSED for what the template does not allow, STALE_VERSION
 */
export async function savePart(
  unit: UnitOfWork,
  { sheetId, part, version, input }: PartToSave,
): Promise<{ version: number; total: number }> {
  const sheet = await findSheet(unit.tx, sheetId);
  if (!sheet) throw refusal('NOT_FOUND', { what: 'bảng chấm điểm này' });
  const year = await requireOpenYear(unit.tx, sheet.yearId);
  const { template } = await requireChosen(unit.tx, year);
  const entries = contentOf(input);
  const result = computeScore(template.body, entries, part);
  const [problem] = refusedProblems(result);
  if (problem) throw refusal('SCORE_REFUSED', { problem: problem.message });

  const before = (await partsOf(unit.tx, sheetId)).find((stored) => stored.part === part);
  const after: Omit<StoredPart, 'version'> = {
    sheetId,
    part,
    status: statusOf(input),
    entries,
    total: result.total,
    scoredBy: input.scoredBy,
    scoredOn: input.scoredOn,
    fileName: '',
    updatedAt: unit.now,
  };
  if (!(await writePart(unit.tx, after, version))) {
    throw refusal('STALE_VERSION', { what: `phần ${SCORE_PART_LABELS[part].toLocaleLowerCase('vi')} của bảng chấm` });
  }
  const member = (await scoredMembers(unit.tx, year, [sheet])).find(({ id }) => id === sheet.memberId);
  const period = sheet.period === 'YEAR' ? '' : ` ${SCORE_PERIOD_LABELS[sheet.period]}`;
  await unit.audit({
    action: 'scores.savePart',
    entity: 'cluster',
    entityId: year.clusterId,
    summary:
      `${SCORE_PART_LABELS[part]}${period} ${year.year} ${member?.name ?? ''}: ${pointsText(result.total)} điểm` +
      wordFor(before, after),
    detail: partChange(before, after),
  });
  return { version: (version ?? 0) + 1, total: result.total };
}

const contentOf = ({ entries }: ScorePartInput) => entries.filter((entry) => !isEmptyEntry(entry));
const statusOf = ({ isFinal }: ScorePartInput): PartStatus => (isFinal ? 'FINAL' : 'DRAFT');

function wordFor(before: StoredPart | undefined, { status }: Pick<StoredPart, 'status'>): string {
  if (status === 'FINAL') return ' (hoàn tất)';
  return before?.status === 'FINAL' ? ' (mở lại để sửa)' : ' (nháp)';
}

/** What a save changed, for the audit log: whole entries, and only those that differ. */
export function partChange(before: StoredPart | undefined, after: Omit<StoredPart, 'version'>): object {
  const { sheetId, part, status, total, scoredBy, scoredOn, fileName } = after;
  return {
    sheetId,
    part,
    status,
    total,
    scoredBy,
    scoredOn,
    fileName,
    before: before ? { status: before.status, total: before.total } : null,
    entries: changedEntries(before?.entries ?? [], after.entries),
  };
}

function changedEntries(before: ScoreEntries, after: ScoreEntries): object[] {
  const was = new Map(before.map((entry) => [entry.key, entry]));
  const is = new Map(after.map((entry) => [entry.key, entry]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key) ?? null, is.get(key) ?? null];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ key, before: old, after: now }];
  });
}
