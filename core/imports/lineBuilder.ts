import type { DecisionLineInput } from '../awards/decision.ts';
import { SUBJECT_LABELS, type AwardType, type Subject } from '../office/catalogue.ts';
import { awardFor } from './awardFor.ts';
import type { AwardListField } from './awardListFields.ts';
import type { AwardIndex } from './awardMatching.ts';
import { readAmount, readCoefficient, type Parsed } from './cellValues.ts';
import type { HeadingStack } from './headingStack.ts';
import { IssueList, shortened } from './issueList.ts';
import { settleMoney, type ImportPricing } from './lineMoney.ts';
import type { ImportIssue } from './listReading.ts';
import type { MappedRow } from './mappedRow.ts';
import { recipientName } from './recipientName.ts';
import { headingWords, numberingStyle } from './rowKinds.ts';
import { inferSubject, readHonorific, readSubject, splitHonorific } from './subjectInference.ts';

/** What lines are built from besides their row. */
export interface LineContext {
  awards: AwardIndex;
  awardTypes: readonly AwardType[];
  pricing: ImportPricing;
  /** Đồng that one unit of the amount column is worth. */
  amountUnit: number;
  defaultAward: AwardType | null;
  awardFromTitle: AwardType | null;
  /** What most lines of the draft have: for rows that name none, when neither user nor title do. */
  awardFromDraft: AwardType | null;
  defaultSubject: Subject | null;
}

export interface BuiltLine {
  line: DecisionLineInput;
  issues: ImportIssue[];
  inferredSubject: boolean;
}

type AwardRow = MappedRow<AwardListField>;
type Issues = IssueList<AwardListField>;

/** Longest texts a line may hold (decision.ts). */
const LONGEST = { name: 300, position: 300, unitName: 300, achievement: 500, reason: 500, note: 300 } as const;
/** Columns whose broken formulas are told; without the first ones there is no line. */
const REPORTED = {
  vital: ['name', 'award', 'amount', 'coefficient'],
  others: ['unitName', 'position', 'achievement', 'note'],
} as const;

/** Less than this is no prize: the column is probably in thousands. */
const LEAST_USUAL_AMOUNT = 10_000;

/** Turns one row into a line and says what is wrong with it, cell by cell. */
export function buildLine(row: AwardRow, headings: HeadingStack, context: LineContext): BuiltLine {
  const issues = new IssueList(row, LONGEST);
  const split = splitHonorific(nameOf(row));
  const name = issues.capped('name', split.name, 'ERROR');
  if (name === '' && !row.cell('name')?.problem) issues.add('ERROR', 'name', 'Thiếu họ tên hoặc tên tập thể.');

  const { subject, inferred } = subjectOf(row, headings, context, split.isPerson, name);
  const award = awardOf(row, headings, context, subject, issues);
  const line: DecisionLineInput = {
    subject,
    honorific: subject === 'INDIVIDUAL' ? split.honorific || honorificOf(row) : '',
    name,
    position: issues.capped('position', row.text('position')),
    unitName: issues.capped('unitName', row.text('unitName') || (subject === 'INDIVIDUAL' ? headings.unitName : '')),
    unitId: null,
    personId: null,
    awardCode: award?.code ?? '',
    achievement: issues.capped('achievement', row.text('achievement')),
    reason: issues.capped('reason', row.text('reason') || headings.reason),
    note: issues.capped('note', row.text('note')),
    amountSource: 'COEF',
    ownCoefficient: null,
    flatAmount: null,
    sharedAmountId: null,
  };
  addMoney(row, line, context, issues);
  issues.reportProblems(REPORTED);
  return { line, issues: issues.all, inferredSubject: inferred };
}

function nameOf(row: AwardRow): string {
  const name = recipientName(row);
  return !row.isMapped('ordinal') && numberingStyle(name) === 'DIGIT' ? headingWords(name) : name;
}

function subjectOf(
  row: AwardRow,
  headings: HeadingStack,
  context: LineContext,
  isPerson: boolean,
  name: string,
): { subject: Subject; inferred: boolean } {
  const isSurePerson = isPerson || honorificOf(row) !== '';
  const standsAmongCollectives =
    !isSurePerson && row.text('collectiveName') !== '' && row.text('name') === '' && row.isMapped('name');
  const { subject, isInferred } = inferSubject(
    {
      said: readSubject(row.text('subject')) ?? headings.subject ?? (standsAmongCollectives ? 'COLLECTIVE' : null),
      name,
      isPerson: isSurePerson,
      position: row.text('position'),
    },
    context.defaultSubject,
  );
  return { subject: subject ?? 'COLLECTIVE', inferred: isInferred };
}

function honorificOf(row: AwardRow): '' | 'Ông' | 'Bà' {
  const said = readHonorific(row.text('honorific')) || readHonorific(row.text('gender'));
  if (said !== '') return said;
  const [male, female] = [row.text('maleMark') !== '', row.text('femaleMark') !== ''];
  if (male === female) return '';
  return male ? 'Ông' : 'Bà';
}

function awardOf(
  row: AwardRow,
  headings: HeadingStack,
  context: LineContext,
  subject: Subject,
  issues: Issues,
): AwardType | null {
  const text = row.text('award') || headings.awardText;
  const said = context.defaultAward ?? context.awardFromTitle;
  if (text === '') {
    const fallback = said ?? context.awardFromDraft;
    if (!fallback)
      issues.add('ERROR', 'award', 'Chưa có hình thức khen thưởng; hãy ghi vào tệp hoặc chọn hình thức mặc định.');
    return fallback && fitting(fallback, subject, issues);
  }
  const match = context.awards.match(text);
  // One name can be meant though it is for the other kind: the row is told of, and stays as the file has it.
  if (match.kind === 'FOUND') return fitting(match.award, subject, issues);
  const candidates = match.kind === 'AMBIGUOUS' ? match.candidates : [];
  if (said && candidates.includes(said)) return fitting(said, subject, issues);
  const meant = awardFor(match, subject);
  if (meant.kind === 'FOUND') return meant.award;

  const names = candidates.slice(0, 4).map(({ name }) => name);
  const problem =
    names.length > 0
      ? `“${shortened(text)}” có thể là: ${names.join('; ')}`
      : `Không có hình thức “${shortened(text)}” trong danh mục`;
  if (context.defaultAward && candidates.length === 0) {
    issues.add('WARNING', 'award', `${problem}. Dùng hình thức mặc định ${context.defaultAward.name}.`);
    return fitting(context.defaultAward, subject, issues);
  }
  issues.add('ERROR', 'award', `${problem}; hãy ghi rõ trong tệp hoặc chọn hình thức mặc định.`);
  return null;
}

function fitting(award: AwardType, subject: Subject, issues: Issues): AwardType {
  if (!award.subjects.includes(subject)) {
    issues.add('WARNING', 'award', `${award.name} không dành cho ${SUBJECT_LABELS[subject].toLowerCase()}.`);
  }
  return award;
}

function addMoney(row: AwardRow, line: DecisionLineInput, context: LineContext, issues: Issues): void {
  const amount = numberIn(row, 'amount', issues, readAmount(row.cell('amount'), context.amountUnit), 'Số tiền');
  const coefficient = numberIn(row, 'coefficient', issues, readCoefficient(row.cell('coefficient')), 'Hệ số');
  if (amount !== null && amount > 0 && amount < LEAST_USUAL_AMOUNT) {
    issues.add('WARNING', 'amount', 'Số tiền nhỏ bất thường; có thể cột này tính bằng nghìn đồng.');
  }
  if (line.awardCode === '') {
    if (amount !== null) Object.assign(line, { amountSource: 'FLAT', flatAmount: amount });
    return;
  }
  const { money, warning } = settleMoney(line, coefficient, amount, context.pricing);
  Object.assign(line, money);
  if (warning !== null) issues.add('WARNING', 'amount', warning);
}

function numberIn(
  row: AwardRow,
  field: 'amount' | 'coefficient',
  issues: Issues,
  parsed: Parsed,
  what: string,
): number | null {
  if (parsed.kind === 'VALUE') return parsed.value;
  if (parsed.kind === 'BAD') {
    issues.add('ERROR', field, `${what} “${shortened(row.text(field))}” không đọc được.`);
  }
  return null;
}
