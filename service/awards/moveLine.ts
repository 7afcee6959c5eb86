import { refusal } from '#core/errors/appError.ts';
import { moveLine, placeBeside } from '#db/awards/linePlaces.ts';
import { findLine } from '#db/awards/lineReader.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { editDraft } from './editDraft.ts';

/**
 * Moves a recipient one place up or down inside its section and reason.
 *
 * @returns its new place, from 1, over the whole list
 * @throws AppError LINE_AT_GROUP_END when there is nobody to change places with
 */
export async function moveLineBeside(
  unit: UnitOfWork,
  { id, lineId, direction }: { id: string; lineId: string; direction: 'UP' | 'DOWN' },
): Promise<number> {
  let moved = 0;
  await editDraft(unit, id, async () => {
    const line = await findLine(unit.tx, id, lineId);
    if (!line) throw refusal('NOT_FOUND', { what: 'dòng này' });
    const ordinal = await placeBeside(unit.tx, id, line, direction);
    if (ordinal === null) throw refusal('LINE_AT_GROUP_END', { end: direction === 'UP' ? 'đầu' : 'cuối' });
    await moveLine(unit.tx, id, line, ordinal);
    moved = ordinal;
    return {
      action: 'awards.moveLine',
      label: `Chuyển ${line.name} ${direction === 'UP' ? 'lên' : 'xuống'}`,
      inverse: { kind: 'MOVE_LINE', lineId, ordinal: line.ordinal },
      detail: { lineId, from: line.ordinal, to: ordinal },
      touchesLines: false,
    };
  });
  return moved;
}
