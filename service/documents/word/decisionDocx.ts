import { writeFile } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import type { DecisionPaper } from '#core/papers/decisionPaper.ts';
import { replaceFile } from '../atomicFile.ts';
import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { decisionTemplate } from './decisionTemplate.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { BREATHING_SPACE, headerData, widestBold } from './headerData.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;
/** Share of the line a heading may take, points: the rest keeps it from the edges. */
const TITLE_WIDTH = TEXT_MM * POINTS_PER_MM * 0.92;
const UNSAID_NUMBER = '......';

/**
 * Writes a decision in articles as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeDecisionDocx(job: {
  paper: DecisionPaper;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  const refuseIfCancelled = () => {
    if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(job.targetPath, async (tempPath) => {
    const filled = fillTemplate(await decisionTemplate(), decisionData(job.paper));
    refuseIfCancelled();
    await writeFile(tempPath, filled);
  });
}

/** What the tags of a decision template stand for. */
function decisionData(paper: DecisionPaper): TemplateData {
  const { issuer, place, issuedOn, bases, articles, recipients, signature } = paper;
  const heading = (text: string) => breakAtSense(printableText(text), 'bold', TITLE_SIZE, TITLE_WIDTH);
  const summary = paper.summary.split('\n').flatMap(heading);
  const titleWidth = (TEXT_MM / 2) * POINTS_PER_MM - BREATHING_SPACE;
  const numbered = articles.map(({ text, lines }, index) => ({
    so: String(index + 1),
    loi: printableText(text),
    dong: lines.map((line, place) => ({ so: String(place + 1), loi: printableText(line) })),
  }));
  return {
    ...headerData({ issuer, place, madeOn: issuedOn }),
    so: printableText(paper.number) || UNSAID_NUMBER,
    du_thao: paper.mark === '' ? [] : [{ chu: paper.mark }],
    trich_yeu: summary.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(summary, TITLE_SIZE)),
    tham_quyen: heading(paper.decidingBody.toLocaleUpperCase('vi')).join('\n'),
    can_cu: bases.map((basis, index) => ({
      loi: `${printableText(basis)}${index === bases.length - 1 ? '.' : ';'}`,
    })),
    dieu: numbered.slice(0, -1),
    dieu_cuoi: numbered.slice(-1),
    nhan_de: recipients.length === 0 ? '' : 'Nơi nhận:',
    noi_nhan: recipients.map((recipient) => ({ noi: printableText(recipient) })),
    chuc_danh: signature.titles
      .flatMap((title) => breakAtSense(printableText(title), 'bold', TITLE_SIZE, titleWidth))
      .join('\n'),
    ten: printableText(signature.name),
  };
}
