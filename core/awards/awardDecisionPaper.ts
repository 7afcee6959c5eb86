import { dateInWords } from '../dates/isoDate.ts';
import { formatCoefficient, formatNumber } from '../money/format.ts';
import { amountInWords } from '../money/words.ts';
import type { AwardKind, Subject } from '../office/catalogue.ts';
import type { OfficeProfile } from '../office/office.ts';
import { countedSubject, SUBJECT_WORDS } from '../papers/countedSubject.ts';
import {
  basisText,
  inForceArticle,
  recipientsUnder,
  type DecisionArticle,
  type DecisionPaper,
} from '../papers/decisionPaper.ts';
import { signatureOf } from '../papers/paperMaker.ts';
import { lowerFirst } from '../text/lowerFirst.ts';
import { upperFirst } from '../text/upperFirst.ts';
import type { AwardListLine } from './awardList.ts';
import { awardOnPaper, givingWords } from './awardOnPaper.ts';
import { countOf, countsOf, namedOf } from './countedRecipients.ts';
import { STATUS_MARKS, type Decision } from './decision.ts';
import { REFERENCE_SENTENCE } from './paperContent.ts';
import { PROPOSING_UNIT } from './payer.ts';
import { purposeInSummary } from './purposeInSummary.ts';
import type { SharedAmountGroup } from './sharedAmount.ts';
import type { DecisionTotals } from './totals.ts';

/** Recipients of one award for one reason. */
export interface RecipientGroup {
  awardName: string;
  awardKind: AwardKind;
  reason: string;
  collectives: number;
  individuals: number;
}

/** Recipients of one kind who get the same sum for the same award. */
export interface PrizeGroup {
  awardName: string;
  subject: Subject;
  /** Đồng for each. */
  amount: number;
  /** Hundredths; null for a sum the office set. */
  coefficient: number | null;
  /** Đồng per month; null like the coefficient. */
  baseSalary: number | null;
  count: number;
}

/** More groups, or different sums, are left to the list. */
export const MOST_TOLD = 12;

export interface AwardDecisionSource {
  /** The office as it was when the decision was issued, or as it is while it is a draft. */
  profile: OfficeProfile;
  decision: Decision;
  totals: DecisionTotals;
  /** Who pays. */
  payer: string;
  /** In printing order. */
  recipients: readonly RecipientGroup[];
  prizes: readonly PrizeGroup[];
  shared: readonly Pick<SharedAmountGroup, 'id' | 'subject' | 'amount' | 'count'>[];
  /** Everybody in printing order where they stand inside Điều 1; else nobody. */
  lines: readonly AwardListLine[];
}

/** "Quyết định khen thưởng": awards, money, and who carries it out (NĐ 30/2020/NĐ-CP, mẫu 1.2). */
export function awardDecisionPaper(source: AwardDecisionSource): DecisionPaper {
  const { profile, decision } = source;
  const before = [awardingArticle(source), ...moneyArticle(source)];
  return {
    template: 'AWARD_DECISION',
    issuer: { superiorName: profile.superiorName, name: profile.name },
    number: decision.number,
    place: profile.place,
    issuedOn: decision.issuedOn,
    mark: STATUS_MARKS[decision.status],
    summary: decision.summary,
    decidingBody: profile.decidingBody,
    bases: decision.bases.map(basisText),
    articles: [...before, lastArticle(source)],
    recipients: recipientsUnder(decision.recipients, before.length + 1),
    signature: signatureOf(decision.signer),
  };
}

/** Điều 1: who is awarded what and for what, by name or by a list that goes with the decision. */
function awardingArticle(source: AwardDecisionSource): DecisionArticle {
  const { decision, totals, recipients, lines } = source;
  const isAnnexed = decision.listPlacement === 'ANNEX';
  const annex = isAnnexed ? ' (có danh sách kèm theo)' : '';
  const [only] = recipients;
  if (only && recipients.length === 1) {
    const inSummary = purposeInSummary(decision.summary, awardOnPaper(only.awardName, source.profile));
    const purpose = purposeOf(only.reason) || purposeAfter(inSummary);
    const text = `${upperFirst(givingOf(only, source))} cho ${countsOf(only)}${purpose}${annex}`;
    return isAnnexed
      ? { text: `${text}.`, groups: [] }
      : { text: `${text}, gồm:`, groups: [{ title: '', lines: ended(lines.map((line) => nameOf(line, source))) }] };
  }
  const awards = new Set(recipients.map(({ awardName }) => awardName));
  const titleOf = (group: RecipientGroup) => {
    const who = `${countsOf(group)}${purposeOf(group.reason)}`;
    return awards.size === 1 ? who : `${upperFirst(givingOf(group, source))} cho ${who}`;
  };
  // Of a list that goes with the decision, groups beyond those told are not known here; they may have another award.
  const isOneAward = awards.size === 1 && (!isAnnexed || recipients.length <= MOST_TOLD);
  const giving = only && isOneAward ? upperFirst(givingOf(only, source)) : 'Khen thưởng';
  const text = `${giving} cho ${countsOf(totals)}${annex}`;
  if (!isAnnexed) {
    const groups = recipients.map((group) => ({
      title: `${titleOf(group)}:`,
      lines: ended(lines.filter((line) => isOf(line, group)).map((line) => nameOf(line, source))),
    }));
    return { text: `${text}, gồm:`, groups };
  }
  if (recipients.length > MOST_TOLD) return { text: `${text}.`, groups: [] };
  return { text: `${text}, gồm:`, groups: [{ title: '', lines: ended(recipients.map(titleOf)) }] };
}

const isOf = (line: AwardListLine, { awardName, reason }: RecipientGroup) =>
  line.awardName === awardName && line.reason === reason;

const givingOf = ({ awardKind, awardName }: RecipientGroup, { profile }: AwardDecisionSource) =>
  `${givingWords(awardKind, awardName)} ${awardOnPaper(awardName, profile)}`;

/** `Bà Lò Thị Mai, Chủ tịch, CĐCS xã Bum Nưa, 720.000 đồng`. */
function nameOf(line: AwardListLine, source: AwardDecisionSource): string {
  const { honorific, name, position, unitName, achievement } = line;
  return [`${honorific} ${name}`.trim(), position, unitName, achievement, prizeOf(line, source)]
    .filter((part) => part !== '')
    .join(', ');
}

/** The one sum, where everybody of its kind with its award gets it; undefined where sums differ or some get none. */
function sumOfAll({ prizes, shared, recipients }: AwardDecisionSource): PrizeGroup | undefined {
  const [only] = prizes;
  if (!only || prizes.length + shared.length > 1) return undefined;
  const awarded = recipients
    .filter(({ awardName }) => awardName === only.awardName)
    .reduce((sum, group) => sum + countOf(group, only.subject), 0);
  return only.count === awarded ? only : undefined;
}

/** The sum beside a name where not everybody gets the same. */
function prizeOf({ amount, sharedAmountId }: AwardListLine, source: AwardDecisionSource): string {
  if (!isToldByName(source)) return '';
  const shared = source.shared.find(({ id }) => id === sharedAmountId);
  if (shared) return `cùng nhận chung ${dong(shared.amount)} cho ${countedSubject(shared.subject, shared.count)}`;
  return amount === null || amount === 0 ? '' : dong(amount);
}

function isToldByName(source: AwardDecisionSource): boolean {
  const { decision, totals, prizes, shared } = source;
  const { moneyArticle: article, listPlacement } = decision;
  if (article !== 'AMOUNTS' || listPlacement !== 'INLINE' || totals.unpriced > 0) return false;
  return (prizes.length > 0 || shared.length > 1) && sumOfAll(source) === undefined;
}

/** What the decision says of money: nothing where it is not asked to, or where no award has any. */
function moneyArticle(source: AwardDecisionSource): DecisionArticle[] {
  const { decision, totals } = source;
  const paid = paidFrom(source);
  if (decision.moneyArticle === 'NONE') return [];
  if (decision.moneyArticle === 'REFERENCE')
    return [{ text: `${REFERENCE_SENTENCE.replace(/\.$/u, '')}${paid}.`, groups: [] }];
  if (totals.unpriced > 0)
    return [{ text: `Tổng số tiền thưởng là ${UNSAID} đồng (Bằng chữ: ${UNSAID})${paid}.`, groups: [] }];
  if (totals.amount === 0) return [];
  const total = `Tổng số tiền thưởng là ${dong(totals.amount)} (Bằng chữ: ${amountInWords(totals.amount)})${paid}`;
  return [sumsArticle(source, total)];
}

function sumsArticle(source: AwardDecisionSource, total: string): DecisionArticle {
  const { decision, profile, totals, prizes, shared } = source;
  const kinds = prizes.length + shared.length;
  const only = sumOfAll(source);
  if (only) {
    const each = only.count === 1 ? '' : ` đối với mỗi ${SUBJECT_WORDS[only.subject]}`;
    const award = awardOnPaper(only.awardName, profile);
    return {
      text: `Tiền thưởng kèm theo ${award} là ${dong(only.amount)}${each}${workingOf(only)}. ${total}.`,
      groups: [],
    };
  }
  if (isToldByName(source)) return { text: `${total}.`, groups: [] };
  // Where everybody gets another sum, or there are many, the list tells them.
  if (kinds > MOST_TOLD || (shared.length === 0 && prizes.every(({ count }) => count === 1))) {
    const where = decision.listPlacement === 'ANNEX' ? 'danh sách kèm theo' : 'Điều 1';
    return { text: `${total}. Mức tiền thưởng của từng ${namedOf(totals)} ghi tại ${where}.`, groups: [] };
  }
  const awards = new Set(prizes.map(({ awardName }) => awardName));
  const told = [
    ...prizes.map((prize) => {
      const { awardName, subject, count, amount } = prize;
      const award = awards.size === 1 ? '' : `${awardOnPaper(awardName, profile)}: `;
      const each = count === 1 ? '' : `mỗi ${SUBJECT_WORDS[subject]} `;
      return `${award}${countedSubject(subject, count)}, ${each}${dong(amount)}${workingOf(prize)}`;
    }),
    ...shared.map(({ subject, count, amount }) => `${countedSubject(subject, count)} nhận chung ${dong(amount)}`),
  ];
  return { text: `${total}, gồm:`, groups: [{ title: '', lines: ended(told) }] };
}

/** ` (hệ số 0,8 nhân với mức lương cơ sở 1.800.000 đồng)`; nothing for a sum the office set. */
function workingOf({ coefficient, baseSalary, amount }: PrizeGroup): string {
  if (coefficient === null || baseSalary === null) return '';
  const rounded = coefficient * baseSalary === amount * 100 ? '' : ', làm tròn';
  return ` (hệ số ${formatCoefficient(coefficient)} nhân với mức lương cơ sở ${dong(baseSalary)}${rounded})`;
}

/** Who pays and out of what; the office itself need not be named. */
function paidFrom({ decision: { fund }, payer, profile }: AwardDecisionSource): string {
  const isNamed = payer !== '' && payer !== profile.name;
  const by = isNamed ? ` do ${payer === PROPOSING_UNIT ? lowerFirst(payer) : payer}` : '';
  const from = fund === '' ? '' : ` từ ${lowerFirst(fund)}`;
  return by + from === '' ? '' : `,${by} chi${from}`;
}

function lastArticle({ profile, decision: { supersedes }, totals }: AwardDecisionSource): DecisionArticle {
  const day = supersedes?.issuedOn == null ? '' : ` ${dateInWords(supersedes.issuedOn)}`;
  const replaced = supersedes === null ? '' : ` và thay thế Quyết định số ${supersedes.number}${day}`;
  return inForceArticle({ office: profile.shortName, replaced, named: `các ${namedOf(totals)}` });
}

const UNSAID = '....................';
const dong = (amount: number) => `${formatNumber(amount)} đồng`;

/** A reason behind those it is of: ` có thành tích …`; one that is no predicate stands after a comma. */
function purposeOf(reason: string): string {
  const words = lowerFirst(reason.replace(/[;:.,\s]+$/u, ''));
  if (words === '') return '';
  return GOES_ON.test(words) ? ` ${words}` : words.startsWith('thành tích') ? ` có ${words}` : `, ${words}`;
}

const purposeAfter = (purpose: string) => (purpose === '' ? '' : ` ${purpose}`);
const GOES_ON = /^(đã|có|đạt|lập|hoàn thành|tham gia|tiêu biểu|vì|do|trong|tại|nhân|năm)\s/u;

/** Items of a list, the last one closing its sentence. */
const ended = (items: readonly string[]) =>
  items.map((item, index) => `${item}${index === items.length - 1 ? '.' : ';'}`);
