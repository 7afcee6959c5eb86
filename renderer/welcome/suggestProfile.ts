import { normalizeText } from '#core/text/normalize.ts';
import type { OfficeProfile } from '#core/office/office.ts';

/** What can be told from an office's name alone; empty where it cannot. */
export type SuggestedProfile = Omit<OfficeProfile, 'name'>;

const CONFEDERATION = 'Tổng Liên đoàn Lao động Việt Nam';
const PROVINCE = /(?:tỉnh|thành phố)\s+(.+)$/iu;
/** Cities directly under the state: their federation answers to the confederation, as a province's does. */
const CENTRAL_CITIES = ['hà nội', 'hải phòng', 'huế', 'đà nẵng', 'hồ chí minh', 'cần thơ'];
/** Places named after a person keep their kind in the date line (NĐ 30/2020, Phụ lục I). */
const NAMED_AFTER_PERSON = ['hồ chí minh'];

interface Naming {
  fits: RegExp;
  /** What the matching part is shortened to, and the symbol in numbers. */
  short: string;
  symbol: string;
  body: 'Ban Thường vụ' | 'Ban Chấp hành';
}

/** Kinds of union offices by the beginning of their name; the longer beginnings first. */
const NAMINGS: readonly Naming[] = [
  { fits: /^Tổng Liên đoàn Lao động/iu, short: 'Tổng LĐLĐ', symbol: 'TLĐ', body: 'Ban Thường vụ' },
  { fits: /^Liên đoàn Lao động/iu, short: 'LĐLĐ', symbol: 'LĐLĐ', body: 'Ban Thường vụ' },
  { fits: /^Công đoàn Viên chức/iu, short: 'CĐVC', symbol: 'CĐVC', body: 'Ban Thường vụ' },
  { fits: /^Công đoàn cơ sở/iu, short: 'CĐCS', symbol: 'CĐCS', body: 'Ban Chấp hành' },
  { fits: /^Công đoàn ngành/iu, short: 'CĐ ngành', symbol: 'CĐN', body: 'Ban Thường vụ' },
  { fits: /^Công đoàn/iu, short: 'CĐ', symbol: 'CĐ', body: 'Ban Thường vụ' },
];

/**
 * Fills in an office from its name, as such offices usually call themselves.
 *
 * @example suggestProfile('Liên đoàn Lao động tỉnh Lai Châu').shortName === 'LĐLĐ tỉnh Lai Châu'
 */
export function suggestProfile(typedName: string): SuggestedProfile {
  const name = normalizeText(typedName);
  const naming = NAMINGS.find(({ fits }) => fits.test(name));
  if (!naming) return { shortName: '', superiorName: '', place: '', documentSymbol: '', decidingBody: '' };
  return {
    shortName: name.replace(naming.fits, naming.short),
    superiorName: superiorOf(name),
    place: placeOf(name),
    documentSymbol: naming.symbol,
    decidingBody: `${naming.body} ${name}`,
  };
}

function superiorOf(name: string): string {
  if (/^Liên đoàn Lao động/iu.test(name)) return isProvincial(name) ? CONFEDERATION : '';
  if (/^Công đoàn (?!cơ sở).*Việt Nam$/iu.test(name)) return CONFEDERATION;
  const province = /^Công đoàn (?:ngành|Viên chức)/iu.test(name) ? PROVINCE.exec(name) : null;
  return province ? `Liên đoàn Lao động ${province[0]}` : '';
}

function isProvincial(name: string): boolean {
  if (/^Liên đoàn Lao động tỉnh\s/iu.test(name)) return true;
  const city = /^Liên đoàn Lao động thành phố\s+(.+)$/iu.exec(name)?.[1];
  return city !== undefined && CENTRAL_CITIES.includes(city.toLowerCase());
}

function placeOf(name: string): string {
  const place = /\s(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s+(.+)$/iu.exec(name);
  const [, kind = '', whole = ''] = place ?? [];
  // "huyện Than Uyên tỉnh Lai Châu": the office stands in the first of the two.
  const own = whole.replace(/[\s,]+(?:tỉnh|thành phố)\s.*$/iu, '');
  if (own === '') return /Việt Nam$/iu.test(name) ? 'Hà Nội' : '';
  const keepsKind = /^\d+$/u.test(own) || NAMED_AFTER_PERSON.includes(own.toLowerCase());
  return keepsKind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${own}` : own;
}
