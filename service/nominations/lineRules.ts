import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { NominationInput } from '#core/nominations/nomination.ts';
import { asksTheSame, isSameNominee, sharedAward, type NominationBatch } from '#core/nominations/nominationLine.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import { SUBJECT_LABELS, type AwardType } from '#core/office/catalogue.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { covers, nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { readTwins, type StandingLine } from '#db/nominations/similarLines.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readKeptIds, type KeptIdOf } from '#db/people/mergedRecords.ts';
import { readForest } from '#db/units/forestStore.ts';
import { calledOn } from '#core/units/unitOfDay.ts';

/** What lines of a batch are held against, read once for all of them. */
export interface LineRules {
  awards: ReadonlyMap<string, AwardType>;
  forest: UnitForest;
  /** Units are taken as they stood on this day. */
  on: IsoDate;
  twinOf: (line: NominationInput, exceptId: string | null) => StandingLine | undefined;
  /** The batch the lines stand in, or are to. */
  batchId: string;
  keptIdOf: KeptIdOf;
}

export async function readLineRules(
  db: Queryable,
  batch: Pick<NominationBatch, 'id' | 'year' | 'submittedOn'>,
  lines: readonly NominationInput[],
  today: IsoDate,
): Promise<LineRules> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const hasUnit = lines.some(({ unitId }) => unitId !== null);
  return {
    awards: new Map(awardTypes.map((award) => [award.code, award])),
    forest: hasUnit ? await readForest(db) : new Map(),
    on: nominationDay(batch, today),
    twinOf: await readTwins(db, batch.year, lines),
    batchId: batch.id,
    keptIdOf: await readKeptIds(db),
  };
}

/**
 * A line that may stand, its unit called as on the day. A unit that had ended gets no new proposal.
 *
 * @param exceptId the line itself where it stands already
 * @throws AppError NOT_FOUND, AWARD_NOT_FOR_SUBJECT, NOMINATION_UNIT_ENDED or NOMINATION_TWICE
 */
export function allowedLine(line: NominationInput, rules: LineRules, exceptId: string | null): NominationInput {
  for (const code of [line.awardCode, line.fallbackAwardCode]) if (code !== null) requireAward(line, code, rules);
  const placed = placedLine(line, rules);
  requireNoTwin(placed, rules, exceptId);
  return placed;
}

/** @throws AppError NOMINATION_TWICE where the same is asked for the same one already, naming the award both ask and where */
export function requireNoTwin(
  line: NominationInput,
  { awards, twinOf, batchId }: Pick<LineRules, 'awards' | 'twinOf' | 'batchId'>,
  exceptId: string | null,
): void {
  const twin = twinOf(line, exceptId);
  if (!twin) return;
  const shared = sharedAward(line, twin) ?? line.awardCode;
  throw refusal('NOMINATION_TWICE', {
    name: line.name,
    award: awards.get(shared)?.name ?? shared,
    isInstead: shared === line.fallbackAwardCode,
    otherBatch: twin.batchId === batchId ? null : batchWords(twin),
  });
}

/**
 * Two of these lines that ask the same, the later one; undefined where there are none. Records merged into one are one
 * person.
 */
export function firstRepeated(
  lines: readonly NominationInput[],
  { keptIdOf }: Pick<LineRules, 'keptIdOf'>,
): NominationInput | undefined {
  const kept = lines.map((line) => ({ ...line, personId: keptIdOf(line.personId) }));
  return kept.find((line, index) =>
    kept.slice(0, index).some((earlier) => isSameNominee(earlier, line) && asksTheSame(earlier, line)),
  );
}

/** A batch as it is called: `tờ trình số 12/TTr-CĐ của LĐLĐ huyện Mường Tè (Đề nghị khen thưởng năm 2024)`. */
export function batchWords({
  batchTitle,
  batchUnitName,
  batchNumber,
}: Pick<StandingLine, 'batchTitle' | 'batchUnitName' | 'batchNumber'>): string {
  const number = batchNumber === '' ? '' : ` số ${batchNumber}`;
  return `tờ trình${number} của ${batchUnitName} (${batchTitle})`;
}

function requireAward({ subject }: NominationInput, code: string, { awards }: LineRules): void {
  const award = awards.get(code);
  if (!award) throw refusal('NOT_FOUND', { what: 'danh hiệu, hình thức được chọn' });
  if (!award.subjects.includes(subject))
    throw refusal('AWARD_NOT_FOR_SUBJECT', { award: award.name, subject: SUBJECT_LABELS[subject].toLowerCase() });
}

function placedLine(line: NominationInput, { forest, on }: LineRules): NominationInput {
  if (line.unitId === null) return line;
  const unit = forest.get(line.unitId);
  if (!unit) throw refusal('NOT_FOUND', { what: 'đơn vị được chọn' });
  const { validTo } = unit;
  if (!covers(unit, on) && validTo !== null && validTo < on)
    throw refusal('NOMINATION_UNIT_ENDED', { name: nameOn(unit, on).name, ended: formatDate(validTo) });
  return {
    ...line,
    name: line.subject === 'COLLECTIVE' ? calledOn(unit, line.name, on) : line.name,
    unitName: calledOn(unit, line.unitName, on),
  };
}
