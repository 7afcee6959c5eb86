import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VOTE_BASES } from '#core/votes/voteCount.ts';
import { countBallots, type Ballot } from '#core/summits/ballot.ts';
import { isChoice, RANK_KINDS, type CountedRound } from '#core/summits/round.ts';
import { roundChecks } from '#core/summits/roundChecks.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import { INVALID_REASONS } from '#core/summits/tally.ts';
import { candidates, round } from './roundFixture.ts';

/** A summit as it may be: who came, how it votes, what each ballot says. */
const drawn = fc
  .record({
    kind: fc.constantFrom('CHOOSE' as const, 'APPROVE' as const, 'ACCLAIM' as const, 'ELECT' as const),
    size: fc.integer({ min: 1, max: 9 }),
    most: fc.integer({ min: 1, max: 9 }),
    places: fc.option(fc.integer({ min: 1, max: 9 })),
    excludesOwn: fc.boolean(),
    base: fc.constantFrom(...VOTE_BASES),
    den: fc.integer({ min: 1, max: 100 }),
    share: fc.integer({ min: 0, max: 100 }),
    comparator: fc.constantFrom('GE' as const, 'GT' as const),
    rankKind: fc.constantFrom(...RANK_KINDS),
    absent: fc.integer({ min: 0, max: 3 }),
    lost: fc.integer({ min: 0, max: 3 }),
    ballots: fc.array(fc.array(fc.nat(99), { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 25 }),
  })
  .map(({ kind, size, most, ballots, share, absent, lost, places, excludesOwn, ...rule }) => {
    const maxChoices = isChoice(kind) ? (kind === 'CHOOSE' ? Math.min(most, size) : 1) : null;
    const pile = ballots.map((chance) => ballotOf(chance, { size, maxChoices }));
    const issued = pile.length + lost;
    const present = issued + absent;
    const own = { ownSummoned: 1, ownVoting: 1 };
    const counted: CountedRound = round(0, [], {
      ...{ kind, maxChoices, places, issued, present, summoned: present + absent },
      candidates: candidates(size).map((candidate) => ({ ...candidate, ...own })),
      rule: { ...rule, excludesOwn, num: Math.min(share, rule.den) },
    });
    return { pile, counted };
  });

/** One number in ten is an invalid ballot; otherwise each of the others says something of one candidate. */
function ballotOf(
  [first = 0, ...chance]: readonly number[],
  { size, maxChoices }: { size: number; maxChoices: number | null },
): Ballot {
  if (first < 10) return { marks: '', invalid: INVALID_REASONS[first % INVALID_REASONS.length] ?? 'BLANK' };
  if (maxChoices === null)
    return {
      marks: Array.from({ length: size }, (_, at) => String(((chance[at] ?? 0) % 3) + 1)).join(''),
      invalid: null,
    };
  const wanted = new Set(chance.slice(0, maxChoices).map((number) => number % size));
  return { marks: Array.from({ length: size }, (_, at) => (wanted.has(at) ? '1' : '0')).join(''), invalid: null };
}

/** Whether the candidate at that place reached the share, worked out anew from the pile, by fractions of whole numbers. */
function hasReached(at: number, pile: readonly Ballot[], { rule, summoned, present, issued }: CountedRound): boolean {
  const valid = pile.filter(({ invalid }) => invalid === null);
  const agree = valid.filter(({ marks }) => marks[at] === '1').length;
  const whole = {
    ...{ TOTAL_MEMBERS: summoned, PRESENT: present, ISSUED: issued ?? 0 },
    ...{ COLLECTED: pile.filter(({ invalid }) => invalid !== 'NOT_ISSUED').length, VALID: valid.length },
  }[rule.base];
  const base = rule.excludesOwn ? Math.max(whole - 1, agree) : whole;
  if (base === 0) return false;
  const [left, right] = [BigInt(agree) * BigInt(rule.den), BigInt(rule.num) * BigInt(base)];
  return rule.comparator === 'GE' ? left >= right : left > right;
}

/** What each candidate comes to, worked out one by one and without the order of the result. */
function byHand(pile: readonly Ballot[], counted: CountedRound): unknown[] {
  const saying = (at: number, mark: string) => pile.filter(({ marks }) => marks[at] === mark).length;
  const each = counted.candidates.map(({ memberId }, at) => ({
    ...{ memberId, agree: saying(at, '1'), disagree: saying(at, '2'), abstain: saying(at, '3') },
    reached: hasReached(at, pile, counted),
  }));
  const rivals = each.filter(({ reached }) => reached);
  const places = counted.places ?? rivals.length;
  return each.map(({ reached, ...votes }) => {
    const better = each.filter(({ agree }) => agree > votes.agree).map(({ agree }) => agree);
    const rank = (counted.rule.rankKind === 'DENSE' ? new Set(better).size : better.length) + 1;
    const ahead = rivals.filter(({ agree }) => agree > votes.agree).length;
    const level = rivals.filter(({ agree }) => agree === votes.agree).length;
    const placed = ahead + level <= places ? 'PASSED' : ahead >= places ? 'SURPLUS' : 'TIED';
    // Whom nobody voted for stands at no place, unless that reached the share.
    return { ...votes, rank: reached || votes.agree > 0 ? rank : null, outcome: reached ? placed : 'FAILED' };
  });
}

it('10,000 summits come out as a count by hand, and their piles add up', () => {
  fc.assert(
    fc.property(drawn, ({ pile, counted }) => {
      const voted = { ...counted, tally: countBallots(pile, counted.candidates.length) };
      const { rows = [], openPlaces } = roundResult(voted) ?? {};
      const found = [...rows]
        .sort((one, other) => one.ordinal - other.ordinal)
        .map(({ memberId, agree, disagree, abstain, rank, outcome }) => {
          return { memberId, agree, disagree, abstain, rank, outcome };
        });
      const won = found.filter(({ outcome }) => outcome === 'PASSED').length;
      const unbalanced = roundChecks(voted).filter(
        ({ id, state }) => ['K2', 'K3', 'K4'].includes(id) && state !== 'OK',
      );
      expect({ found, openPlaces, unbalanced }).toEqual({
        found: byHand(pile, counted),
        openPlaces: counted.places === null ? 0 : Math.min(counted.places, found.length) - won,
        unbalanced: [],
      });
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
