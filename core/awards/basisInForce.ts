import type { IsoDate } from '../dates/isoDate.ts';
import type { BaseSalary } from '../office/catalogue.ts';
import type { DecisionBasis } from './decision.ts';
import { AWARD_PAPERS, BASE_SALARY_CITATIONS, type PaperKind, type StatePaper } from './statePapers.ts';

/** What holds on a day in place of a basis that does not. */
export interface Replacement {
  /** In short. */
  instead: string;
  /** As a decision cites it. */
  citation: string;
}

/** The papers whose days are known: those on awards, and those that set the lương cơ sở of the catalogue. */
export function datedPapers(
  baseSalaries: readonly Pick<BaseSalary, 'basis' | 'effectiveFrom' | 'effectiveTo'>[],
): StatePaper[] {
  const ofSalary = baseSalaries.map((row): StatePaper => {
    const name = row.basis.replace(/, Điều \d+$/u, '');
    return {
      kind: 'BASE_SALARY',
      name,
      citation: BASE_SALARY_CITATIONS[name] ?? null,
      from: row.effectiveFrom,
      to: row.effectiveTo,
    };
  });
  return [...AWARD_PAPERS, ...ofSalary];
}

/**
 * What holds in place of a basis that names a paper not in force on the day; null where it holds, where its days are not
 * known, or where no single paper stands in its place.
 */
export function replacementOf(
  { text }: Pick<DecisionBasis, 'text'>,
  day: IsoDate,
  papers: readonly StatePaper[],
): Replacement | null {
  const named = papers.filter((paper) => isNamedIn(text, paper));
  const isInForce = ({ from, to }: StatePaper) => (from === null || from <= day) && (to === null || day <= to);
  if (named.length === 0 || named.some(isInForce)) return null;
  const kinds = new Set(named.map(({ kind }) => kind));
  const [one, ...others] = papers.filter((paper) => kinds.has(paper.kind) && isInForce(paper));
  return one === undefined || others.length > 0
    ? null
    : { instead: one.name, citation: one.citation ?? cited(one.name) };
}

/** Whether a basis names a paper of that kind, in force or not. */
export function namesPaperOf(
  { text }: Pick<DecisionBasis, 'text'>,
  kind: PaperKind,
  papers: readonly StatePaper[],
): boolean {
  return papers.some((paper) => paper.kind === kind && isNamedIn(text, paper));
}

/** Whether two texts cite the same paper, however each spells it. */
export function isSamePaper(one: string, other: string): boolean {
  const names = namesIn(one);
  return [...namesIn(other)].some((name) => names.has(name));
}

/** By its number alone: `Nghị định 161/2026/NĐ-CP` → `Nghị định số 161/2026/NĐ-CP`. */
const cited = (name: string) => name.replace(/^(Luật|Nghị định|Thông tư) (?=\d)/u, '$1 số ');

function isNamedIn(text: string, { name, lawYear }: StatePaper): boolean {
  const names = namesIn(text);
  if (lawYear !== undefined && names.has(lawNamed(lawYear))) return true;
  return numbersIn(name).some((number) => names.has(number));
}

/** What a text calls a paper by: `91/2017`, of the law `Luật 2003` too. */
function namesIn(text: string): ReadonlySet<string> {
  const year = LAW.exec(text)?.[1];
  return new Set([...numbersIn(text), ...(year === undefined ? [] : [lawNamed(year)])]);
}

const lawNamed = (year: number | string) => `Luật ${year}`;

/** `91/2017` of `Nghị định số 91/2017/NĐ-CP`, often written without its end; `24/2023/KH-LĐLĐ` is no paper of the State. */
const NUMBER = /(?<![\d/])\d{1,4}\/(?:19|20)\d{2}(?!\d|\/(?!NĐ-|QH|TT-))/gu;
/** Before a year a day and a month may stand: `ngày 14/5/2023`. */
const DAY = /\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/gu;
/** The law itself is mostly cited by its day: `Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003`. */
const LAW = /^(?:căn cứ\s+)?luật\s+thi đua,?\s*khen thưởng[^;]*?(?<!\d)((?:19|20)\d{2})(?!\d)/iu;

function numbersIn(text: string): readonly string[] {
  return text.replace(DAY, '').match(NUMBER) ?? [];
}
