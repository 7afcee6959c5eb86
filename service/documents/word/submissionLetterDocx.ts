import type { SubmissionLetter } from '#core/nominations/submissionLetter.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { headerData } from './headerData.ts';
import { headingLines, said, signingTitles, summaryData } from './templateTexts.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

const UNSAID_NUMBER = '........./TTr-.......';

/**
 * Writes "Tờ trình đề nghị khen thưởng" as a Word document ready to print and sign. The file appears whole or not at
 * all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeSubmissionLetterDocx(job: TemplateJob<SubmissionLetter>): Promise<void> {
  return writeFromTemplate(job, 'SUBMISSION', submissionData);
}

/** What the tags of the template stand for. */
function submissionData(paper: SubmissionLetter): TemplateData {
  const { issuer, place, submittedOn, signature } = paper;
  return {
    ...headerData({ issuer, place, madeOn: submittedOn }),
    so: printableText(paper.number) || UNSAID_NUMBER,
    du_thao: paper.mark === '' ? [] : [{ chu: paper.mark }],
    ...summaryData(headingLines(paper.summary)),
    kinh_gui: printableText(paper.addressee),
    can_cu: said(paper.bases),
    de_nghi: printableText(paper.request),
    so_luong: said(paper.counts),
    co_ngoai_le: paper.overrides.length === 0 ? [] : [{ ngoai_le: said(paper.overrides) }],
    kem_theo: printableText(paper.attached),
    loi_ket: printableText(paper.closing),
    nhan_de: 'Nơi nhận:',
    noi_nhan: paper.recipients.map((recipient) => ({ noi: printableText(recipient) })),
    chuc_danh: signingTitles(signature.titles).join('\n'),
    ten: printableText(signature.name),
  };
}
