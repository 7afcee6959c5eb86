import { App } from 'antd';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useToldWrites, type SeenRow, type ToldProcedures } from './useToldWrites.ts';

/** Long enough to read the message and take the removal back. */
const SHOWN_SECONDS = 8;

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
  const { message } = App.useApp();
  const tell = (error: unknown) => void message.error(failureOf(error).message);
  return (told) => {
    const row = seenOf(told);
    const putBack = () => add.mutateAsync({ personId: row.personId, row: row.seen }).catch(tell);
    remove.mutateAsync(row).then(() => offerBack(putBack), tell);
  };

  function offerBack(putBack: () => Promise<unknown>) {
    const key = `told-${noun}`;
    void message.success({
      key,
      duration: SHOWN_SECONDS,
      content: (
        <>
          Đã bỏ {noun}.{' '}
          <LinkButton
            onClick={() => {
              message.destroy(key);
              void putBack();
            }}
          >
            Hoàn tác
          </LinkButton>
        </>
      ),
    });
  }
}
