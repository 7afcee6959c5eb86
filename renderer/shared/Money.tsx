import { formatDong } from '#core/money/format.ts';

/** An amount in đồng, figures aligned; a dash while it is not known. */
export function Money({ amount }: { amount: number | null }) {
  return <span className="num">{amount === null ? '–' : formatDong(amount)}</span>;
}
