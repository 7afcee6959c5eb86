import type { UnitKind, UnitKindCode } from '../units/unitKind.ts';
import { headingKey } from './headingKey.ts';
import { unitKey } from './unitKey.ts';

/** Cities whose union stands at the level of a province; the union of any other city is a district's. */
const CENTRAL_CITIES = /^ldld tp (?:ha noi|hai phong|da nang|can tho|ho chi minh|hcm|hue)$/u;

/** How names of each shipped kind begin, the surest first. */
const BEGINNINGS: readonly (readonly [RegExp, UnitKindCode])[] = [
  [/^tld\b/u, 'TLD'],
  [CENTRAL_CITIES, 'LDLD_TINH'],
  [/^ldld tinh\b/u, 'LDLD_TINH'],
  // Whatever follows, it heads others: below the provinces that is the union of a district.
  [/^ldld\b/u, 'LDLD_HUYEN'],
  [/^cdcs\b/u, 'CDCS'],
  [/^(?:ndcs|nghiep doan)\b/u, 'NGHIEP_DOAN'],
  [/^cdvc\b/u, 'CDVC'],
  [/^cd nganh\b.*\b(?:viet nam|trung uong)$/u, 'CD_NGANH_TW'],
  [/^cd (?:nganh|giao duc|y te|cong thuong|xay dung|giao thong|nong nghiep)\b/u, 'CD_NGANH'],
  [/^cd (?:bo phan)\b|^cdbp\b/u, 'CD_BO_PHAN'],
  [/^to (?:cd)\b/u, 'TO_CD'],
  [/^cd (?:xa|phuong|dac khu)\b/u, 'CD_XA'],
];

/** The kind a unit's name begins with; null when it does not say. */
export function kindByName(name: string): UnitKindCode | null {
  const key = unitKey(name);
  return BEGINNINGS.find(([beginning]) => beginning.test(key))?.[1] ?? null;
}

const GRASSROOTS: ReadonlySet<UnitKindCode | null> = new Set(['CDCS', 'NGHIEP_DOAN', 'CD_BO_PHAN', 'TO_CD', null]);

/** Whether a unit of that name has others below it: a LĐLĐ or CĐ ngành does, a CĐCS does not. */
export function headsOthers(name: string): boolean {
  return !GRASSROOTS.has(kindByName(name));
}

/** The kind a cell names, by its code, name or short name in the catalogue. */
export function kindByText(text: string, kinds: readonly UnitKind[]): UnitKindCode | null {
  const key = unitKey(text);
  if (key === '') return null;
  const named = kinds.find(({ code, name, shortName }) =>
    [headingKey(code), unitKey(name), unitKey(shortName)].includes(key),
  );
  const found = named ?? kinds.find(({ name }) => withoutUnion(name) === key);
  return found?.code ?? kindByName(text);
}

/** In a column of kinds nobody needs to say that it is a union: `Công đoàn bộ phận` → `bo phan`, `Tổ công đoàn` → `to`. */
const withoutUnion = (name: string) =>
  unitKey(name)
    .replace(/\bcd\b/gu, '')
    .trim();
