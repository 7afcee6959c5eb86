import { z } from 'zod';
import type { UnitKindCode } from '../units/unitKind.ts';
import type { NearName } from './nearNames.ts';
import { kindByName } from './unitKindInference.ts';
import { bareUnitKey } from './unitKey.ts';
import type { UnitCandidate, UnitMatch, UnitMatcher } from './unitMatching.ts';

/** What the user said about a unit the list names: it is this one, one of the list itself, new, or only its name is kept. */
export const unitChoiceSchema = z.strictObject({
  key: z.string().min(1).max(700),
  answer: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('UNIT'), unitId: z.uuid() }),
    z.strictObject({
      to: z.literal('NEW'),
      /** Left out, as its name says. */
      kind: z.string().min(1).max(40).optional(),
      /** A unit of the office; left out, as the list says. */
      aboveId: z.uuid().optional(),
    }),
    z.strictObject({ to: z.literal('NAME') }),
    /** Lists of units: a unit of the same list, by its name. */
    z.strictObject({ to: z.literal('LISTED'), name: z.string().min(1).max(300) }),
  ]),
});
export type UnitChoice = z.infer<typeof unitChoiceSchema>;
/** Most units one list may ask about. */
export const MAX_UNIT_CHOICES = 20_000;

/** Above which unit a new one is placed: one of the office, another new one, or none. */
export type PlaceAbove = { unitId: string } | { question: number } | null;

/** What will be done about a unit the list names. */
export type UnitDecision =
  { to: 'UNIT'; unitId: string } | { to: 'NEW'; kind: UnitKindCode; above: PlaceAbove } | { to: 'NAME' };

/** One unit a list names, once, however many rows name it. */
export interface UnitQuestion {
  /** Stays the same when the file is read again. */
  key: string;
  /** As the list first writes it. */
  text: string;
  /** Excel number of the first row that names it, or of its heading while no row does. */
  firstRow: number;
  /** Rows that name it. */
  rows: number;
  match: UnitMatch;
  decision: UnitDecision;
  /** Name of the unit it was decided to be, or above which it will stand; empty for none. */
  decidedName: string;
  /** What stands for the unit where people are compared: the same text for the same unit. */
  identity: string;
  /** Units of the same list the text may be a slip for. */
  near: readonly NearName[];
  /** Whether the user said what it is. */
  isAnswered: boolean;
  /** The unit of the same list the user said it is; null for none. */
  listedAs: string | null;
}

interface QuestionOptions {
  matcher: UnitMatcher;
  choices: readonly UnitChoice[];
  /** Make the units nobody knows. */
  createUnknown: boolean;
  /** Where new units stand when the list does not say; null for the top. */
  newUnitsUnder: string | null;
  /** The kind of a unit whose name does not say. */
  usualKind: UnitKindCode;
}

/** Gathers the units a list names and settles what becomes of each. Nothing ambiguous is ever settled by itself. */
export class UnitQuestions {
  readonly all: UnitQuestion[] = [];
  readonly #options: QuestionOptions;
  readonly #choices: ReadonlyMap<string, UnitChoice['answer']>;
  readonly #indexes = new Map<string, number>();
  /** Places of the questions about texts met so far, by the question about the unit they stand under. */
  readonly #spellings = new Map<number | null, Map<string, number>>();

  constructor(options: QuestionOptions) {
    this.#options = options;
    this.#choices = new Map(options.choices.map(({ key, answer }) => [key, answer]));
  }

  /**
   * Notes that a row names a unit.
   *
   * @param above the question about the unit it stands under in the list, if any
   * @param isOwn false for a section heading, which names no unit of its own
   * @returns the question's place in {@link all}
   */
  ask(text: string, above: number | null, row: number, isOwn = true): number {
    // Most rows write a unit letter by letter as another row did.
    let spellings = this.#spellings.get(above);
    if (!spellings) this.#spellings.set(above, (spellings = new Map<string, number>()));
    let index = spellings.get(text);
    if (index === undefined) spellings.set(text, (index = this.#find(text, above, row)));
    const question = this.all[index];
    if (question && isOwn) noteRow(question, row);
    return index;
  }

  #find(text: string, above: number | null, row: number): number {
    const key = `${above === null ? '' : (this.all[above]?.key ?? '')}/${bareUnitKey(text)}`.slice(-600);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const parent = above === null ? null : (this.all[above] ?? null);
    const parentId = parent?.decision.to === 'UNIT' ? parent.decision.unitId : null;
    const match = this.#options.matcher.match(text, parentId);
    const place = this.#placeOf(above, parent);
    const decision = this.#decide(key, text, match, place);
    const index = this.all.length;
    this.#indexes.set(key, index);
    const decidedName = this.#nameOf(decision);
    const identity = decision.to === 'UNIT' ? unitIdentity(decision.unitId, '') : unitIdentity(null, text);
    const answer = this.#choices.get(key);
    const listedAs = answer?.to === 'LISTED' ? answer.name : null;
    const asked = { key, text, firstRow: row, rows: 0, match, decision, decidedName, identity };
    this.all.push({ ...asked, near: [], isAnswered: answer !== undefined, listedAs });
    return index;
  }

  /** Whether the office has a unit, or several, of that name. */
  knows(text: string): boolean {
    return this.#options.matcher.match(text).kind !== 'UNKNOWN';
  }

  #decide(key: string, text: string, match: UnitMatch, above: PlaceAbove): UnitDecision {
    const kind = kindByName(text) ?? this.#options.usualKind;
    const answer = this.#choices.get(key);
    if (answer?.to === 'NEW')
      return { to: 'NEW', kind: answer.kind ?? kind, above: this.#chosenAbove(answer) ?? above };
    if (answer?.to === 'NAME') return answer;
    if (answer?.to === 'LISTED') return { to: 'NAME' };
    if (answer && this.#options.matcher.candidate(answer.unitId)) return answer;
    if (match.kind === 'FOUND') return { to: 'UNIT', unitId: match.unit.unitId };
    if (match.kind === 'UNKNOWN' && this.#options.createUnknown) return { to: 'NEW', kind, above };
    return { to: 'NAME' };
  }

  #chosenAbove({ aboveId }: { aboveId?: string | undefined }): PlaceAbove {
    return aboveId !== undefined && this.#options.matcher.candidate(aboveId) ? { unitId: aboveId } : null;
  }

  #placeOf(above: number | null, parent: UnitQuestion | null): PlaceAbove {
    if (above !== null && parent?.decision.to === 'NEW') return { question: above };
    if (parent?.decision.to === 'UNIT') return { unitId: parent.decision.unitId };
    return this.#options.newUnitsUnder === null ? null : { unitId: this.#options.newUnitsUnder };
  }

  #nameOf(decision: UnitDecision): string {
    if (decision.to === 'NAME') return '';
    if (decision.to === 'UNIT') return this.#options.matcher.candidate(decision.unitId)?.name ?? '';
    const { above } = decision;
    if (above === null) return '';
    return 'question' in above
      ? (this.all[above.question]?.text ?? '')
      : (this.#options.matcher.candidate(above.unitId)?.name ?? '');
  }
}

/** The first row counts, not the heading above it. */
function noteRow(question: UnitQuestion, row: number): void {
  if (question.rows === 0) question.firstRow = row;
  question.rows++;
}

/** A unit as people's units are compared: by id, or by name where only that is known. */
export function unitIdentity(unitId: string | null, unitName: string): string {
  if (unitId !== null) return `#${unitId}`;
  return unitName === '' ? '' : bareUnitKey(unitName);
}

/** What the first row of a unit says where the unit was not settled; null where it was. */
export function doubtAbout({ match, decision, text }: UnitQuestion): string | null {
  if (match.kind === 'AMBIGUOUS' && decision.to === 'NAME') {
    return `“${text}” có thể là ${match.candidates.length} đơn vị: ${namesOf(match.candidates)}. Hãy chọn ở mục Đơn vị chưa rõ.`;
  }
  return match.kind === 'UNKNOWN' && decision.to === 'NAME' ? `Chưa có đơn vị “${text}”; chỉ giữ tên.` : null;
}

function namesOf(candidates: readonly UnitCandidate[]): string {
  const names = candidates
    .slice(0, 3)
    .map(({ name, parentName }) => (parentName === '' ? name : `${name} (${parentName})`));
  return candidates.length > names.length ? `${names.join('; ')}; …` : names.join('; ');
}
