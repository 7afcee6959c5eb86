import type { Nominee } from '#core/eligibility/nominee.ts';
import { blocking, type RuleFinding } from '#core/eligibility/rule.ts';
import { refusal } from '#core/errors/appError.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { NOMINATION_STATUS_LABELS, type NominationStatus } from '#core/nominations/nomination.ts';
import { checkDay } from '#core/nominations/nominationDay.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { isReasonEnough, SHORTEST_REASON } from '#core/nominations/overrideReason.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import type { Queryable } from '#db/client.ts';
import { updateFindings, updateOverride } from '#db/nominations/nominationStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { checkNominees } from '../eligibility/checkNominees.ts';
import type { SeenLine } from './moveLines.ts';
import { proposalsOf } from './proposalsOf.ts';
import { requireSeenLine } from './requireNomination.ts';
import { severalWords } from './severalWords.ts';

/** While a line stands here, the rules may be asked about it. */
const CHECKABLE: ReadonlySet<NominationStatus> = new Set(['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED']);

/**
 * Asks the rules about lines and keeps what they say, as it was said. Statuses stay.
 *
 * @returns how many were checked, and how many of them a rule stops
 * @throws AppError NOT_FOUND, STALE_VERSION or NOMINATION_NOT_OPEN
 */
export async function checkLines(
  unit: UnitOfWork,
  lines: readonly SeenLine[],
): Promise<{ checked: number; blocked: number }> {
  const found: NominationLine[] = [];
  for (const seen of lines) found.push(requireCheckable(await requireSeenLine(unit.tx, seen)));
  const findings = await askRules(unit, found);
  for (const [index, line] of found.entries()) await keepFindings(unit, line, findings[index] ?? []);
  const [first] = found;
  const blocked = findings.filter((said) => blocking(said).length > 0).length;
  await unit.audit({
    action: 'nominations.check',
    entity: 'nomination',
    entityId: first?.batchId ?? '',
    also: found.map(({ batchId }) => ({ entity: 'nomination', entityId: batchId })),
    summary:
      found.length === 1 && first
        ? `Kiểm tra đề nghị của ${first.name}`
        : `Kiểm tra ${await severalWords(unit.tx, found)} theo quy tắc`,
    detail: { lines: found.map(({ id }, index) => ({ id, findings: findings[index] })) },
  });
  return { checked: found.length, blocked };
}

/**
 * Sets missed rules aside with a reason, which is printed on the list; an empty reason takes that back.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION, NOMINATION_NOT_OPEN, NOMINATION_REASON_SHORT or NOMINATION_NOTHING_BLOCKED
 */
export async function overrideLine(
  unit: UnitOfWork,
  { reason, ...seen }: SeenLine & { reason: string },
): Promise<void> {
  const line = requireCheckable(await requireSeenLine(unit.tx, seen));
  if (reason !== '' && !isReasonEnough(reason)) throw refusal('NOMINATION_REASON_SHORT', { shortest: SHORTEST_REASON });
  if (blocking(line.findings).length === 0) throw refusal('NOMINATION_NOTHING_BLOCKED', { name: line.name });
  const by = reason === '' ? '' : unit.actor.name;
  await updateOverride(unit.tx, { ...seen, reason, by, now: unit.now });
  await unit.audit({
    action: 'nominations.override',
    entity: 'nomination',
    entityId: line.batchId,
    summary:
      reason === '' ? `Bỏ lý do vẫn đề nghị ${line.name}` : `Vẫn đề nghị ${line.name} dù chưa đạt quy tắc: ${reason}`,
    detail: { lineId: line.id, before: line.overrideReason, after: reason, rules: blocking(line.findings) },
  });
}

/** What the rules say about lines as they stand, by the day of their decision where it is known. */
export async function askRules(unit: UnitOfWork, lines: readonly NominationLine[]): Promise<RuleFinding[][]> {
  const today = localDate(new Date(unit.now));
  const nominees: Nominee[] = [];
  for (const line of lines) nominees.push(nomineeOf(line, (await decisionDay(unit.tx, line)) ?? checkDay(line, today)));
  const forest = await readForest(unit.tx);
  return checkNominees(unit.tx, nominees, await proposalsOf(unit.tx, lines, { forest, today }));
}

/**
 * Keeps what the rules said of a line.
 *
 * @returns the reason that answers it no more, empty where it had none or it still does
 * @throws AppError STALE_VERSION when somebody changed the line meanwhile
 */
export async function keepFindings(
  unit: UnitOfWork,
  line: NominationLine,
  findings: readonly RuleFinding[],
): Promise<string> {
  const answered = new Set(blocking(line.findings).map(({ ruleId }) => ruleId));
  // A reason answers the rules it was given for; one that is missed newly has to be answered anew.
  const keepsOverride = blocking(findings).every(({ ruleId }) => answered.has(ruleId)) && blocking(findings).length > 0;
  const { id, version } = line;
  if (!(await updateFindings(unit.tx, { id, version, findings, keepsOverride, now: unit.now })))
    throw refusal('STALE_VERSION', { what: `đề nghị của ${line.name}` });
  return keepsOverride ? '' : line.overrideReason;
}

function nomineeOf(line: NominationLine, onDate: IsoDate): Nominee {
  const { subject, personId, unitId, name, unitName, awardCode, awardKind, theme, achievement, year } = line;
  return { subject, personId, unitId, name, unitName, awardCode, awardKind, theme, achievement, year, onDate };
}

async function decisionDay(db: Queryable, { decisionId }: NominationLine): Promise<IsoDate | null> {
  if (decisionId === null) return null;
  return (await findDecision(db, decisionId))?.decision.issuedOn ?? null;
}

/** Whether the rules may still be asked about a line. */
export function isCheckable({ status }: Pick<NominationLine, 'status'>): boolean {
  return CHECKABLE.has(status);
}

function requireCheckable(line: NominationLine): NominationLine {
  if (isCheckable(line)) return line;
  const status = NOMINATION_STATUS_LABELS[line.status].toLowerCase();
  throw refusal('NOMINATION_NOT_OPEN', { name: line.name, status });
}
