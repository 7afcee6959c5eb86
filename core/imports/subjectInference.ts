import type { Subject } from '../office/catalogue.ts';
import { headingKey } from './headingKey.ts';

const HONORIFIC = /^(ông|bà|ô\.|b\.|đồng chí|đ\/c|đc\.?|anh|chị)\s*[:.]?\s+(?=\S)/iu;
/**
 * With dấu on purpose: without them Tổ is Tô, Trường is Trương, Ban is Bàn, Đoàn
 * is a family name, and people would turn into collectives.
 */
const COLLECTIVE_WORD =
  /^(?:tập thể|công đoàn|nghiệp đoàn|liên đoàn|tổng liên đoàn|tổng công ty|công ty|doanh nghiệp|đội|trường|ban|tổ|phòng|khoa|khối|cụm|sở|chi cục|cục|trung tâm|bệnh viện|ủy ban|uỷ ban|mặt trận|văn phòng|viện|nhà máy|xí nghiệp|hợp tác xã|chi nhánh|chi đoàn|chi bộ|bộ phận|bộ chỉ huy|cán bộ và|toàn thể|nhóm|ngân hàng|kho bạc|bảo hiểm|tòa án|toà án|công an|trạm|lớp|mầm non|tiểu học|hội (?:phụ|nông|cựu|chữ|đồng|khuyến|liên|người|nhà|luật|cha)|đoàn (?:thanh|trường|xã|cơ|khối|kinh|kịch|nghệ|đại|vận|viên))(?![\p{L}])/u;
const COLLECTIVE_ABBREVIATION = /^(?:cđcs|cđn|cđvc|cđ|lđlđ|ubnd|ubmttq|htx|thcs|thpt|cty|ttyt|bv)(?![\p{L}])/u;
const COLLECTIVE_WITHOUT_MARKS =
  /^(?:cong doan|lien doan lao dong|ldld|cdcs|tap the|cong ty|benh vien|trung tam|van phong) /u;

/** An honorific taken off a name: `Ông Lò Văn Sơn` → Ông and `Lò Văn Sơn`. */
export interface SplitName {
  honorific: '' | 'Ông' | 'Bà';
  /** True for đồng chí, đ/c, anh, chị too: it is a person. */
  isPerson: boolean;
  name: string;
}

export function splitHonorific(text: string): SplitName {
  const match = HONORIFIC.exec(text);
  if (!match) return { honorific: '', isPerson: false, name: text };
  return { honorific: readHonorific(match[1] ?? ''), isPerson: true, name: text.slice(match[0].length) };
}

/** `Ông`, `B.`, `Nam`, `nữ` → how the person is addressed; empty when the text says nothing. */
export function readHonorific(text: string): '' | 'Ông' | 'Bà' {
  const key = headingKey(text);
  if (/^(?:ong|o|nam|anh|mr)$/u.test(key)) return 'Ông';
  return /^(?:ba|b|nu|chi|ms|mrs)$/u.test(key) ? 'Bà' : '';
}

/** `Tập thể`, `TT`, `CN`, `Cá nhân` in a column of their own. */
export function readSubject(text: string): Subject | null {
  const key = headingKey(text);
  if (/^(?:tap the|tt|don vi|to chuc|collective)(?: |$)/u.test(key)) return 'COLLECTIVE';
  return /^(?:ca nhan|cn|nguoi|can bo|doan vien|individual)(?: |$)/u.test(key) ? 'INDIVIDUAL' : null;
}

/** True for a name that starts as unions, offices, schools and teams do. */
export function startsAsCollective(name: string): boolean {
  const lower = name.toLowerCase();
  if (/^đoàn thanh \p{L}+$/u.test(lower) && lower !== 'đoàn thanh niên') return false;
  return (
    COLLECTIVE_WORD.test(lower) ||
    COLLECTIVE_ABBREVIATION.test(lower) ||
    COLLECTIVE_WITHOUT_MARKS.test(`${headingKey(name)} `)
  );
}

/** True for two to six capitalised words and nothing else. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word));
}

/** What tells whom a row names. */
export interface SubjectSigns {
  /** What the list itself says of the row. */
  said: Subject | null;
  /** Without the honorific before it. */
  name: string;
  isPerson: boolean;
  position: string;
}

/**
 * Whom a row names: what the list says, then the row's own signs, then what is usual; at last the look of its name.
 *
 * @returns a subject of null where nothing tells
 */
export function inferSubject(
  row: SubjectSigns,
  usual: Subject | null = null,
): { subject: Subject | null; isInferred: boolean } {
  if (row.said) return { subject: row.said, isInferred: false };
  const bySigns = subjectBySigns(row);
  if (bySigns) return { subject: bySigns, isInferred: true };
  if (usual) return { subject: usual, isInferred: false };
  return { subject: looksLikePerson(row.name) ? 'INDIVIDUAL' : null, isInferred: true };
}

/** By the row's own signs, the surest first; null where it has none. */
function subjectBySigns(row: SubjectSigns): Subject | null {
  if (row.isPerson) return 'INDIVIDUAL';
  if (startsAsCollective(row.name)) return 'COLLECTIVE';
  return row.position === '' ? null : 'INDIVIDUAL';
}
