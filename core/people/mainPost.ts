import type { IsoDate } from '../dates/isoDate.ts';
import { compareText } from '../text/compareText.ts';

interface HeldPost {
  id: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/**
 * The post a person is named with on a day: of those held then, the one begun last;
 * one without a known beginning comes after all others. Null where none is held.
 */
export function mainPostOn<Post extends HeldPost>(posts: readonly Post[], on: IsoDate): Post | null {
  return posts.filter((post) => isHeldOn(post, on)).sort(latestFirst)[0] ?? null;
}

/** Whether the post is held on the day. Both ends of a period are included. */
export function isHeldOn({ validFrom, validTo }: HeldPost, on: IsoDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on);
}

/** Posts as a page tells them: latest beginning first. */
export function latestFirst(one: HeldPost, other: HeldPost): number {
  return compareText(other.validFrom ?? '', one.validFrom ?? '') || compareText(other.id, one.id);
}
