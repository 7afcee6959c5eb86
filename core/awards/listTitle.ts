/**
 * Title lines under `DANH SÁCH`: the clerk's own, or the trích yếu without its
 * opening "Về việc" when none was written.
 */
export function listTitleLines(listTitle: string, summary: string): string[] {
  const text = listTitle.trim() === '' ? withoutOpening(summary) : listTitle;
  return text.split('\n').filter((line) => line.trim() !== '');
}

function withoutOpening(summary: string): string {
  const rest = summary.trim().replace(/^(về việc|v\/v)\s+/iu, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
