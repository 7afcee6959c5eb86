import type { IsoDate } from '#core/dates/isoDate.ts';
import type { PlaceAbove, UnitQuestion } from '#core/imports/unitQuestions.ts';
import { sharedPeriod } from '#core/imports/unitPlacing.ts';
import type { UnitKind } from '#core/units/unitKind.ts';
import type { DatedPeriod, UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import { covers, nameOn, parentOn } from '#core/units/unitTree.ts';

interface NewUnitFacts extends DatedPeriod {
  id: string;
  kind: string;
  name: string;
  shortName: string;
  code: string;
  note: string;
}

/** A unit's history at its beginning: one name, and one place as long as the unit above was there. */
export function beginningHistory(unit: NewUnitFacts, above: UnitHistory | undefined, newId: () => string): UnitHistory {
  const { id, kind, name, shortName, code, note, validFrom, validTo } = unit;
  const link = above && sharedPeriod({ validFrom, validTo }, above);
  return {
    id,
    code,
    note,
    validFrom,
    validTo,
    version: 1,
    names: [{ id: newId(), kind, name, shortName, validFrom, validTo }],
    parents: above && link ? [{ id: newId(), parentId: above.id, ...link }] : [],
  };
}

/** Makes the units a list names and nobody knows, each once, the one above before those under it. */
export class QuestionedUnits {
  /** In an order in which they can be inserted. */
  readonly made: UnitHistory[] = [];
  readonly #questions: readonly UnitQuestion[];
  readonly #forest: UnitForest;
  readonly #newId: () => string;
  readonly #byQuestion = new Map<number, UnitHistory>();

  constructor(questions: readonly UnitQuestion[], forest: UnitForest, newId: () => string) {
    this.#questions = questions;
    this.#forest = forest;
    this.#newId = newId;
  }

  /** The unit a question was decided to be, made now if it is new; undefined where only the name is kept. */
  unit(index: number): UnitHistory | undefined {
    const known = this.#byQuestion.get(index);
    if (known) return known;
    const question = this.#questions[index];
    if (!question || question.decision.to === 'NAME') return undefined;
    if (question.decision.to === 'UNIT') return this.#forest.get(question.decision.unitId);
    const { kind, above } = question.decision;
    const facts = { id: this.#newId(), kind, name: question.text, shortName: '', code: '', note: '' };
    const history = beginningHistory({ ...facts, validFrom: null, validTo: null }, this.above(above), this.#newId);
    this.#byQuestion.set(index, history);
    this.made.push(history);
    return history;
  }

  above(place: PlaceAbove): UnitHistory | undefined {
    if (place === null) return undefined;
    return 'unitId' in place ? this.#forest.get(place.unitId) : this.unit(place.question);
  }
}

/** Where new units usually stand: under the one union at the top on the day, when there is just one. */
export function soleTopUnit(
  forest: UnitForest,
  { on, kinds }: { on: IsoDate; kinds: readonly UnitKind[] },
): string | null {
  const outside = new Set(kinds.filter(({ level }) => level === 'NGOAI').map(({ code }) => code));
  const tops = [...forest.values()].filter(
    (unit) => covers(unit, on) && parentOn(unit, on) === null && !outside.has(nameOn(unit, on).kind),
  );
  return tops.length === 1 ? (tops[0]?.id ?? null) : null;
}
