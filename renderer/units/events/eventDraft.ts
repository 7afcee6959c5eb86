import { uuidv7 } from 'uuidv7';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { movedByYears } from '#core/dates/movedByYears.ts';
import { FIGURE_COUNTS, type FigureCount, type FigureOfMerger, type FigureProposal } from '#core/units/mergedFigure.ts';
import type { Destination, UnitEventType } from '#core/units/unitEvent.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { wholeNumber } from '../figureText.ts';
import { NOBODY_SENT, peoplePlanOf, receiversOf, type PeopleDraft } from './peopleDraft.ts';

/** How a unit is to be called and where it is to stand; undefined where nobody chose yet. */
export interface Called {
  kind: string;
  name: string;
  shortName: string;
  parentId: string | null | undefined;
}

/** A unit that begins with the event. */
export interface NewUnitDraft extends Called {
  id: string;
}

/** Some units below one that ends, and where they go. */
export interface Assignment {
  key: string;
  unitIds: string[];
  to: Destination | null;
}

/** Everything the form holds, for every type of event: what is typed stays when the type is changed. */
export interface EventDraft {
  type: UnitEventType;
  on: IsoDate | null;
  documentNumber: string;
  note: string;
  /** The one unit of a rename, split or downgrade. */
  unitId: string | null;
  /** The units of a merger, transfer or dissolution. */
  unitIds: string[];
  /** Null takes what the unit is called now. */
  called: Called | null;
  /** Where transferred units go. */
  parentId: string | null | undefined;
  mergesInto: 'NEW' | 'EXISTING';
  intoId: string | null;
  goesOn: boolean;
  newUnits: NewUnitDraft[];
  /** Units that were there before and take a part of the one that is split. */
  takerIds: string[];
  rest: Destination | null;
  assignments: Assignment[];
  people: PeopleDraft;
  /** Figures of a merger that were typed over the proposed ones. */
  typedCounts: TypedCounts;
  /** Null while nobody chose whether they are written. */
  writesFigures: boolean | null;
}

export type TypedCounts = Partial<Record<FigureCount, string>>;

const BLANK: Called = { kind: '', name: '', shortName: '', parentId: undefined };

export function newUnitDraft(): NewUnitDraft {
  return { id: uuidv7(), ...BLANK };
}

/** An empty form, for a unit when one was named. */
export function blankDraft(type: UnitEventType, unitId: string | null): EventDraft {
  return {
    type,
    on: null,
    documentNumber: '',
    note: '',
    unitId,
    unitIds: unitId === null ? [] : [unitId],
    called: null,
    parentId: undefined,
    mergesInto: 'NEW',
    intoId: null,
    goesOn: false,
    newUnits: [newUnitDraft(), newUnitDraft()],
    takerIds: [],
    rest: null,
    assignments: [],
    people: NOBODY_SENT,
    ...NO_FIGURES,
  };
}

/** A day so far ahead is mostly a slip of the year. */
export const isFarAhead = (on: IsoDate | null, today: IsoDate): boolean => on !== null && on > movedByYears(today, 1);

/** For a draft about other units than before: figures typed for those no longer fit. */
export const NO_FIGURES: Pick<EventDraft, 'typedCounts' | 'writesFigures'> = { typedCounts: {}, writesFigures: null };

/** Kind and place of what comes out of a merger or a split. */
export type Proposed = Pick<Called, 'kind' | 'parentId'>;

/** What the units that are merged or split have in common; blank where they differ. */
export function proposedOf({ type, unitId, unitIds }: EventDraft, rows: ReadonlyMap<string, UnitRow>): Proposed {
  const sources = type === 'MERGE' ? unitIds : type === 'SPLIT' && unitId !== null ? [unitId] : [];
  const [first, ...others] = sources.flatMap((id) => rows.get(id) ?? []);
  if (!first) return BLANK;
  const { kind, parentId } = first;
  return {
    kind: others.every((row) => row.kind === kind) ? kind : '',
    parentId: others.every((row) => row.parentId === parentId) ? parentId : undefined,
  };
}

/** What the form shows: the proposal where nothing was chosen. */
export function filledIn<Value extends Called>(called: Value, { kind, parentId }: Proposed): Value {
  return {
    ...called,
    kind: called.kind === '' ? kind : called.kind,
    parentId: called.parentId === undefined ? parentId : called.parentId,
  };
}

/** What the draft keeps: a proposal that stands is no choice, it follows the units that are chosen. */
export function chosenOver(called: Called, { kind, parentId }: Proposed): Called {
  return {
    ...called,
    kind: called.kind === kind ? '' : called.kind,
    parentId: called.parentId === parentId ? undefined : called.parentId,
  };
}

/** What the form shows for the name: typed, or of a renamed unit what it is called now. */
export function calledOf(draft: EventDraft, rows: ReadonlyMap<string, UnitRow>): Called {
  if (draft.type === 'MERGE') return filledIn(draft.called ?? BLANK, proposedOf(draft, rows));
  if (draft.called) return draft.called;
  const isAboutOne = draft.type === 'RENAME' || draft.type === 'DOWNGRADE';
  const row = isAboutOne && draft.unitId !== null ? rows.get(draft.unitId) : undefined;
  if (!row) return BLANK;
  const { kind, name, shortName, parentId } = row;
  return { kind, name, shortName, parentId };
}

/**
 * The draft as the event it would be; the schema says what is missing.
 *
 * @param holders of a split, the people of the unit as far as they are known
 */
export function toEvent(draft: EventDraft, rows: ReadonlyMap<string, UnitRow>, holders?: ReadonlySet<string>): unknown {
  const { type, documentNumber, note, unitId, unitIds, parentId, rest } = draft;
  const shared = { type, on: draft.on ?? '', documentNumber, note };
  const called = calledOf(draft, rows);
  const [first] = draft.newUnits;
  const each = draft.assignments.flatMap(({ unitIds: some, to }) => some.map((id) => ({ unitId: id, to })));
  switch (type) {
    case 'CREATE':
      return { ...shared, unit: { ...called, id: first?.id } };
    case 'RENAME':
      return { ...shared, unitId, name: called.name, shortName: called.shortName };
    case 'MERGE':
      return draft.mergesInto === 'NEW'
        ? { ...shared, fromIds: unitIds, intoId: first?.id, newUnit: { ...called, id: first?.id } }
        : { ...shared, fromIds: unitIds, intoId: draft.intoId, newUnit: null };
    case 'SPLIT': {
      const children = { rest: draft.goesOn ? null : rest, each };
      const { goesOn } = draft;
      const proposed = proposedOf(draft, rows);
      const newUnits = draft.newUnits.map((unit) => filledIn(unit, proposed));
      const people = peoplePlanOf(draft, holders);
      return { ...shared, unitId, intoIds: receiversOf(draft), newUnits, goesOn, children, people };
    }
    case 'TRANSFER':
      return { ...shared, unitIds, parentId };
    case 'DISSOLVE':
      return { ...shared, unitIds, children: { rest, each } };
    case 'DOWNGRADE':
      return { ...shared, unitId, ...called };
  }
}

/** Whether figures go with a merger: figures the successor has already are replaced only when the clerk says so. */
export function writesFigures({ writesFigures: chosen }: EventDraft, proposal: FigureProposal | null): boolean {
  return proposal !== null && (chosen ?? proposal.version === null);
}

/** The proposed figures with what was typed over them. */
export function toFigures({ typedCounts }: EventDraft, { figure, version }: FigureProposal): FigureOfMerger {
  const counts = FIGURE_COUNTS.map((count) => {
    const text = typedCounts[count];
    return [count, text === undefined ? figure[count] : wholeNumber(text)];
  });
  return { figure: { ...figure, ...(Object.fromEntries(counts) as Record<FigureCount, number | null>) }, version };
}
