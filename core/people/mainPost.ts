import type { IsoDate } from '../dates/isoDate.ts';
import { compareText } from '../text/compareText.ts';

interface HeldPost {
  id: string;
  /** The record it stands in: of the person, or one merged into it. */
  personId: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/** Whose posts are looked at, and when. */
interface Asked {
  /** The standing record. */
  keptId: string;
  on: IsoDate;
}

/**
 * The post a person is named with on a day: of those held then, the one begun last;
 * one without a known beginning comes after all others. Null where none is held.
 */
export function mainPostOn<Post extends HeldPost>(posts: readonly Post[], { keptId, on }: Asked): Post | null {
  return posts.filter((post) => isHeldOn(post, on)).sort(latestFirst(keptId))[0] ?? null;
}

/** The post a person is told by where one must be said: {@link mainPostOn}, or where none is held the one that ended last. */
export function lastPostOn<Post extends HeldPost>(posts: readonly Post[], asked: Asked): Post | null {
  const ended = posts.filter(({ validTo }) => validTo !== null && validTo < asked.on);
  const compare = latestFirst(asked.keptId);
  const [last] = ended.sort((one, other) => compareText(other.validTo ?? '', one.validTo ?? '') || compare(one, other));
  return mainPostOn(posts, asked) ?? last ?? null;
}

/** Whether the post is held on the day. Both ends of a period are included. */
export function isHeldOn({ validFrom, validTo }: HeldPost, on: IsoDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on);
}

/** Posts as a page tells them: latest beginning first; of equals those of the standing record itself, then the newest. */
export function latestFirst(keptId: string): (one: HeldPost, other: HeldPost) => number {
  const isMerged = ({ personId }: HeldPost) => Number(personId !== keptId);
  return (one, other) =>
    compareText(other.validFrom ?? '', one.validFrom ?? '') ||
    isMerged(one) - isMerged(other) ||
    compareText(other.id, one.id);
}
