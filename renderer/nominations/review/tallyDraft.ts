import type { ChairDecision } from '#core/councils/voteOutcome.ts';
import { TALLY_FIGURES, withImpliedNoes, type Tally, type TallyFigure } from '#core/nominations/review.ts';
import type { JudgedVote } from '../../api/councilsQueries.ts';

/** Figures of one round being typed. What is typed is never overwritten by an answer. */
export interface TallyDraft {
  voteId: string;
  /** Of the vote that stood there when typing began. */
  version: number;
  text: Readonly<Record<TallyFigure, string>>;
  chairDecision: ChairDecision | null;
  /** A field was left: what is typed may be saved. */
  isLeft: boolean;
}

export type TallyDrafts = Readonly<Record<string, TallyDraft>>;

/** Votes as they are kept, by id. */
export type KeptVotes = ReadonlyMap<string, JudgedVote>;

const LONGEST_FIGURE = 4;

/** A number of ballots; null where none is written, undefined while the text is none. */
export function ballotsOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d+$/u.test(typed) && typed.length <= LONGEST_FIGURE ? Number(typed) : undefined;
}

/** A kept vote as the fields show it. */
export function draftOf(vote: JudgedVote): TallyDraft {
  const texts = TALLY_FIGURES.map((figure) => [figure, vote[figure] === null ? '' : String(vote[figure])]);
  return {
    ...{ voteId: vote.id, version: vote.version, chairDecision: vote.chairDecision, isLeft: false },
    text: Object.fromEntries(texts) as Record<TallyFigure, string>,
  };
}

/** What a draft says, or null while one of its texts is no number. */
export function tallyOf({ text, chairDecision }: TallyDraft): Omit<Tally, 'note'> | null {
  const figures = TALLY_FIGURES.map((figure) => [figure, ballotsOf(text[figure])] as const);
  if (figures.some(([, ballots]) => ballots === undefined)) return null;
  return { ...(Object.fromEntries(figures) as Record<TallyFigure, number | null>), chairDecision };
}

/** One field is typed into. */
export function typeBallots(drafts: TallyDrafts, vote: JudgedVote, figure: TallyFigure, text: string): TallyDrafts {
  const draft = drafts[vote.id] ?? draftOf(vote);
  return { ...drafts, [vote.id]: { ...draft, text: { ...draft.text, [figure]: text }, isLeft: false } };
}

/**
 * A field is left. With the ayes typed and nothing said of the noes, the rest of the valid ballots are noes. A vote
 * that stands as it was typed is no draft any more.
 */
export function leaveBallots(drafts: TallyDrafts, vote: JudgedVote, figure: TallyFigure): TallyDrafts {
  const draft = drafts[vote.id];
  if (!draft) return drafts;
  const tally = tallyOf(draft);
  const whole = tally && figure === 'agree' ? withImpliedNoes({ ...tally, note: '' }) : tally;
  const text = whole ? textOf(whole) : draft.text;
  return withoutSettled({ ...drafts, [vote.id]: { ...draft, text, isLeft: true } }, new Map([[vote.id, vote]]));
}

/** The chair's word at a tie; whole at once, other than a figure half typed. */
export function sayChair(drafts: TallyDrafts, vote: JudgedVote, chairDecision: ChairDecision | null): TallyDrafts {
  const draft = drafts[vote.id] ?? draftOf(vote);
  return { ...drafts, [vote.id]: { ...draft, chairDecision, isLeft: true } };
}

/** Votes were read again: what stands as it was typed needs no saving. */
export function withoutSettled(drafts: TallyDrafts, kept: KeptVotes): TallyDrafts {
  const open = Object.values(drafts).filter((draft) => {
    const vote = kept.get(draft.voteId);
    return !draft.isLeft || !vote || !isSame(draft, draftOf(vote));
  });
  return open.length === Object.keys(drafts).length ? drafts : byVote(open);
}

/** What can be sent now: left, readable, and of votes nobody else wrote since. */
export function sendableTallies(drafts: TallyDrafts, kept: KeptVotes): TallyDraft[] {
  return Object.values(drafts).filter(
    (draft) => draft.isLeft && tallyOf(draft) !== null && kept.get(draft.voteId)?.version === draft.version,
  );
}

/** Votes typed here that somebody else wrote meanwhile. */
export function tallyConflicts(drafts: TallyDrafts, kept: KeptVotes): TallyDraft[] {
  return Object.values(drafts).filter(({ voteId, version }) => {
    const vote = kept.get(voteId);
    return vote !== undefined && vote.version !== version;
  });
}

/** Settles what two wrote: ours goes over theirs with the next save, or theirs is taken. */
export function settleTallies(drafts: TallyDrafts, kept: KeptVotes, keep: 'MINE' | 'THEIRS'): TallyDrafts {
  const disputed = new Set(tallyConflicts(drafts, kept).map(({ voteId }) => voteId));
  return byVote(
    Object.values(drafts).flatMap((draft) => {
      if (!disputed.has(draft.voteId)) return [draft];
      const version = kept.get(draft.voteId)?.version;
      return keep === 'MINE' && version !== undefined ? [{ ...draft, version, isLeft: true }] : [];
    }),
  );
}

/** A save of `sent` was accepted: what was typed on meanwhile stays, on top of what was just written. */
export function acceptTallies(drafts: TallyDrafts, sent: readonly TallyDraft[]): TallyDrafts {
  const wasSent = new Map(sent.map((draft) => [draft.voteId, draft]));
  return byVote(
    Object.values(drafts).flatMap((draft) => {
      const before = wasSent.get(draft.voteId);
      if (!before) return [draft];
      return isSame(before, draft) ? [] : [{ ...draft, version: before.version + 1 }];
    }),
  );
}

const byVote = (drafts: readonly TallyDraft[]): TallyDrafts =>
  Object.fromEntries(drafts.map((draft) => [draft.voteId, draft]));

function textOf(tally: Pick<Tally, TallyFigure>): Record<TallyFigure, string> {
  const texts = TALLY_FIGURES.map((figure) => [figure, tally[figure] === null ? '' : String(tally[figure])]);
  return Object.fromEntries(texts) as Record<TallyFigure, string>;
}

function isSame(one: TallyDraft, other: TallyDraft): boolean {
  const sameFigures = TALLY_FIGURES.every((figure) => ballotsOf(one.text[figure]) === ballotsOf(other.text[figure]));
  return sameFigures && one.chairDecision === other.chairDecision;
}
