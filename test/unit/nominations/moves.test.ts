import { describe, expect, it } from 'vitest';
import { findMove, MOVES } from '#core/nominations/moves.ts';
import { NOMINATION_STATUSES, type NominationStatus } from '#core/nominations/nomination.ts';
import { movesByHand } from '#core/nominations/openMoves.ts';

/** Every way there is, written out by hand: the table of moves must say the same. */
const WAYS: Record<NominationStatus, NominationStatus[]> = {
  DRAFT: ['CHECKED', 'WITHDRAWN', 'REJECTED'],
  CHECKED: ['DRAFT', 'REVIEWED', 'WITHDRAWN', 'REJECTED'],
  REVIEWED: ['CHECKED', 'SUBMITTED', 'WITHDRAWN', 'REJECTED'],
  SUBMITTED: ['REVIEWED', 'DECIDED', 'WITHDRAWN', 'REJECTED'],
  DECIDED: ['SUBMITTED', 'AWARDED'],
  AWARDED: ['SUBMITTED'],
  WITHDRAWN: ['DRAFT'],
  REJECTED: ['DRAFT'],
};

describe('moves of a nomination', () => {
  it('are exactly those of the way from draft to awarded, back one step, or out', () => {
    for (const from of NOMINATION_STATUSES)
      for (const to of NOMINATION_STATUSES)
        expect(findMove(from, to) !== undefined, `${from} → ${to}`).toBe(WAYS[from].includes(to));
  });

  it('back or out needs a reason, forward needs none', () => {
    const forward = ['DRAFT CHECKED', 'CHECKED REVIEWED', 'REVIEWED SUBMITTED', 'SUBMITTED DECIDED', 'DECIDED AWARDED'];
    for (const { from, to, needsReason } of MOVES) expect(needsReason).toBe(!forward.includes(`${from} ${to}`));
  });

  it('lead from everywhere but the end to awarded', () => {
    const reached = new Set<NominationStatus>(['AWARDED']);
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of MOVES) if (reached.has(to)) reached.add(from);
    }
    expect([...reached].sort()).toEqual([...NOMINATION_STATUSES].sort());
  });

  it('offer a clerk neither the decision nor, in the common procedure, the review', () => {
    const targets = (status: NominationStatus, procedure: 'CHUNG' | 'DON_GIAN') =>
      movesByHand({ status, procedure, upperAnswer: null }).map(({ to }) => to);
    expect(targets('SUBMITTED', 'CHUNG')).not.toContain('DECIDED');
    expect(targets('CHECKED', 'CHUNG')).not.toContain('REVIEWED');
    expect(targets('CHECKED', 'DON_GIAN')).toContain('REVIEWED');
  });

  it('take a line out of a decision by hand only where the higher body decided it', () => {
    for (const status of ['DECIDED', 'AWARDED'] as const) {
      const targets = (upperAnswer: 'GRANTED' | 'REFUSED' | null) =>
        movesByHand({ status, procedure: 'CHUNG', upperAnswer }).map(({ to }) => to);
      expect(targets('GRANTED')).toContain('SUBMITTED');
      for (const answer of ['REFUSED', null] as const) expect(targets(answer)).not.toContain('SUBMITTED');
    }
  });
});
