import {
  isChoice,
  ROUND_PURPOSES,
  USUAL_RULE,
  type RoundInput,
  type RoundKind,
  type RoundPurpose,
} from '#core/summits/round.ts';
import type { RoundView, SummitMember, SummitView } from '../../api/summitsQueries.ts';

interface PresetFacts {
  year: number;
  members: readonly SummitMember[];
  /** Place of the round in the summit. */
  number: number;
  /** Who won a flag; null while that is not known. */
  flagged: ReadonlySet<string> | null;
}

/** How a round of that purpose is usually held. */
export function presetOf(purpose: RoundPurpose, { year, members, number, flagged }: PresetFacts): RoundInput {
  const candidates = members.map(({ id: memberId, score }) => ({ memberId, score }));
  const one = { maxChoices: 1, places: 1, candidates, rule: USUAL_RULE, purpose };
  switch (purpose) {
    case 'FLAG':
      return {
        ...{ title: `Vòng ${number}. Bình bầu đơn vị đề nghị tặng Cờ thi đua toàn diện`, kind: 'APPROVE', purpose },
        ...{ maxChoices: null, places: null, candidates, rule: USUAL_RULE },
      };
    case 'LEADER':
      return {
        ...{ ...one, title: `Vòng ${number}. Suy tôn đơn vị dẫn đầu phong trào thi đua`, kind: 'ACCLAIM' },
        candidates: candidates.filter(({ memberId }) => flagged?.has(memberId) ?? true),
      };
    case 'NEXT_LEAD':
      return { ...one, title: `Vòng ${number}. Bầu Trưởng năm ${year + 1}`, kind: 'ELECT' };
    case 'NEXT_DEPUTY':
      return { ...one, title: `Vòng ${number}. Bầu Phó năm ${year + 1}`, kind: 'ELECT' };
    case 'OTHER':
      return {
        ...{ title: `Vòng ${number}. `, kind: 'HANDS', purpose },
        ...{ maxChoices: null, places: null, candidates, rule: { ...USUAL_RULE, base: 'PRESENT', isSecret: false } },
      };
  }
}

/** How many a ballot chooses and how many win, once the round is voted in another way. */
export function placesOf(
  kind: RoundKind,
  { maxChoices, places }: Pick<RoundInput, 'maxChoices' | 'places'>,
): Pick<RoundInput, 'maxChoices' | 'places'> {
  if (kind === 'ACCLAIM') return { maxChoices: 1, places: 1 };
  if (kind === 'ELECT') return { maxChoices: places ?? 1, places: places ?? 1 };
  return { maxChoices: isChoice(kind) ? (maxChoices ?? places ?? 1) : null, places };
}

/** Another number of winners: a ballot chooses as many, unless it was told to choose another number. */
export function withPlaces(
  places: number | null,
  { kind, ...before }: Pick<RoundInput, 'kind' | 'maxChoices' | 'places'>,
): Pick<RoundInput, 'maxChoices' | 'places'> {
  const follows = isChoice(kind) && before.maxChoices === (before.places ?? 1);
  return { maxChoices: follows ? (places ?? 1) : before.maxChoices, places };
}

/** What the next round is numbered: a revote or a recount keeps the number of the round it follows. */
export function nextNumber(rounds: SummitView['rounds']): number {
  const numbers = rounds.map(({ round }) => Number(/^Vòng (\d{1,3})\b/u.exec(round.title)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

/** Who won a flag, once every round on the flags is locked. */
export function flaggedIn({ rounds, winners }: Pick<SummitView, 'rounds' | 'winners'>): ReadonlySet<string> | null {
  const isOpen = rounds.some(({ round }) => round.purpose === 'FLAG' && round.lockedAt === null);
  const flagged = winners.filter(({ purpose }) => purpose === 'FLAG').map(({ memberId }) => memberId);
  return isOpen || flagged.length === 0 ? null : new Set(flagged);
}

/** The first purpose no round serves yet. */
export function nextPurpose({ rounds }: SummitView): RoundPurpose {
  return ROUND_PURPOSES.find((purpose) => rounds.every(({ round }) => round.purpose !== purpose)) ?? 'OTHER';
}

/** An open round as its form begins. */
export function inputOfRound({
  title,
  kind,
  purpose,
  rule,
  maxChoices,
  places,
  candidates,
}: RoundView['round']): RoundInput {
  return {
    ...{ title, kind, purpose, rule, maxChoices, places },
    candidates: candidates.map(({ memberId, score }) => ({ memberId, score })),
  };
}
