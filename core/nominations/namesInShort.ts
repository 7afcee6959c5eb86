import { formatNumber } from '../money/format.ts';

/** Names told before "và n …". */
const NAMES_TOLD = 6;

/** Proposals by name, the first few of many: `Lò Văn Bình, Vàng A Sử và 12 đề nghị khác`. */
export function namesInShort(proposals: readonly { name: string }[]): string {
  const names = proposals.slice(0, NAMES_TOLD).map(({ name }) => name);
  const rest = proposals.length - names.length;
  return names.join(', ') + (rest > 0 ? ` và ${formatNumber(rest)} đề nghị khác` : '');
}
