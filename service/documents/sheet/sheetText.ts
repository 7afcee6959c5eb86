/** Characters XML cannot carry; one of them and Excel calls the file damaged. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
/** Excel's own escape for a character, `_x0041_`, taken literally by writing its underscore escaped. */
const EXCEL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;
const LONGEST_SHEET_NAME = 31;

/** A text as a cell may carry it. */
export function cellText(text: string): string {
  if (isPlain(text)) return text;
  return printableText(text).replace(EXCEL_ESCAPE, '_x005F_');
}

/** A text without the characters no document can carry. */
export function printableText(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** Almost every text; spares them two regular expressions. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x5f || code === 0x7f || code >= 0xd800) return false;
  }
  return true;
}

/** Whether a text would turn into a formula or a number when someone edits its cell. */
export function mustStayText(text: string): boolean {
  const code = text.charCodeAt(0);
  const isOperator = code === 0x3d || code === 0x2b || code === 0x2d || code === 0x40;
  return isOperator || (code >= 0x30 && code <= 0x39);
}

/** A name Excel accepts for a sheet. The apostrophe goes too: exceljs breaks print titles on it. */
export function safeSheetName(name: string): string {
  const safe = cellText(name)
    .replace(/[[\]:*?/\\']/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  // Excel counts a character outside the basic plane as two; half of one is nothing.
  const cut = safe.slice(0, LONGEST_SHEET_NAME).replace(/[\ud800-\udbff]$/u, '');
  return cut.trim() || 'Danh sách';
}
