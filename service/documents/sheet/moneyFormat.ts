/** A coefficient: comma in Vietnamese and in LibreOffice, Excel follows the computer's region. */
export const COEFFICIENT_FORMAT = '[$-42A]0.0#';
/** Keeps what looks like a formula or a number as text, also after someone edits the cell. */
export const TEXT_FORMAT = '@';

/**
 * The number format that groups with dots on every computer; `#,##0` prints commas
 * on an English Windows. Excel allows two conditions, hence a form by size.
 *
 * @param amount đồng
 */
export function moneyFormat(amount: number): string {
  if (amount < 1e9) return `[>=1000000]${groups(2)};[>=1000]${groups(1)};0`;
  const thousands = Math.max(3, Math.floor(Math.log10(amount) / 3));
  const [top, middle] = [groups(thousands), groups(thousands - 1)];
  return `[>=${10 ** (3 * thousands)}]${top};[>=${10 ** (3 * thousands - 3)}]${middle};${groups(thousands - 2)}`;
}

/**
 * The number format of a figure with up to two decimals: below a thousand as many of them as it has, so that a sum
 * stays right when its parts are changed; whole ones from there on with dots, as {@link moneyFormat}.
 */
export function quantityFormat(hundredths: number): string {
  if (Math.abs(hundredths) < 100_000) return '[$-42A]General';
  return hundredths % 100 === 0 ? moneyFormat(hundredths / 100) : '[$-42A]#,##0.0#';
}

/** `98,50` beside `97,25`, `98,0` beside `97,5`: the same decimals for figures that are compared. */
export function pointsFormat(column: readonly number[]): string {
  if (column.every((hundredths) => hundredths % 100 === 0)) return '[$-42A]0';
  return column.every((hundredths) => hundredths % 10 === 0) ? '[$-42A]0.0' : '[$-42A]0.00';
}

/** `91,7%`, `100,0%`. */
export const COMPLETION_FORMAT = '[$-42A]0.0%';

/** `95,65%`, `100%`. @param hundredths of a percent */
export function percentFormat(hundredths: number): string {
  return hundredths % 100 === 0 ? '0%' : '[$-42A]0.0#%';
}

/** `#\.###\.##0` for two dots. */
function groups(dots: number): string {
  return `#${'\\.###'.repeat(dots - 1)}\\.##0`;
}
