import { App } from 'antd';
import { refusal } from '#core/errors/appError.ts';
import { failureOf } from '../../../api/failure.ts';
import { isAtGroupEnd, type MoveDirection } from './groupEnd.ts';
import type { Lines } from './useLines.ts';
import { useLineWrites } from './useLineWrites.ts';

/** Moves a line one place inside its group; `onMoved` is told its new place, from 0, over the whole list. */
export function useMoveLine(
  lines: Lines,
  onMoved: (offset: number) => void,
): (lineId: string, direction: MoveDirection) => void {
  const { moveLine } = useLineWrites();
  const { message } = App.useApp();
  const say = (content: string) => void message.info({ content, key: 'move-line' });
  return (lineId, direction) => {
    if (isAtGroupEnd(lines, lineId, direction)) {
      say(refusal('LINE_AT_GROUP_END', { end: direction === 'UP' ? 'đầu' : 'cuối' }).message);
      return;
    }
    moveLine.mutate(
      { lineId, direction },
      {
        onSuccess: ({ ordinal }) => onMoved(ordinal - 1),
        onError: (error) => say(failureOf(error).message),
      },
    );
  };
}
