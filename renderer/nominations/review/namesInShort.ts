import { formatNumber } from '#core/money/format.ts';

/** Names told before "và n …". */
const NAMES_TOLD = 6;

/** `Lò Văn Bình, Vàng A Sử và 12 đề nghị khác`. */
export function namesInShort(lines: readonly { name: string }[]): string {
  const names = lines.slice(0, NAMES_TOLD).map(({ name }) => name);
  const rest = lines.length - names.length;
  return names.join(', ') + (rest > 0 ? ` và ${formatNumber(rest)} đề nghị khác` : '');
}
