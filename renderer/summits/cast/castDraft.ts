import type { Ballot } from '#core/summits/ballot.ts';
import { isChoice, type RoundKind } from '#core/summits/round.ts';

/** What a voter touched so far, a letter for each candidate as in {@link Ballot}; null where nothing yet. */
export type CastDraft = readonly (string | null)[];

interface CastForm {
  kind: RoundKind;
  maxChoices: number | null;
}

/**
 * One candidate touched. On a ballot that chooses, a second touch takes the choice back; where only one can be chosen,
 * it goes to the one touched last; past the most that can be chosen nothing happens.
 */
export function touch(draft: CastDraft, at: number, mark: string, { kind, maxChoices }: CastForm): CastDraft {
  if (!isChoice(kind)) return draft.map((one, index) => (index === at ? mark : one));
  const isOff = draft[at] !== null;
  if (isOff) return draft.map((one, index) => (index === at ? null : one));
  if (maxChoices === 1) return draft.map((_, index) => (index === at ? mark : null));
  return isFull(draft, { kind, maxChoices }) ? draft : draft.map((one, index) => (index === at ? mark : one));
}

/** Whether as many are chosen as may be. */
export function isFull(draft: CastDraft, { kind, maxChoices }: CastForm): boolean {
  return isChoice(kind) && maxChoices !== null && marked(draft) >= maxChoices;
}

/** How many candidates the voter said something of. */
export const marked = (draft: CastDraft) => draft.filter((mark) => mark !== null).length;

/** What goes into the pile: nothing said at all is a blank ballot, silence on one of many no opinion. */
export function ballotOf(draft: CastDraft, kind: RoundKind): Ballot {
  if (marked(draft) === 0) return { marks: '', invalid: 'BLANK' };
  const silence = isChoice(kind) ? '0' : '3';
  return { marks: draft.map((mark) => mark ?? silence).join(''), invalid: null };
}
