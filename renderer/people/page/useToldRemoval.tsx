import { useOfferBack } from '../../shared/useOfferBack.ts';
import { useTellFailure } from '../../shared/useTellFailure.ts';
import { useToldWrites, type SeenRow, type ToldProcedures } from './useToldWrites.ts';

/**
 * Removes rows of one kind of history, and offers to put each back.
 *
 * @param noun completes "Đã bỏ …"
 * @param seenOf a row as the page shows it
 */
export function useToldRemoval<Row, Told>(
  procedures: ToldProcedures<Row>,
  noun: string,
  seenOf: (told: Told) => SeenRow<Row>,
): (told: Told) => void {
  const { add, remove } = useToldWrites(procedures);
  const offerBack = useOfferBack();
  const tell = useTellFailure();
  return (told) => {
    const row = seenOf(told);
    const takeBack = () => add.mutateAsync({ personId: row.personId, row: row.seen });
    remove.mutateAsync(row).then(() => offerBack({ words: `Đã bỏ ${noun}.`, takeBack }), tell);
  };
}
