import { refusal } from '#core/errors/appError.ts';
import type { Decision, DecisionHeader } from '#core/awards/decision.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { findDecision, updateDraftHeader } from '#db/awards/decisionStore.ts';
import type { Queryable } from '#db/client.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { editDraft } from './editDraft.ts';
import { repriceDraft } from './pricing.ts';

interface HeaderToSave {
  id: string;
  /** Of the header on screen. */
  version: number;
  header: DecisionHeader;
}

/** Whether a draft says already what is to be saved: there is nothing to write then, to log or to take back. */
export async function isHeaderKept(db: Queryable, { id, version, header }: HeaderToSave): Promise<boolean> {
  const stored = await findDecision(db, id);
  if (stored?.decision.status !== 'DRAFT' || stored.decision.version !== version) return false;
  return yearFor(header, stored) === stored.year && changedFields(headerOf(stored.decision), header).length === 0;
}

/** Writes the header of a draft; amounts follow when its date or rounding changed. */
export async function saveHeader(unit: UnitOfWork, { id, version, header }: HeaderToSave): Promise<void> {
  await editDraft(unit, id, async (draft) => {
    const { decision, year: filedUnder } = draft;
    const year = yearFor(header, draft);
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

/** The year a draft is filed under. */
function yearFor({ issuedOn }: DecisionHeader, { year }: StoredDecision): number {
  return issuedOn === null ? year : yearOf(issuedOn);
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
