/**
 * Reads what Excel, Word and web tables put on the clipboard as text: cells between
 * tabs, rows between line breaks, a cell with a break inside in double quotes.
 */
export function readClipboardTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.replace(/\s+/gu, ' ').trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  };

  for (let at = 0; at < text.length; at += 1) {
    const symbol = text[at] ?? '';
    if (quoted) {
      if (symbol !== '"') cell += symbol;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (symbol === '"' && cell === '') quoted = true;
    else if (symbol === '\t') endCell();
    else if (symbol === '\n') endRow();
    else if (symbol !== '\r') cell += symbol;
  }
  endRow();
  return rows;
}
