/**
 * The two Vietnamese encodings used before Unicode, as they look when their
 * bytes are read as Windows-1252: what a cell set in .VnTime or VNI-Times holds.
 */

/** TCVN 5712 (ABC, fonts named .Vn…): one sign per letter. Capitals with a tone do not exist; .Vn…H fonts draw them. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = pairs(
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞị' +
    'ßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ',
);

/** VNI: a base letter, then a sign for its mark and tone. Keyed by both signs in lower case. */
export const VNI_PAIRS: ReadonlyMap<string, string> = new Map([
  ...vowel('a', 'ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ'),
  ...vowel('e', 'ùéøèûẻõẽïẹâêáếàềåểãễäệ'),
  ...vowel('o', 'ùóøòûỏõõïọâôáốàồåổãỗäộ'),
  ...vowel('u', 'ùúøùûủõũïụ'),
  ...vowel('y', 'ùýøỳûỷõỹ'),
  ...vowel('ô', 'ùớøờûởõỡïợ'),
  ...vowel('ö', 'ùứøừûửõữïự'),
]);

/** VNI letters written with one sign. */
export const VNI_SINGLES: ReadonlyMap<string, string> = pairs('æỉóĩòịôơöưîỵñđÆỈÓĨÒỊÔƠÖƯÎỴÑĐ');

function pairs(flat: string): Map<string, string> {
  const signs = Array.from(flat);
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < signs.length; i += 2) map.set(signs[i] ?? '', signs[i + 1] ?? '');
  return map;
}

function vowel(base: string, flat: string): [string, string][] {
  return [...pairs(flat)].map(([mark, letter]) => [base + mark, letter]);
}
