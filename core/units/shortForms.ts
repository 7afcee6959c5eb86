/**
 * What offices write in short as often as in full: how it is written in short, then the other ways, folded, one space
 * between words.
 */
export const SHORT_FORMS: readonly (readonly [short: string, ...written: string[]])[] = [
  ['TLĐ', 'tong lien doan lao dong viet nam', 'tong lien doan lao dong', 'tong lien doan', 'tldldvn', 'tldld'],
  ['LĐLĐ', 'lien doan lao dong', 'l d l d'],
  ['LĐLĐ huyện', 'lien doan lao dong h', 'l d l d h', 'ldld h'],
  ['NĐCS', 'nghiep doan co so'],
  ['CĐCS', 'cong doan co so', 'cong doan cs', 'cd co so', 'cd cs'],
  ['CĐVC', 'cong doan vien chuc', 'cd vien chuc'],
  ['CĐ ngành', 'cdn'],
  ['CĐ', 'cong doan'],
  ['THPT', 'trung hoc pho thong'],
  ['THCS', 'trung hoc co so'],
  ['PTDTBT', 'pho thong dan toc ban tru'],
  ['PTDTNT', 'pho thong dan toc noi tru'],
  ['TH', 'tieu hoc'],
  ['MN', 'mam non'],
  ['UBND', 'uy ban nhan dan'],
  ['HĐND', 'hoi dong nhan dan'],
  ['TTYT', 'trung tam y te'],
  ['TT', 'trung tam'],
  ['BVĐK', 'benh vien da khoa'],
  ['BV', 'benh vien'],
  ['GDĐT', 'giao duc va dao tao', 'giao duc dao tao', 'gd va dt', 'gd dt'],
  ['TP', 'thanh pho'],
  ['TX', 'thi xa'],
  ['TTr', 'thi tran'],
  ['TNHH', 'trach nhiem huu han'],
  ['CP', 'co phan'],
  ['Cty', 'cong ty'],
];

/** Words for places that lists shorten to one letter; which word a letter means is for the user to say. */
export const PLACE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['huyen', 'h'],
  ['quan', 'q'],
  ['xa', 'x'],
  ['phuong', 'p'],
  ['tinh', 't'],
]);

/** Any of these words in a folded text, the longest that stands there. @param between what may stand between two words */
export function anyOfWords(written: Iterable<string>, between = ' '): RegExp {
  const longestFirst = [...written].sort((one, other) => other.length - one.length);
  return new RegExp(`\\b(?:${longestFirst.map((words) => words.replaceAll(' ', between)).join('|')})\\b`, 'gu');
}
