import { formatNumber } from '../money/format.ts';
import { basisAfter, laterBasisWords } from './basisDay.ts';
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
    ...placementItem(header, totals),
    basesItem(header),
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

function basesItem({ bases, issuedOn }: DecisionHeader): CheckItem {
  const later = issuedOn === null ? null : basisAfter(bases, issuedOn);
  if (later) return { id: 'bases', target: 'bases', state: 'REVIEW', text: laterBasisWords(later) };
  return advised('bases', bases.length > 0, `${bases.length} căn cứ`, 'Chưa ghi căn cứ');
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
