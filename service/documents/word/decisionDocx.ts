import type { ArticleGroup, DecisionPaper } from '#core/papers/decisionPaper.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { headerData } from './headerData.ts';
import { headingLines, signingTitles, summaryData } from './templateTexts.ts';
import { writeFromTemplate, type TemplateJob } from './writeWord.ts';

const UNSAID_NUMBER = '......';

/**
 * Writes a decision in articles as a Word document ready to print and sign. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeDecisionDocx(job: TemplateJob<DecisionPaper>): Promise<void> {
  return writeFromTemplate(job, job.paper.template, decisionData);
}

/** What the tags of a decision template stand for. */
function decisionData(paper: DecisionPaper): TemplateData {
  const { issuer, place, issuedOn, bases, articles, recipients, signature } = paper;
  const inOrder = articles.map(({ text, groups }, index) => ({
    so: String(index + 1),
    loi: printableText(text),
    nhom: groups.map(groupData),
  }));
  return {
    ...headerData({ issuer, place, madeOn: issuedOn }),
    so: printableText(paper.number) || UNSAID_NUMBER,
    du_thao: paper.mark === '' ? [] : [{ chu: paper.mark }],
    ...summaryData(paper.summary.split('\n').flatMap(headingLines)),
    tham_quyen: headingLines(paper.decidingBody.toLocaleUpperCase('vi')).join('\n'),
    can_cu: bases.map((basis, index) => ({
      loi: `${printableText(basis)}${index === bases.length - 1 ? '.' : ';'}`,
    })),
    dieu: inOrder.slice(0, -1),
    dieu_cuoi: inOrder.slice(-1),
    nhan_de: recipients.length === 0 ? '' : 'Nơi nhận:',
    noi_nhan: recipients.map((recipient) => ({ noi: printableText(recipient) })),
    chuc_danh: signingTitles(signature.titles).join('\n'),
    ten: printableText(signature.name),
  };
}

function groupData({ title, lines }: ArticleGroup, place: number): TemplateData {
  return {
    tieu_de: title === '' ? [] : [{ loi: `${place + 1}. ${printableText(title)}` }],
    dong: lines.map((line, index) => ({ dau: title === '' ? `${index + 1}.` : '-', loi: printableText(line) })),
  };
}
