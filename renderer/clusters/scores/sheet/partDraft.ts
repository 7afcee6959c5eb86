import {
  emptyEntry,
  isEmptyEntry,
  scorePartInputSchema,
  type ScoreEntries,
  type ScoreEntry,
  type ScorePart,
  type ScorePartInput,
} from '#core/clusters/scores/scoreEntries.ts';
import { computeScore, refusedProblems } from '#core/clusters/scores/computeScore.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';

/** One part of a sheet as the back end holds it. */
export interface StoredPart extends ScorePartInput {
  version: number;
}

/**
 * A part being scored while it saves itself. What is typed is never overwritten by an answer: a newer version
 * from elsewhere becomes a conflict that shows both.
 */
export interface PartDraft {
  typed: ScorePartInput;
  /** What the database is known to hold, as of `version`. */
  saved: ScorePartInput;
  /** Null while the part does not exist yet. */
  version: number | null;
  conflict: StoredPart | null;
}

/** By what a part is scored, and which one it is. */
export interface Scored {
  template: ScoreTemplate;
  part: ScorePart;
}

const BLANK_PART: ScorePartInput = { entries: [], scoredBy: '', scoredOn: null, isFinal: false };

export function openPart(stored: StoredPart | null): PartDraft {
  if (stored === null) return { typed: BLANK_PART, saved: BLANK_PART, version: null, conflict: null };
  const part = contentOf(stored);
  return { typed: part, saved: part, version: stored.version, conflict: null };
}

/** What is entered for one key; blank where nothing is. */
export function entryOf(entries: ScoreEntries, key: string): ScoreEntry {
  return entries.find((entry) => entry.key === key) ?? emptyEntry(key);
}

export function enter(draft: PartDraft, key: string, patch: Partial<ScoreEntry>): PartDraft {
  return withEntries(draft, [{ ...entryOf(draft.typed.entries, key), ...patch }]);
}

export function changePart(draft: PartDraft, patch: Partial<Omit<ScorePartInput, 'entries'>>): PartDraft {
  return { ...draft, typed: { ...draft.typed, ...patch } };
}

/** Takes over what another part says wherever nothing is entered yet; explanations stay each part's own. */
export function fillFrom(draft: PartDraft, other: ScoreEntries, keys: ReadonlySet<string>): PartDraft {
  const { entries } = draft.typed;
  const taken = other
    .filter(({ key }) => keys.has(key) && isUnscored(entryOf(entries, key)))
    .map((entry) => ({ ...entry, note: entryOf(entries, entry.key).note }));
  return withEntries(draft, taken);
}

/** Keys for which two parts say something different, explanations included. */
export function differingKeys(one: ScorePartInput, other: ScorePartInput): string[] {
  const keys = new Set([...one.entries, ...other.entries].map(({ key }) => key));
  return [...keys].filter((key) => !isSameEntry(entryOf(one.entries, key), entryOf(other.entries, key)));
}

export function isUnsaved({ typed, saved }: PartDraft): boolean {
  return !isSame(typed, saved);
}

/** What may be sent, or null while something is not acceptable. Empty entries are not content. */
export function sendable({ typed }: PartDraft, { template, part }: Scored): ScorePartInput | null {
  const entries = typed.entries.filter((entry) => !isEmptyEntry(entry));
  const parsed = scorePartInputSchema.safeParse({ ...typed, entries });
  if (!parsed.success || refusedProblems(computeScore(template, entries, part)).length > 0) return null;
  return parsed.data;
}

/** The database answered a save, or was read again. */
export function meetStored(draft: PartDraft, stored: StoredPart | null): PartDraft {
  if (stored === null || stored.version < (draft.version ?? 0)) return draft;
  const part = contentOf(stored);
  if (isSame(part, draft.saved) || isSame(part, draft.typed)) {
    return { ...draft, saved: part, version: stored.version, conflict: null };
  }
  if (!isUnsaved(draft)) return openPart(stored);
  return { ...draft, conflict: stored };
}

/** A save of `sent` was accepted: typing may have gone on meanwhile and stays. */
export function acceptSave(draft: PartDraft, sent: ScorePartInput, version: number): PartDraft {
  return { ...draft, saved: sent, version, conflict: null };
}

/** Settles a conflict: keep what is typed (it will be saved over theirs), or take theirs. */
export function settleConflict(draft: PartDraft, keep: 'MINE' | 'THEIRS'): PartDraft {
  if (!draft.conflict) return draft;
  const part = contentOf(draft.conflict);
  return { typed: keep === 'MINE' ? draft.typed : part, saved: part, version: draft.conflict.version, conflict: null };
}

function withEntries(draft: PartDraft, changed: readonly ScoreEntry[]): PartDraft {
  const keys = new Set(changed.map(({ key }) => key));
  const kept = draft.typed.entries.filter(({ key }) => !keys.has(key));
  return { ...draft, typed: { ...draft.typed, entries: [...kept, ...changed] } };
}

function contentOf({ entries, scoredBy, scoredOn, isFinal }: StoredPart): ScorePartInput {
  return { entries, scoredBy, scoredOn, isFinal };
}

function isSame(one: ScorePartInput, other: ScorePartInput): boolean {
  return (
    one.scoredBy.trim() === other.scoredBy.trim() &&
    one.scoredOn === other.scoredOn &&
    one.isFinal === other.isFinal &&
    differingKeys(one, other).length === 0
  );
}

function isSameEntry(one: ScoreEntry, other: ScoreEntry): boolean {
  return isSameScore(one, other) && one.note.trim() === other.note.trim();
}

const SCORE_FIELDS = ['points', 'plan', 'actual', 'grade', 'count'] as const;

function isSameScore(one: ScoreEntry, other: ScoreEntry): boolean {
  return SCORE_FIELDS.every((field) => one[field] === other[field]);
}

const isUnscored = (entry: ScoreEntry) => isSameScore(entry, emptyEntry(entry.key));
