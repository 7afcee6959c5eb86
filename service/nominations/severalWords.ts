import { formatNumber } from '#core/money/format.ts';
import type { Queryable } from '#db/client.ts';
import { findBatch } from '#db/nominations/batchStore.ts';

/** Lines as the log names several of them: `8 đề nghị của “Đề nghị khen thưởng năm 2024”`. */
export async function severalWords(db: Queryable, lines: readonly { batchId: string }[]): Promise<string> {
  const batches = [...new Set(lines.map(({ batchId }) => batchId))];
  const of =
    batches.length === 1
      ? `“${(await findBatch(db, batches[0] ?? ''))?.title ?? ''}”`
      : `${formatNumber(batches.length)} tờ trình`;
  return `${formatNumber(lines.length)} đề nghị của ${of}`;
}
