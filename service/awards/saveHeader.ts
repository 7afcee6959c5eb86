import { refusal } from '#core/errors/appError.ts';
import type { Decision, DecisionHeader } from '#core/awards/decision.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import { updateDraftHeader } from '#db/awards/decisionStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { editDraft } from './editDraft.ts';
import { repriceDraft } from './pricing.ts';

/** Writes the header of a draft; amounts follow when its date or rounding changed. */
export async function saveHeader(
  unit: UnitOfWork,
  { id, version, header }: { id: string; version: number; header: DecisionHeader },
): Promise<void> {
  await editDraft(unit, id, async ({ decision, year: filedUnder }) => {
    const year = header.issuedOn === null ? filedUnder : yearOf(header.issuedOn);
    if (!(await updateDraftHeader(unit.tx, { id, version, header, year, now: unit.now }))) {
      throw refusal('STALE_VERSION', { what: 'quyết định này' });
    }
    const before = headerOf(decision);
    const isRepriced = before.issuedOn !== header.issuedOn || before.rounding !== header.rounding;
    if (isRepriced) await repriceDraft(unit.tx, id, header);
    return {
      action: 'awards.saveHeader',
      label: `Sửa ${changedFields(before, header).join(', ') || 'nội dung'}`,
      inverse: { kind: 'HEADER', header: before, year: filedUnder },
      detail: { before, after: header },
      touchesLines: false,
    };
  });
}

const FIELD_NAMES: Record<keyof DecisionHeader, string> = {
  title: 'tên quyết định',
  number: 'số, ký hiệu',
  issuedOn: 'ngày ban hành',
  summary: 'trích yếu',
  listTitle: 'tên danh sách',
  signer: 'người ký',
  fund: 'nguồn chi',
  payer: 'đơn vị chi',
  rounding: 'cách làm tròn',
  bases: 'căn cứ',
  listPlacement: 'vị trí danh sách',
  moneyArticle: 'cách ghi tiền thưởng',
  recipients: 'nơi nhận',
};
const FIELDS = Object.keys(FIELD_NAMES) as (keyof DecisionHeader)[];

/** The editable part of a decision. */
export function headerOf(decision: Decision): DecisionHeader {
  return Object.fromEntries(FIELDS.map((field) => [field, decision[field]])) as DecisionHeader;
}

function changedFields(before: DecisionHeader, after: DecisionHeader): string[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => FIELD_NAMES[field],
  );
}
