import type { IsoDate } from '../dates/isoDate.ts';
import { blocking } from '../eligibility/rule.ts';
import type { PaperIssuer, PaperSignature } from '../papers/tablePaper.ts';
import { lowerFirst } from '../text/lowerFirst.ts';
import { PROCEDURE_LABELS, type Procedure } from './nomination.ts';
import { missedWords, nomineesInWords, type PrintedLine } from './nominationListPaper.ts';

/** Content of a tờ trình đề nghị khen thưởng (NĐ 98/2023/NĐ-CP, Phụ lục, Mẫu 01), free of any file format. */
export interface SubmissionLetter {
  issuer: PaperIssuer;
  /** `12/TTr-CĐN`; empty while it has none. */
  number: string;
  place: string;
  submittedOn: IsoDate | null;
  mark: string;
  /** Trích yếu, one line of sense. */
  summary: string;
  addressee: string;
  /** Whole sentences: `Căn cứ …;`. */
  bases: string[];
  /** What is asked, with the numbers in words and figures. */
  request: string;
  /** One line for each award: `Bằng khen của …: 02 tập thể, 05 cá nhân`. */
  counts: string[];
  /** Nominees proposed although a rule stops them, each with the rule and the reason. */
  overrides: string[];
  /** `(Kèm theo: …)` */
  attached: string;
  closing: string;
  recipients: string[];
  signature: PaperSignature;
}

export interface SubmissionSource {
  issuer: PaperIssuer;
  number: string;
  place: string;
  submittedOn: IsoDate | null;
  mark: string;
  title: string;
  year: number;
  unitName: string;
  addressee: string;
  procedure: Procedure;
  bases: readonly string[];
  /** Titles of the council's meetings that voted on the lines, each with its day where known. */
  meetings: readonly string[];
  lines: readonly PrintedLine[];
  signature: PaperSignature;
}

/** The tờ trình of a batch, as it is signed. */
export function submissionLetter(source: SubmissionSource): SubmissionLetter {
  const { lines, unitName, addressee, year, procedure } = source;
  return {
    issuer: source.issuer,
    number: source.number,
    place: source.place,
    submittedOn: source.submittedOn,
    mark: source.mark,
    summary: `Về việc ${lowerFirst(source.title)}`,
    addressee,
    bases: [...source.bases, ...source.meetings.map((meeting) => `Căn cứ kết quả bỏ phiếu tại ${meeting}`)].map(
      basisLine,
    ),
    request:
      `${unitName} kính trình ${addressee} xem xét, khen thưởng cho ${nomineesInWords(lines) || '....... tập thể, cá nhân'} ` +
      `có thành tích năm ${year} theo ${PROCEDURE_LABELS[procedure].toLowerCase()}, cụ thể như sau:`,
    counts: asList(countsByAward(lines)),
    overrides: asList(lines.flatMap((line) => overrideLine(line) ?? [])),
    attached: `(Kèm theo: Danh sách đề nghị khen thưởng${procedure === 'CHUNG' ? '; biên bản bình xét; báo cáo thành tích' : '; bản tóm tắt thành tích'} của các tập thể, cá nhân)`,
    closing: `${unitName} kính trình ${addressee} xem xét, quyết định./.`,
    recipients: ['Như trên;', 'Lưu: VT.'],
    signature: source.signature,
  };
}

/** `- Cờ thi đua của LĐLĐ tỉnh: 02 tập thể`, in the order the awards first appear. */
function countsByAward(lines: readonly PrintedLine[]): string[] {
  const names = [...new Set(lines.map(({ awardName }) => awardName))];
  return names.map((name) => `${name}: ${nomineesInWords(lines.filter(({ awardName }) => awardName === name))}`);
}

function overrideLine(line: PrintedLine): string | null {
  const missed = blocking(line.findings);
  if (missed.length === 0 || line.overrideReason === '') return null;
  return `${line.name} (${line.awardName}), ${missedWords(missed)}. Lý do vẫn đề nghị: ${trimmed(line.overrideReason)}`;
}

/** Items of a list, the last one closing its sentence. */
function asList(items: readonly string[]): string[] {
  return items.map((item, index) => `${item}${index === items.length - 1 ? '.' : ';'}`);
}

/** Bases are said as `Căn cứ …;` whether or not they were written so. */
function basisLine(text: string): string {
  const bare = trimmed(text);
  return `${OPENINGS.test(bare) ? bare : `Căn cứ ${bare}`};`;
}

const OPENINGS = /^(căn cứ|theo|xét|thực hiện|sau khi)\s/iu;
const trimmed = (text: string) => text.replace(/[;.,\s]+$/u, '');
