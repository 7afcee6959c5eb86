import type { DecisionBasis } from '../awards/decision.ts';
import { dateInWords, formatDate, isIsoDate, type IsoDate } from '../dates/isoDate.ts';
import type { PaperIssuer, PaperSignature } from './tablePaper.ts';
import type { TemplateKind } from './wordTemplate.ts';

/** A decision in articles (NĐ 30/2020, mẫu 1.2), free of any file format. */
export interface DecisionPaper {
  /** Each kind of decision may have a template of the office's own. */
  template: Extract<TemplateKind, `${string}_DECISION`>;
  /** Who issues it, in two lines, not yet in capitals. */
  issuer: PaperIssuer;
  /** `34/QĐ-LĐLĐ`; empty on a draft that has none yet. */
  number: string;
  place: string;
  issuedOn: IsoDate | null;
  /** Printed over a paper that must not be signed: `DỰ THẢO`; empty for one in force. */
  mark: string;
  /** Trích yếu; a line break is kept. */
  summary: string;
  /** Who decides, over the bases; not yet in capitals. */
  decidingBody: string;
  /** Whole sentences without their last sign: `Căn cứ …`. */
  bases: readonly string[];
  /** Điều 1, 2, 3 …; the last ends with `./.`. */
  articles: readonly DecisionArticle[];
  /** Nơi nhận, without dashes. */
  recipients: readonly string[];
  signature: PaperSignature;
}

export interface DecisionArticle {
  text: string;
  /** Lines below it; empty for none. */
  groups: readonly ArticleGroup[];
}

/** Lines of an article: under titles, which are then numbered, they stand behind dashes, else they are numbered. */
export interface ArticleGroup {
  /** With its colon; empty where the lines are all of one kind. */
  title: string;
  lines: readonly string[];
}

/**
 * The article that ends a decision: from when it holds, and who carries it out.
 *
 * @param office short name
 * @param replaced ` và thay thế …`; empty where it replaces nothing
 * @param named those it is about
 * @param namedAt where they are named
 */
export function inForceArticle({
  office,
  replaced = '',
  named,
  namedAt = 'Điều 1',
}: {
  office: string;
  replaced?: string;
  named: string;
  namedAt?: string;
}): DecisionArticle {
  return {
    text: `Quyết định này có hiệu lực kể từ ngày ký${replaced}. Văn phòng, các Ban ${office}, các đơn vị có liên quan và ${named} có tên tại ${namedAt} chịu trách nhiệm thi hành Quyết định này./.`,
    groups: [],
  };
}

/** What is shipped is of a decision with three articles; what the office wrote instead stands. */
export function recipientsUnder(recipients: readonly string[], articles: number): string[] {
  return recipients.map((recipient) => recipient.replace(/^như điều 3(?=[;.\s]*$)/iu, `Như Điều ${articles}`));
}

/**
 * A basis as it is printed, with `Căn cứ` before it and its date behind it where the text does not tell them. Days are
 * told in words, as papers tell them (NĐ 30/2020).
 */
export function basisText({ text, date }: DecisionBasis): string {
  const bare = daysInWords(text.replace(/[;.,\s]+$/u, ''));
  const isDated = date === null || bare.includes(formatDate(date)) || bare.includes(dateInWords(date));
  const dated = isDated ? bare : `${bare} ${dateInWords(date)}`;
  return OPENINGS.test(dated) ? dated : `Căn cứ ${dated}`;
}

function daysInWords(text: string): string {
  return text.replace(DAY, (written, day: string, month: string, year: string) => {
    const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isIsoDate(on) ? dateInWords(on) : written;
  });
}

const DAY = /ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu;
const OPENINGS = /^(căn cứ|theo|xét|thực hiện|sau khi)\s/iu;
