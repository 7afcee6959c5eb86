/** `nhân` before an occasion; not that of `công nhân`, `cá nhân`, `nhân viên`, `nhân dân`. */
const ON_OCCASION = String.raw`(?<!(?:[Cc]á|[Cc]ông)\s)nhân(?=\s(?:dịp|[Kk]ỷ niệm|[Nn]gày|[Tt]háng|\d))`;

/** Words by which a trích yếu goes on to what the awards are for. */
const PURPOSE = new RegExp(
  String.raw`(?:^|\s)((?:đã|có|đạt|lập|hoàn thành|tiêu biểu|thuộc|vì|trong|tại|${ON_OCCASION}|năm)\s.*)$`,
  'u',
);

/**
 * What awards are for, as the trích yếu says it behind the recipients: `có thành tích xuất sắc tại Giải …` of `Về việc
 * tặng Bằng khen cho 06 tập thể có thành tích xuất sắc tại Giải …`.
 *
 * @param awardName as the paper names the award; its own words say nothing of what it is given for
 * @returns empty where it does not say
 */
export function purposeInSummary(summary: string, awardName: string): string {
  const shortName = awardName.replace(/\s*\(.*\)$/u, '');
  const text = summary.replace(/\s+/gu, ' ').replace(awardName, '').replace(shortName, '');
  const words = text.replace(/[;:.,\s]+$/u, '');
  const afterRecipients = words
    .split(/\scho\s/u)
    .slice(1)
    .join(' cho ');
  return PURPOSE.exec(afterRecipients === '' ? words : afterRecipients)?.[1] ?? '';
}
