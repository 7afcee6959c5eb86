import { VOTE_BASE_LABELS } from '../votes/voteCount.ts';
import type { RoundKind, RoundRule } from './round.ts';

/** On what the share of a round is reckoned: `số phiếu hợp lệ`; where hands were raised there are no ballots to speak of. */
export function baseWords({ kind, rule: { base } }: { kind: RoundKind; rule: Pick<RoundRule, 'base'> }): string {
  if (kind === 'HANDS' && (base === 'VALID' || base === 'COLLECTED' || base === 'ISSUED')) return 'số người biểu quyết';
  return VOTE_BASE_LABELS[base].toLowerCase();
}
