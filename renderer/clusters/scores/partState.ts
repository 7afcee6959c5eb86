/** How far a part of a sheet is, as a word. */
export function partStateWords(status: 'DRAFT' | 'FINAL' | null): string {
  if (status === null) return 'Chưa chấm';
  return status === 'FINAL' ? 'Hoàn tất' : 'Đang chấm';
}
