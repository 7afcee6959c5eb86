import { parseQuantity } from '#core/clusters/quantity.ts';
import type { PledgeResult, ResultToSave } from '../../api/pledgesQueries.ts';

/** Which figure: of a target, a period, and one member or (null) the cluster as a whole. */
export type ResultPlace = Pick<PledgeResult, 'targetId' | 'period' | 'memberId'>;

/** A figure being typed. What is typed is never overwritten by an answer. */
export interface FigureDraft {
  place: ResultPlace;
  text: string;
  /** Of the figure that stood there when typing began; null where there was none. */
  version: number | null;
  /** The field was left: what is typed may be saved. */
  isLeft: boolean;
}

export type FigureDrafts = Readonly<Record<string, FigureDraft>>;

export const placeKey = ({ targetId, period, memberId }: ResultPlace) => `${targetId} ${period} ${memberId ?? ''}`;

/** The figures as they are kept, by `placeKey`: a large cluster has thousands, and each cell looks for its own. */
export type KeptFigures = ReadonlyMap<string, PledgeResult>;

export const keptFigures = (results: readonly PledgeResult[]): KeptFigures =>
  new Map(results.map((result) => [placeKey(result), result]));

/** Hundredths; null where the figure is taken away, undefined while the text is no figure. */
export function figureOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return parseQuantity(text) ?? undefined;
}

export function typeFigure(drafts: FigureDrafts, kept: KeptFigures, place: ResultPlace, text: string): FigureDrafts {
  const key = placeKey(place);
  const version = drafts[key] ? drafts[key].version : (kept.get(key)?.version ?? null);
  return { ...drafts, [key]: { place, text, version, isLeft: false } };
}

/** The field was left. A figure that stands already is no draft any more. */
export function leaveFigure(drafts: FigureDrafts, kept: KeptFigures, place: ResultPlace): FigureDrafts {
  const key = placeKey(place);
  const draft = drafts[key];
  if (!draft) return drafts;
  return meetResults({ ...drafts, [key]: { ...draft, isLeft: true } }, kept);
}

/** The figures were read again: what now stands as it was typed needs no saving. */
export function meetResults(drafts: FigureDrafts, kept: KeptFigures): FigureDrafts {
  const open = Object.entries(drafts).filter(
    ([key, draft]) => !draft.isLeft || figureOf(draft.text) !== (kept.get(key)?.actual ?? null),
  );
  return open.length === Object.keys(drafts).length ? drafts : Object.fromEntries(open);
}

/** A figure typed here while somebody else wrote another one. */
export interface FigureConflict {
  draft: FigureDraft;
  /** Undefined where theirs was taken away. */
  theirs: PledgeResult | undefined;
}

export function conflictsIn(drafts: FigureDrafts, kept: KeptFigures): FigureConflict[] {
  return Object.entries(drafts).flatMap(([key, draft]) => {
    const theirs = kept.get(key);
    const isSame = (theirs?.version ?? null) === draft.version || figureOf(draft.text) === (theirs?.actual ?? null);
    return isSame ? [] : [{ draft, theirs }];
  });
}

/** Settles a conflict: what is typed here will be saved over theirs, or theirs is taken. */
export function settleFigure(
  drafts: FigureDrafts,
  { draft, theirs }: FigureConflict,
  keep: 'MINE' | 'THEIRS',
): FigureDrafts {
  const key = placeKey(draft.place);
  if (keep === 'MINE') return { ...drafts, [key]: { ...draft, version: theirs?.version ?? null, isLeft: true } };
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));
}

/** What can be sent now, with the drafts it comes from. */
export function sendableFigures(drafts: FigureDrafts, kept: KeptFigures): FigureDraft[] {
  const held = new Set(conflictsIn(drafts, kept).map(({ draft }) => placeKey(draft.place)));
  return Object.values(drafts).filter(
    (draft) => draft.isLeft && !held.has(placeKey(draft.place)) && figureOf(draft.text) !== undefined,
  );
}

/** A draft as the service takes it. The note of the figure before stays, and goes with its figure. */
export function toSave(draft: FigureDraft, kept: KeptFigures): ResultToSave {
  const actual = figureOf(draft.text) ?? null;
  const note = actual === null ? '' : (kept.get(placeKey(draft.place))?.note ?? '');
  return { ...draft.place, version: draft.version, actual, note };
}

/** The figures as they stand after a save was accepted. */
export function withSaved(kept: KeptFigures, saved: readonly ResultToSave[]): KeptFigures {
  const standing = new Map(kept);
  for (const { actual, version, note = '', ...place } of saved) {
    if (actual === null) standing.delete(placeKey(place));
    else standing.set(placeKey(place), { ...place, actual, note, version: (version ?? 0) + 1 });
  }
  return standing;
}

/** A save of `sent` was accepted: what was typed on meanwhile stays, on top of what was just written. */
export function acceptFigures(drafts: FigureDrafts, sent: readonly FigureDraft[]): FigureDrafts {
  const wasSent = new Map(sent.map((draft) => [placeKey(draft.place), draft]));
  return Object.fromEntries(
    Object.entries(drafts).flatMap(([key, draft]) => {
      const before = wasSent.get(key);
      if (!before) return [[key, draft]];
      if (before.text === draft.text) return [];
      const isGone = figureOf(before.text) === null;
      return [[key, { ...draft, version: isGone ? null : (before.version ?? 0) + 1 }]];
    }),
  );
}
