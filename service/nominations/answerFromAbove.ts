import { refusal } from '#core/errors/appError.ts';
import type { NominationLine, UpperAnswer } from '#core/nominations/nominationLine.ts';
import { isSentUp } from '#core/nominations/sentUp.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import type { OfficeProfile } from '#core/office/office.ts';
import { updateUpperAnswer } from '#db/nominations/nominationStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { askRules, keepFindings } from './checkLines.ts';
import { moveLine } from './moveLine.ts';
import type { SeenLine } from './moveLines.ts';
import { requireLine, requireSeenLine } from './requireNomination.ts';
import { severalWords } from './severalWords.ts';

/** What the higher body said, and the document that says it: the decision that grants, or the letter that does not. */
export interface AnswerFromAbove {
  answer: UpperAnswer;
  document: string;
}

/**
 * Records what the higher body said to proposals sent up, all or none. Granted: the line is decided by that body's
 * document and nothing is given here. Refused: the line stands for its fallback from now on, the rules are asked about
 * that one, and what was asked for stays on record (Thông tư 03/2018/TT-BNG Đ.10.4); without a fallback it has failed.
 *
 * @throws AppError NOT_FOUND, STALE_VERSION or NOMINATION_NOT_SENT_UP
 */
export async function answerFromAbove(
  unit: UnitOfWork,
  { lines, answer, document }: AnswerFromAbove & { lines: readonly SeenLine[] },
): Promise<void> {
  const { awardTypes } = await readMoneyCatalogue(unit.tx);
  const { profile } = await requireOffice(unit.tx);
  const answered: NominationLine[] = [];
  for (const seen of lines) {
    const line = requireWaiting(await requireSeenLine(unit.tx, seen), { awards: awardTypes, office: profile });
    await (answer === 'GRANTED' ? grant(unit, line, document) : refuse(unit, line, document));
    answered.push(line);
  }
  const [first] = answered;
  if (!first) throw refusal('NOT_FOUND', { what: 'đề nghị đã chọn' });
  const who = answered.length === 1 ? first.name : await severalWords(unit.tx, answered);
  await unit.audit({
    action: 'nominations.answer',
    entity: 'nomination',
    entityId: first.batchId,
    also: answered.map(({ batchId }) => ({ entity: 'nomination', entityId: batchId })),
    summary: `Cấp trên ${answer === 'GRANTED' ? 'đã tặng' : 'không tặng'} ${who} (${document})`,
    detail: {
      answer,
      document,
      lines: answered.map(({ id, awardCode, fallbackAwardCode }) => ({ id, awardCode, fallbackAwardCode })),
    },
  });
}

function requireWaiting(
  line: NominationLine,
  { awards, office }: { awards: readonly AwardType[]; office: OfficeProfile },
): NominationLine {
  const award = awards.find(({ code }) => code === line.awardCode);
  const isSent = award && isSentUp(line, award.level, office);
  const isWaiting = line.status === 'SUBMITTED' && line.decisionId === null && isSent;
  if (!isWaiting) throw refusal('NOMINATION_NOT_SENT_UP', { name: line.name });
  return line;
}

async function grant(unit: UnitOfWork, line: NominationLine, document: string): Promise<void> {
  const { awardCode, fallbackAwardCode, askedAwardCode } = line;
  await keepAnswer(unit, line, { answer: 'GRANTED', document, awardCode, fallbackAwardCode, askedAwardCode });
  await moveLine(unit, await requireLine(unit.tx, line.id), 'DECIDED', document);
}

async function refuse(unit: UnitOfWork, line: NominationLine, document: string): Promise<void> {
  const { awardCode, fallbackAwardCode } = line;
  const stands =
    fallbackAwardCode === null
      ? { awardCode, askedAwardCode: line.askedAwardCode }
      : { awardCode: fallbackAwardCode, askedAwardCode: awardCode };
  await keepAnswer(unit, line, { answer: 'REFUSED', document, ...stands, fallbackAwardCode: null });
  const refused = await requireLine(unit.tx, line.id);
  if (fallbackAwardCode === null) {
    await moveLine(unit, refused, 'REJECTED', `Cấp trên không tặng: ${document}`);
    return;
  }
  const [findings = []] = await askRules(unit, [refused]);
  await keepFindings(unit, refused, findings);
}

async function keepAnswer(
  { tx, now }: UnitOfWork,
  { id, version, name }: NominationLine,
  said: AnswerFromAbove & Pick<NominationLine, 'awardCode' | 'fallbackAwardCode' | 'askedAwardCode'>,
): Promise<void> {
  const { answer, document, ...awards } = said;
  if (!(await updateUpperAnswer(tx, { id, version, answer, document, awards, now })))
    throw refusal('STALE_VERSION', { what: `đề nghị của ${name}` });
}
