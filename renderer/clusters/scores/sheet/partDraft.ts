import {
  emptyEntry,
  isEmptyEntry,
  scorePartInputSchema,
  type ScoreEntries,
  type ScoreEntry,
  type ScorePartInput,
} from '#core/clusters/scores/scoreEntries.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { savingDraft, type SavingDraft } from '../../../shared/saving/savingDraft.ts';

/** One part of a sheet being scored. */
export type PartDraft = SavingDraft<ScorePartInput>;

/** Empty entries are not content, and their order says nothing. */
export const partDrafts = savingDraft<ScorePartInput>(scorePartInputSchema, (part) => ({
  ...part,
  entries: part.entries
    .filter((entry) => !isEmptyEntry({ ...entry, note: normalizeText(entry.note) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1)),
}));

/** A part that does not exist yet. */
export const BLANK_PART: ScorePartInput & { version: number } = {
  ...{ entries: [], scoredBy: '', scoredOn: null, isFinal: false },
  version: 0,
};

/** What is entered for one key; blank where nothing is. */
export function entryOf(entries: ScoreEntries, key: string): ScoreEntry {
  return entries.find((entry) => entry.key === key) ?? emptyEntry(key);
}

export function enter(draft: PartDraft, key: string, patch: Partial<ScoreEntry>): PartDraft {
  return withEntries(draft, [{ ...entryOf(draft.typed.entries, key), ...patch }]);
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
  const [mine, theirs] = [partDrafts.cleaned(one).entries, partDrafts.cleaned(other).entries];
  const keys = new Set([...mine, ...theirs].map(({ key }) => key));
  return [...keys].filter((key) => !isSameEntry(entryOf(mine, key), entryOf(theirs, key)));
}

function withEntries(draft: PartDraft, changed: readonly ScoreEntry[]): PartDraft {
  const keys = new Set(changed.map(({ key }) => key));
  const kept = draft.typed.entries.filter(({ key }) => !keys.has(key));
  return { ...draft, typed: { ...draft.typed, entries: [...kept, ...changed] } };
}

function isSameEntry(one: ScoreEntry, other: ScoreEntry): boolean {
  return isSameScore(one, other) && one.note === other.note;
}

const SCORE_FIELDS = ['points', 'plan', 'actual', 'grade', 'count'] as const;

function isSameScore(one: ScoreEntry, other: ScoreEntry): boolean {
  return SCORE_FIELDS.every((field) => one[field] === other[field]);
}

const isUnscored = (entry: ScoreEntry) => isSameScore(entry, emptyEntry(entry.key));
