import { refusal } from '#core/errors/appError.ts';
import type { UpperAnswer } from '#core/nominations/nominationLine.ts';
import { findLine, updateUpperAnswer } from '#db/nominations/nominationStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { askRules, keepFindings } from './checkLines.ts';
import { moveLine } from './moveLine.ts';
import type { SeenLine } from './moveLines.ts';
import { requireSeenLine } from './requireNomination.ts';

/**
 * Records what the higher body said to a proposal sent up. Granted: the line is decided by its document and the
 * lower award is not given. Refused: the line stands for the lower award from now on, the rules are asked about
 * that one, and what was asked for stays on record (Thông tư 03/2018/TT-BNG Đ.10.4).
 *
 * @throws AppError NOT_FOUND, STALE_VERSION or NOMINATION_NOT_SENT_UP
 */
export async function answerFromAbove(
  unit: UnitOfWork,
  { answer, document, ...seen }: SeenLine & { answer: UpperAnswer; document: string },
): Promise<void> {
  const line = await requireSeenLine(unit.tx, seen);
  const { awardCode, fallbackAwardCode } = line;
  if (line.status !== 'SUBMITTED' || fallbackAwardCode === null || line.decisionId !== null)
    throw refusal('NOMINATION_NOT_SENT_UP', { name: line.name });
  const awards =
    answer === 'GRANTED'
      ? { awardCode, fallbackAwardCode, askedAwardCode: null }
      : { awardCode: fallbackAwardCode, fallbackAwardCode: null, askedAwardCode: awardCode };
  await updateUpperAnswer(unit.tx, { ...seen, answer, document, awards, now: unit.now });
  const answered = await findLine(unit.tx, line.id);
  if (!answered) throw refusal('NOT_FOUND', { what: 'đề nghị này' });
  if (answer === 'GRANTED') {
    await moveLine(unit, answered, 'DECIDED', document);
  } else {
    const [findings = []] = await askRules(unit, [answered]);
    await keepFindings(unit, answered, findings);
  }
  await unit.audit({
    action: 'nominations.answer',
    entity: 'nomination',
    entityId: line.batchId,
    summary:
      answer === 'GRANTED'
        ? `Cấp trên đã tặng ${line.name} (${document})`
        : `Cấp trên không tặng ${line.name}, chuyển sang hình thức thay thế (${document})`,
    detail: { lineId: line.id, answer, document, before: { awardCode, fallbackAwardCode }, after: awards },
  });
}
