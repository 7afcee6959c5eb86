/** Words by which a trích yếu goes on to what the awards are for. */
const PURPOSE = /(?:^|\s)((?:đã|có|đạt|lập|hoàn thành|tiêu biểu|thuộc|vì|do|trong|tại|(?<!cá )nhân|năm)\s.*)$/u;

/**
 * What awards are for, as the trích yếu says it behind the recipients: `có thành tích xuất sắc tại Giải …` of `Về việc
 * tặng Bằng khen cho 06 tập thể có thành tích xuất sắc tại Giải …`.
 *
 * @returns empty where it does not say
 */
export function purposeInSummary(summary: string): string {
  const words = summary.replace(/\s+/gu, ' ').replace(/[;:.,\s]+$/u, '');
  const afterRecipients = words
    .split(/\scho\s/u)
    .slice(1)
    .join(' cho ');
  return PURPOSE.exec(afterRecipients === '' ? words : afterRecipients)?.[1] ?? '';
}
