import type { Subject } from '../office/catalogue.ts';
import { foldForSearch } from '../text/fold.ts';
import { headingKey } from './headingKey.ts';

/** `I.`, `A)`, `1.`, `1.2.`, `b)`, `-` before a heading's words. */
const NUMBERING = /^(?:([IVX]{1,6})|([A-HĐ])|(\d{1,2}(?:\.\d{1,2})*)|([a-hđ]))\s*[.)\-–/:]+\s*|^([-+*•])\s+/u;
const NUMBERING_STYLES = ['ROMAN', 'CAPITAL', 'DIGIT', 'LETTER', 'BULLET'] as const;

/** How a heading is numbered: headings of one style stand at one level. */
export type NumberingStyle = (typeof NUMBERING_STYLES)[number];
/** A reason holds 500 characters; what lies far beyond is no heading, and patterns should not crawl through it. */
const LONGEST_HEADING = 800;
const COUNT_IN_BRACKETS =
  /\s*[([]\s*(?:gồm|tổng số|có)?\s*:?\s*\d[\d.]{0,8}\s*(?:tập thể|cá nhân|đơn vị|người|đội|đ\/c|đồng chí|đoàn viên|sáng kiến)[^)\]]*[)\]]\s*[:.;]?\s*$/iu;
const COUNT_AFTER_COLON =
  /\s*:\s*\d[\d.]{0,8}\s*(?:tập thể|cá nhân|đơn vị|người|đội|đ\/c|đồng chí|đoàn viên)\s*[:.;]?\s*$/iu;

/** The numbering a text starts with; null when it has none. */
export function numberingStyle(text: string): NumberingStyle | null {
  const match = NUMBERING.exec(text);
  if (!match) return null;
  return NUMBERING_STYLES.find((_, group) => Boolean(match[group + 1])) ?? null;
}

/** A heading's words alone: `1. Có thành tích … (03 tập thể):` → `Có thành tích …`. */
export function headingWords(text: string): string {
  return text
    .slice(0, LONGEST_HEADING)
    .replace(NUMBERING, '')
    .replace(COUNT_IN_BRACKETS, '')
    .replace(COUNT_AFTER_COLON, '')
    .replace(/\s*[:;]\s*$/u, '')
    .trim();
}

/** `I. TẬP THỂ: 17 tập thể`, `B. Cá nhân`, `Đối với cá nhân` → whom the rows below are about; null for other texts. */
export function subjectHeading(text: string): Subject | null {
  const key = headingKey(headingWords(text)).replace(
    /^(?:doi voi|ve|cac|danh sach|phan|khen thuong|nhom|khoi)\s+/u,
    '',
  );
  const match =
    /^(tap the|ca nhan)(?:$| (?:\d|duoc|de nghi|tieu bieu|co thanh tich|dat|khen thuong|gom|xuat sac$))/u.exec(key);
  if (!match) return null;
  return match[1] === 'tap the' ? 'COLLECTIVE' : 'INDIVIDUAL';
}

/** The subject a heading counts: `… (03 tập thể)`. */
export function countedSubject(text: string): Subject | null {
  const heading = text.slice(0, LONGEST_HEADING);
  const counted = (COUNT_IN_BRACKETS.exec(heading) ?? COUNT_AFTER_COLON.exec(heading))?.[0].toLowerCase() ?? '';
  if (/tập thể|đơn vị|đội/u.test(counted)) return 'COLLECTIVE';
  return /cá nhân|người|đ\/c|đồng chí|đoàn viên/u.test(counted) ? 'INDIVIDUAL' : null;
}

/** `Có thành tích xuất sắc trong …`, `Đã có nhiều đóng góp …`: the beginning of a reason. */
export function startsReason(text: string): boolean {
  return /^(?:da )?(?:co (?:nhieu )?(?:thanh tich|dong gop|sang kien)|thanh tich|dat (?:thanh tich|giai)|hoan thanh|vi (?:da )?co|trong (?:phong trao|cong tac|hoat dong|viec)|ve (?:thanh tich|viec))/u.test(
    headingKey(headingWords(text)),
  );
}

/** `Cộng`, `Tổng cộng: 17 tập thể`, `Cộng mục I`, the row of a shared sum. "Công đoàn" differs from "Cộng" by its dấu only. */
export function isTotal(text: string): boolean {
  const words = headingWords(text).toLowerCase();
  if (words.startsWith('tiền thưởng chung của ')) return true;
  if (/^(?:tổng cộng|tổng số|tổng tiền|tổng kinh phí|tổng hợp|tổng\s*(?:[:(\d]|$))/u.test(words)) return true;
  if (/^cộng(?:$|\s*[:.(]|\s+(?:mục|phần|trang|chung|dồn|số|tiền|tập thể|cá nhân|[ivx]+$|\d))/u.test(words))
    return true;
  return /^(?:cong|tong cong|tong so|tong|tong tien|tong so tien|tong kinh phi)$/u.test(
    foldForSearch(words).replace(/[:.\s]+$/u, ''),
  );
}

/** A line that ends the list: closing sentence, place and date, signatures, nơi nhận. Below it stand signers, not recipients. */
export function isClosing(text: string): boolean {
  const key = headingKey(text);
  return (
    /^(?:danh sach (?:nay )?(?:an dinh|co|gom) |an dinh danh sach|bang chu|so tien bang chu|nguoi lap|nguoi ky|nguoi duyet|ke toan$|ke toan truong$|thu truong|noi nhan|xac nhan cua|t ?m (?:ban|doan|cong doan)|k ?t (?:chu tich|truong)|t ?l (?:ban|chu tich)|t ?u (?:ban|chu tich)|chu tich$|pho chu tich$|truong ban$)/u.test(
      key,
    ) || /(?:^| )ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam(?: \d{2,4})?$/u.test(key)
  );
}
