import type { IsoDate } from '../dates/isoDate.ts';
import { formatDong, formatNumber } from '../money/format.ts';
import { namesInShort } from '../nominations/namesInShort.ts';
import { doubtAboutBases, type BasisSwap } from './basisDoubt.ts';
import type { StatePaper } from './statePapers.ts';
import type { AmountRemark } from './lineAmount.ts';
import type { DecisionHeader } from './decision.ts';
import { MOST_INLINE } from './paperContent.ts';
import type { DecisionTotals } from './totals.ts';

/** Thiếu blocks issuing, Nên xem does not, Đủ is in order. */
export type CheckState = 'MISSING' | 'REVIEW' | 'DONE';

/** The place on the page where a matter is mended. */
export type CheckTarget = 'number' | 'issuedOn' | 'signer' | 'summary' | 'bases' | 'fund' | 'listPlacement' | 'lines';

/** One line of "Trước khi ban hành". */
export interface CheckItem {
  id: string;
  state: CheckState;
  text: string;
  target: CheckTarget;
  /** What may be put there at one press. */
  swap?: BasisSwap;
}

/** What the checklist needs to know beyond the draft itself. */
export interface DraftFacts {
  /** The number begins with digits, or the office numbers by hand and may write anything. */
  isNumberReadable: boolean;
  /** An issued decision of the same numbering window bears this number. */
  isNumberTaken: boolean;
  /** Lines carrying each remark. */
  remarkCounts: Partial<Record<AmountRemark, number>>;
  /** Lines whose name and unit stand in the list more than once. */
  duplicateLines: number;
  /** Lines whose unit ended before the decision date (C20). */
  endedUnitLines: number;
  /** Proposals of the draft that its list names no more, with their award: issuing leaves them to another decision. */
  leftOut: readonly { name: string }[];
  /** What the decision to be replaced paid, đồng; null where none is. */
  replacedAmount: number | null;
  /** Some lines have a reason and some have none: papers have no words for the rest. */
  isReasonPartial: boolean;
  /** Papers whose days are known. */
  papers: readonly StatePaper[];
  /** Its own, or the one it is likely to bear. */
  day: IsoDate;
  /** False when no ruleset covers the decision date: recorded all the same. */
  hasRuleset: boolean;
  /** The decision date lies after today. */
  isFutureDated: boolean;
}

/** Everything to look at before a decision is issued: missing first, then worth a look, then done. */
export function checkDraft(header: DecisionHeader, totals: DecisionTotals, facts: DraftFacts): CheckItem[] {
  const items = [
    numberItem(header, facts),
    dateItem(header, facts),
    required('signer', header.signer !== null, 'Người ký', 'Chưa chọn người ký'),
    required('summary', header.summary !== '', 'Trích yếu', 'Chưa có trích yếu'),
    ...lineItems(totals, facts),
    ...reasonItem(facts),
    ...leftOutItem(facts),
    ...replacedAmountItem(totals, facts),
    ...placementItem(header, totals),
    basesItem(header, facts),
    advised(
      'fund',
      header.fund !== '' || totals.amount === 0,
      'Nguồn chi tiền thưởng',
      'Chưa ghi nguồn chi tiền thưởng',
    ),
  ];
  const order: CheckState[] = ['MISSING', 'REVIEW', 'DONE'];
  return order.flatMap((state) => items.filter((item) => item.state === state));
}

/** What still blocks issuing, in words for one sentence. */
export function missingItems(items: readonly CheckItem[]): CheckItem[] {
  return items.filter((item) => item.state === 'MISSING');
}

function numberItem(header: DecisionHeader, facts: DraftFacts): CheckItem {
  if (header.number === '') return { id: 'number', target: 'number', state: 'MISSING', text: 'Chưa có số quyết định' };
  if (!facts.isNumberReadable) {
    return { id: 'number', target: 'number', state: 'MISSING', text: `Số “${header.number}” chưa bắt đầu bằng chữ số` };
  }
  if (facts.isNumberTaken) {
    return {
      id: 'number',
      target: 'number',
      state: 'MISSING',
      text: `Số ${header.number} đã dùng cho quyết định khác`,
    };
  }
  return { id: 'number', target: 'number', state: 'DONE', text: `Số ${header.number}` };
}

function dateItem(header: DecisionHeader, facts: DraftFacts): CheckItem {
  const item = { id: 'issuedOn', target: 'issuedOn' } as const;
  if (header.issuedOn === null) return { ...item, state: 'MISSING', text: 'Chưa có ngày ban hành' };
  if (facts.isFutureDated) return { ...item, state: 'REVIEW', text: 'Ngày ban hành sau hôm nay' };
  if (!facts.hasRuleset) return { ...item, state: 'REVIEW', text: 'Không có bộ quy định cho ngày ban hành' };
  return { ...item, state: 'DONE', text: 'Ngày ban hành' };
}

function basesItem({ bases, issuedOn }: DecisionHeader, { papers, day }: DraftFacts): CheckItem {
  const doubt = doubtAboutBases(bases, { paper: 'quyết định', madeOn: issuedOn, day }, papers);
  if (doubt === null) return advised('bases', bases.length > 0, `${bases.length} căn cứ`, 'Chưa ghi căn cứ');
  const item: CheckItem = { id: 'bases', target: 'bases', state: 'REVIEW', text: doubt.text };
  return doubt.swap === null ? item : { ...item, swap: doubt.swap };
}

function lineItems(totals: DecisionTotals, facts: DraftFacts): CheckItem[] {
  const count = totals.collectives + totals.individuals;
  if (count === 0) return [{ id: 'lines', target: 'lines', state: 'MISSING', text: 'Danh sách chưa có ai' }];

  const review = (id: string, lines: number, text: string): CheckItem[] =>
    lines === 0 ? [] : [{ id, target: 'lines', state: 'REVIEW', text: `${formatNumber(lines)} dòng ${text}` }];
  const { remarkCounts } = facts;
  return [
    totals.unpriced > 0
      ? {
          id: 'amounts',
          target: 'lines',
          state: 'MISSING',
          text: `${formatNumber(totals.unpriced)} dòng chưa có tiền thưởng`,
        }
      : { id: 'amounts', target: 'lines', state: 'DONE', text: 'Tổng tiền khớp danh sách' },
    { id: 'lines', target: 'lines', state: 'DONE', text: recipientsText(totals) },
    ...review('unverified', remarkCounts.COEFFICIENT_UNVERIFIED ?? 0, 'dùng hệ số chưa đối chiếu'),
    ...review('ownCoefficient', remarkCounts.COEFFICIENT_SET_ON_LINE ?? 0, 'có hệ số đặt riêng'),
    ...review('baseSalary', remarkCounts.BASE_SALARY_UNVERIFIED ?? 0, 'dùng lương cơ sở chưa đối chiếu'),
    ...review('difference', remarkCounts.DIFFERS_FROM_TABLE ?? 0, 'có số tiền khác mức tính theo hệ số'),
    ...review('ceiling', remarkCounts.ABOVE_CEILING ?? 0, 'cao hơn mức trần'),
    ...review('duplicates', facts.duplicateLines, 'trùng tên và đơn vị'),
    ...review('endedUnits', facts.endedUnitLines, 'có đơn vị đã kết thúc trước ngày ban hành'),
  ];
}

/** Told while the clerk writes: a name typed anew without choosing the person may still mean the one proposed. */
function leftOutItem({ leftOut }: DraftFacts): CheckItem[] {
  if (leftOut.length === 0) return [];
  const text = `Đề nghị không còn trong danh sách, sẽ chờ quyết định khác: ${namesInShort(leftOut)}`;
  return [{ id: 'leftOut', target: 'lines', state: 'REVIEW', text }];
}

/** Lines without a reason would stand under "Trường hợp khác" and without a word of what for in Điều 1. */
function reasonItem({ isReasonPartial }: DraftFacts): CheckItem[] {
  if (!isReasonPartial) return [];
  const text = 'Có dòng ghi lý do, có dòng không: trên giấy những dòng không ghi chỉ được đếm, không nói vì sao';
  return [{ id: 'reasons', target: 'lines', state: 'REVIEW', text }];
}

/** Another date brings other coefficients: who only mends a name should see that the money moved too. */
function replacedAmountItem({ amount, unpriced }: DecisionTotals, { replacedAmount }: DraftFacts): CheckItem[] {
  if (replacedAmount === null || unpriced > 0 || amount === replacedAmount) return [];
  const text = `Tổng tiền khác quyết định bị thay thế: ${formatNumber(replacedAmount)} → ${formatDong(amount)}`;
  return [{ id: 'replacedAmount', target: 'lines', state: 'REVIEW', text }];
}

function placementItem({ listPlacement }: DecisionHeader, { collectives, individuals }: DecisionTotals): CheckItem[] {
  if (listPlacement !== 'INLINE' || collectives + individuals <= MOST_INLINE) return [];
  const text = `Danh sách dài hơn ${MOST_INLINE} dòng, không ghi hết trong Điều 1 được`;
  return [{ id: 'listPlacement', target: 'listPlacement', state: 'MISSING', text }];
}

function recipientsText({ collectives, individuals }: DecisionTotals): string {
  const parts = [
    ...(collectives > 0 ? [`${formatNumber(collectives)} tập thể`] : []),
    ...(individuals > 0 ? [`${formatNumber(individuals)} cá nhân`] : []),
  ];
  return parts.join(', ');
}

function required(target: CheckTarget, isDone: boolean, done: string, missing: string): CheckItem {
  return { id: target, target, state: isDone ? 'DONE' : 'MISSING', text: isDone ? done : missing };
}

function advised(target: CheckTarget, isDone: boolean, done: string, missing: string): CheckItem {
  return { id: target, target, state: isDone ? 'DONE' : 'REVIEW', text: isDone ? done : missing };
}
