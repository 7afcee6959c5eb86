import type { ClusterKind } from '../clusters/cluster.ts';
import type { Delegate } from './delegate.ts';
import type { ProposedFlags } from './proposals.ts';
import type { SummitInput } from './summit.ts';

/** What the end of a summit vouches for besides its outcome. */
export interface EndedSummit extends SummitInput {
  id: string;
  yearId: string;
  year: number;
  /** What the cluster, and who is above it, were called then. */
  clusterName: string;
  clusterKind: ClusterKind;
  keptSuperior: string | null;
  /** ISO time, UTC. */
  closedAt: string | null;
  closedBy: string;
  closedAfter: number | null;
  flags: ProposedFlags;
  delegates: readonly Delegate[];
  /** Those it ended with; what puts one of them right later is none of them. */
  rounds: readonly { id: string; ordinal: number; sha256: string | null }[];
}

/** A summit as one text, as `roundContent` makes one of a round: its head, its names, who was summoned, what was voted. */
export function summitContent(summit: EndedSummit): string {
  return JSON.stringify([
    'codau.summit.1',
    [summit.id, summit.yearId, summit.year, summit.title, summit.place, summit.heldOn],
    [summit.clusterName, summit.clusterKind, summit.keptSuperior],
    [summit.startsAt, summit.endsAt, summit.countStartsAt, summit.countEndsAt],
    [summit.chair, summit.chairPosition, summit.secretary, summit.secretaryPosition],
    [summit.agenda, summit.content, summit.quorumNum, summit.quorumDen, summit.quorumReason],
    [summit.flags.FLAG, summit.flags.LEADER],
    summit.tellers.map(({ role, name, position }) => [role, name, position]),
    [summit.closedAt, summit.closedBy, summit.closedAfter],
    summit.delegates.map((delegate) => [
      ...[delegate.id, delegate.memberId, delegate.unitName, delegate.ordinal, delegate.name, delegate.position],
      ...[delegate.votes, delegate.presence, delegate.proxyName, delegate.reason],
    ]),
    summit.rounds.map(({ id, ordinal, sha256 }) => [id, ordinal, sha256]),
  ]);
}

/** What is proposed for whom, as one text; the order in which it was written down does not matter. */
export function outcomesContent(
  outcomes: readonly { memberId: string; awardCode: string | null; basis: string }[],
): string {
  const rows = outcomes.map(({ memberId, awardCode, basis }) => JSON.stringify([memberId, awardCode, basis]));
  return JSON.stringify(['codau.outcomes.1', rows.sort()]);
}
