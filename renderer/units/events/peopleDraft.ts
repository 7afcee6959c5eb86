import type { PeopleDestination, PeoplePlan } from '#core/units/unitEvent.ts';
import type { EventDraft } from './eventDraft.ts';

/** A unit, or the word for those who lose their post. */
export type Place = string;
export const LEAVE: Place = 'LEAVE';

/** Where people of a unit that is split go. */
export interface PeopleDraft {
  /** Everyone who was not sent anywhere by name; null where nobody chose. */
  rest: Place | null;
  /** By person. */
  places: Readonly<Record<string, Place>>;
}
/** For a draft about another unit than before, whose people are others. */
export const NOBODY_SENT: PeopleDraft = { rest: null, places: {} };

type SplitDraft = Pick<EventDraft, 'unitId' | 'goesOn' | 'newUnits' | 'takerIds' | 'people'>;

/** Units that take a part of the one that is split. */
export const receiversOf = ({ newUnits, takerIds }: SplitDraft): string[] => [
  ...newUnits.map(({ id }) => id),
  ...takerIds,
];

/** Where people may go as the draft stands: choices of before that are offered no more do not count. */
export function placesOffered(draft: SplitDraft): ReadonlySet<Place> {
  const { goesOn, unitId } = draft;
  return new Set([...receiversOf(draft), ...(goesOn ? (unitId === null ? [] : [unitId]) : [LEAVE])]);
}

/** What the event says of its people. @param holders the people of the unit; undefined where they are not known yet */
export function peoplePlanOf(draft: SplitDraft, holders: ReadonlySet<string> | undefined): PeoplePlan {
  const { rest, places } = draft.people;
  const offered = placesOffered(draft);
  const sent = new Map<Place, string[]>();
  for (const [personId, place] of Object.entries(places)) {
    if (!offered.has(place) || holders?.has(personId) === false) continue;
    const known = sent.get(place);
    if (known) known.push(personId);
    else sent.set(place, [personId]);
  }
  return {
    rest: rest !== null && offered.has(rest) ? peopleDestination(rest) : null,
    each: [...sent].map(([place, personIds]) => ({ to: peopleDestination(place), personIds })),
  };
}

const peopleDestination = (place: Place): PeopleDestination =>
  place === LEAVE ? { to: 'LEAVE' } : { to: 'UNIT', unitId: place };
