import { writeFile } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import type { SubmissionPaper } from '#core/nominations/submissionPaper.ts';
import { replaceFile } from '../atomicFile.ts';
import { TITLE_RULE_SHARE } from '../paper/titleRows.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { BREATHING_SPACE, headerData, widestBold } from './headerData.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { submissionTemplate } from './submissionTemplate.ts';
import { TEXT_MM } from './wordMeasures.ts';

const TITLE_SIZE = 14;
/** Share of the line a heading may take, points: the rest keeps it from the edges. */
const TITLE_WIDTH = TEXT_MM * POINTS_PER_MM * 0.92;
const UNSAID_NUMBER = '........./TTr-.......';

/**
 * Writes "Tờ trình đề nghị khen thưởng" as a Word document ready to print and sign. The file appears whole or not at
 * all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeSubmissionDocx(job: {
  paper: SubmissionPaper;
  targetPath: string;
  signal: AbortSignal;
}): Promise<void> {
  const refuseIfCancelled = () => {
    if (job.signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(job.targetPath, async (tempPath) => {
    const filled = fillTemplate(await submissionTemplate(), submissionData(job.paper));
    refuseIfCancelled();
    await writeFile(tempPath, filled);
  });
}

/** What the tags of the template stand for. */
function submissionData(paper: SubmissionPaper): TemplateData {
  const { issuer, place, submittedOn, signature } = paper;
  const heading = (text: string) => breakAtSense(printableText(text), 'bold', TITLE_SIZE, TITLE_WIDTH);
  const summary = heading(paper.summary);
  const titleWidth = (TEXT_MM / 2) * POINTS_PER_MM - BREATHING_SPACE;
  return {
    ...headerData({ issuer, place, madeOn: submittedOn }),
    so: printableText(paper.number) || UNSAID_NUMBER,
    du_thao: paper.mark === '' ? [] : [{ chu: paper.mark }],
    trich_yeu: summary.join('\n'),
    vach_trich_yeu: ruleParagraph(TEXT_MM, TITLE_RULE_SHARE * widestBold(summary, TITLE_SIZE)),
    kinh_gui: printableText(paper.addressee),
    can_cu: said(paper.bases),
    de_nghi: printableText(paper.request),
    so_luong: said(paper.counts),
    co_ngoai_le: paper.overrides.length === 0 ? [] : [{ ngoai_le: said(paper.overrides) }],
    kem_theo: printableText(paper.attached),
    loi_ket: printableText(paper.closing),
    nhan_de: 'Nơi nhận:',
    noi_nhan: paper.recipients.map((recipient) => ({ noi: printableText(recipient) })),
    chuc_danh: signature.titles
      .flatMap((title) => breakAtSense(printableText(title), 'bold', TITLE_SIZE, titleWidth))
      .join('\n'),
    ten: printableText(signature.name),
  };
}

const said = (lines: readonly string[]): TemplateData[] => lines.map((line) => ({ loi: printableText(line) }));
