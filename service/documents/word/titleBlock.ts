import type { FileChild } from 'docx';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { PaperIssuer } from '#core/papers/tablePaper.ts';
import { printableText } from '../sheet/sheetText.ts';
import type { TemplateData } from './fillTemplate.ts';
import { headerData } from './headerData.ts';
import { headingLines, summaryData } from './templateTexts.ts';
import { centered, draftMark, headerTable, tagLine } from './wordParts.ts';

/** How a paper without a number of its own begins, in its template: header, draft mark, kind, what it is about. */
export function titleBlock(): FileChild[] {
  return [
    headerTable(),
    ...draftMark(),
    centered('{ten_loai}', { size: 14, bold: true, before: 10, keepNext: true }),
    centered('{trich_yeu}', { size: 14, bold: true, keepNext: true }),
    tagLine('{@vach_trich_yeu}'),
  ];
}

/** What the tags of {@link titleBlock} stand for. */
export function titleData(paper: {
  issuer: PaperIssuer;
  place: string;
  madeOn: IsoDate | null;
  isDraft: boolean;
  title: string;
  subtitle: string;
}): TemplateData {
  return {
    ...headerData(paper),
    du_thao: paper.isDraft ? [{ chu: 'DỰ THẢO' }] : [],
    ten_loai: printableText(paper.title),
    ...summaryData(headingLines(paper.subtitle)),
  };
}
