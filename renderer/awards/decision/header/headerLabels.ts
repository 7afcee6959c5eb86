import type { DecisionHeader } from '#core/awards/decision.ts';
import { LIST_PLACEMENT_LABELS, MONEY_ARTICLE_LABELS } from '#core/awards/paperContent.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { ROUNDING_LABELS } from '#core/money/rounding.ts';

/** The words over the fields of a header. */
export const HEADER_LABELS: Record<keyof DecisionHeader, string> = {
  title: 'Tên quyết định',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  summary: 'Trích yếu',
  listTitle: 'Tên danh sách',
  signer: 'Người ký',
  fund: 'Nguồn chi tiền thưởng',
  payer: 'Đơn vị chi tiền thưởng',
  rounding: 'Làm tròn',
  bases: 'Căn cứ',
  listPlacement: 'Danh sách',
  moneyArticle: 'Tiền thưởng trong quyết định',
  recipients: 'Nơi nhận',
};

/** A field's content as plain text, for showing two versions side by side. */
export function describeField(header: DecisionHeader, field: keyof DecisionHeader): string {
  switch (field) {
    case 'issuedOn':
      return header.issuedOn === null ? '' : formatDate(header.issuedOn);
    case 'signer':
      return header.signer === null
        ? ''
        : [header.signer.authority, header.signer.position, header.signer.fullName].filter(Boolean).join(', ');
    case 'rounding':
      return ROUNDING_LABELS[header.rounding];
    case 'bases':
      return header.bases.map(({ text }) => text).join('\n');
    case 'listPlacement':
      return LIST_PLACEMENT_LABELS[header.listPlacement];
    case 'moneyArticle':
      return MONEY_ARTICLE_LABELS[header.moneyArticle];
    case 'recipients':
      return header.recipients.join('\n');
    case 'title':
    case 'number':
    case 'summary':
    case 'listTitle':
    case 'fund':
    case 'payer':
      return header[field];
  }
}
