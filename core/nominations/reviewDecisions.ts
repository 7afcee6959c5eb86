import { awardOnPaper, givingWords } from '../awards/awardOnPaper.ts';
import type { DecisionBasis, DecisionLineInput } from '../awards/decision.ts';
import { formatDate } from '../dates/isoDate.ts';
import { blocking } from '../eligibility/rule.ts';
import {
  AWARD_LEVELS,
  SUBJECTS,
  SUBJECT_LABELS,
  type AwardKind,
  type AwardLevel,
  type AwardType,
  type Subject,
} from '../office/catalogue.ts';
import type { OfficeProfile } from '../office/office.ts';
import type { NominationLine } from './nominationLine.ts';
import { isDecidedAbove } from './sentUp.ts';

/** Lines that become one draft decision: one award, one kind of recipient. */
export interface DecisionGroup {
  awardCode: string;
  awardName: string;
  kind: AwardKind;
  level: AwardLevel;
  subject: Subject;
  lines: NominationLine[];
}

/** Why a submitted line cannot be decided here yet, or at all. */
export type NotDecided = 'DECIDED_ABOVE' | 'WAITS_FOR_ANSWER' | 'MEETING_OPEN' | 'BLOCKED';

/** What of the lines is not read from themselves. */
export interface AroundLines {
  office: OfficeProfile;
  awards: readonly AwardType[];
  /** Lines voted on in a meeting that is not closed yet: attendance and votes may still be corrected there. */
  inOpenMeeting: ReadonlySet<string>;
}

/**
 * A line for an award of a higher body, or with a fallback, waits for the answer from above; one whose meeting is still
 * open waits for its minutes. One that a rule stops since it was submitted, as the rules may about its fallback, waits
 * for a reason.
 *
 * @param level of the award it stands for
 */
export function notDecidedHere(
  line: Pick<NominationLine, 'id' | 'fallbackAwardCode' | 'upperAnswer' | 'findings' | 'overrideReason'>,
  level: AwardLevel,
  { office, inOpenMeeting }: Pick<AroundLines, 'office' | 'inOpenMeeting'>,
): NotDecided | null {
  if (isDecidedAbove(level, office)) return 'DECIDED_ABOVE';
  if (line.fallbackAwardCode !== null && line.upperAnswer === null) return 'WAITS_FOR_ANSWER';
  if (inOpenMeeting.has(line.id)) return 'MEETING_OPEN';
  return blocking(line.findings).length > 0 && line.overrideReason === '' ? 'BLOCKED' : null;
}

/** Lines grouped as their decisions are: by level from the top, award in the order of the catalogue, collectives first. */
export function decisionGroups(lines: readonly NominationLine[], around: AroundLines): DecisionGroup[] {
  const { awards } = around;
  const groups = new Map<string, DecisionGroup>();
  for (const line of lines) {
    const award = awards.find(({ code }) => code === line.awardCode);
    if (!award || notDecidedHere(line, award.level, around) !== null) continue;
    const key = `${line.awardCode} ${line.subject}`;
    const group = groups.get(key) ?? {
      ...{
        awardCode: award.code,
        awardName: award.name,
        kind: award.kind,
        level: award.level,
        subject: line.subject,
        lines: [],
      },
    };
    group.lines.push(line);
    groups.set(key, group);
  }
  const placeOf = ({ level, awardCode, subject }: DecisionGroup) => [
    AWARD_LEVELS.indexOf(level),
    awards.findIndex(({ code }) => code === awardCode),
    SUBJECTS.indexOf(subject),
  ];
  return [...groups.values()].sort((one, other) => {
    const [left, right] = [placeOf(one), placeOf(other)];
    const first = left.findIndex((place, index) => place !== right[index]);
    return first === -1 ? 0 : (left[first] ?? 0) - (right[first] ?? 0);
  });
}

/** A recipient of the draft, as it was nominated. */
export function recipientOf(line: NominationLine): DecisionLineInput {
  const { subject, honorific, name, position, unitName, unitId, personId, awardCode, achievement, reason } = line;
  return {
    ...{ subject, honorific, name, position, unitName, unitId, personId, awardCode, achievement, reason },
    ...{ note: '', amountSource: 'COEF', ownCoefficient: null, flatAmount: null, sharedAmountId: null },
  };
}

/**
 * What the draft is called and says it is about.
 *
 * @param office the one that decides
 */
export function draftWords(
  { kind, subject, ...group }: DecisionGroup,
  { year, office }: { year: number; office: OfficeProfile },
): { title: string; summary: string } {
  const awardName = awardOnPaper(group.awardName, office);
  return {
    title: `${awardName} năm ${year}, ${SUBJECT_LABELS[subject].toLowerCase()}`,
    summary: `Về việc ${givingWords(kind, awardName)} ${awardName} năm ${year}`,
  };
}

/** `Tờ trình số 12/TTr-CĐ ngày 05/01/2024 của …`, as legal bases are written. */
export function paperBasis(
  kind: 'Tờ trình' | 'Biên bản họp',
  paper: {
    number: string;
    by: string;
    on: string | null;
  },
): DecisionBasis {
  const number = paper.number === '' ? '' : ` số ${paper.number}`;
  const day = paper.on === null ? '' : ` ngày ${formatDate(paper.on)}`;
  return { text: `${kind}${number}${day} của ${paper.by}`, date: paper.on };
}
