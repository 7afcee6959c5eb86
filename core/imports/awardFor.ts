import type { AwardType, Subject } from '../office/catalogue.ts';
import type { AwardMatch } from './awardMatching.ts';

/** What a text says about awards for one kind of recipient. */
export type AwardFor =
  | AwardMatch
  /** All that the text may mean are for the other kind. */
  | { kind: 'NOT_FOR_SUBJECT'; candidates: AwardType[] };

/** The award a text means for a recipient of that kind: one meant for the other kind is none, however well it fits. */
export function awardFor(match: AwardMatch, subject: Subject): AwardFor {
  if (match.kind === 'UNKNOWN') return match;
  const meant = match.kind === 'FOUND' ? [match.award] : match.candidates;
  const candidates = meant.filter(({ subjects }) => subjects.includes(subject));
  const [award] = candidates;
  if (!award) return { kind: 'NOT_FOR_SUBJECT', candidates: meant };
  return candidates.length === 1 ? { kind: 'FOUND', award } : { kind: 'AMBIGUOUS', candidates };
}
