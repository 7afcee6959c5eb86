import { dateInWords, type IsoDate } from '#core/dates/isoDate.ts';
import type { PaperIssuer } from '#core/papers/tablePaper.ts';
import { ISSUER_RULE_SHARE, MOTTO, NARROW_HEADER, upperLines } from '../paper/nationalHeader.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { textWidth } from '../timesMetrics.ts';
import type { TemplateData } from './fillTemplate.ts';
import { ruleParagraph } from './ruleParagraph.ts';
import { HEADER_MM } from './wordMeasures.ts';

/** Headings keep this far from the edges of their block, points. */
export const BREATHING_SPACE = 6;
const UNSAID_DATE = 'ngày ....... tháng ....... năm ...........';
const UNSAID_PLACE = '....................';

/** What the tags of `headerTable` stand for: issuer and Quốc hiệu with their rules, place and date. */
export function headerData({
  issuer,
  place,
  madeOn,
}: {
  issuer: PaperIssuer;
  place: string;
  madeOn: IsoDate | null;
}): TemplateData {
  const width = HEADER_MM.left * POINTS_PER_MM - BREATHING_SPACE;
  const lines = (name: string, face: 'regular' | 'bold') =>
    upperLines(printableText(name), face, NARROW_HEADER.national, width).map(({ text }) => text);
  const superior = lines(issuer.superiorName, 'regular');
  const own = lines(issuer.name, 'bold');
  return {
    cap_tren: superior.length === 0 ? [] : [{ ten: superior.join('\n') }],
    co_quan: own.join('\n'),
    vach_co_quan: ruleParagraph(HEADER_MM.left, ISSUER_RULE_SHARE * widestBold(own, NARROW_HEADER.national)),
    vach_tieu_ngu: ruleParagraph(HEADER_MM.right, widestBold([MOTTO], NARROW_HEADER.motto)),
    dia_danh_ngay: placeAndDate(place, madeOn),
  };
}

/** `Lai Châu, ngày 08 tháng 12 năm 2023`; dots to write on where one is open. */
export function placeAndDate(place: string, madeOn: IsoDate | null): string {
  return `${printableText(place) || UNSAID_PLACE}, ${madeOn === null ? UNSAID_DATE : dateInWords(madeOn)}`;
}

/** Points of the longest line in bold. */
export function widestBold(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, 'bold', size)));
}
