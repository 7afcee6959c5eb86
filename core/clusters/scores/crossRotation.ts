/**
 * Who scores whom when members score each other in turn: each scores the one `shift` places after it, so that
 * everybody scores one other and is scored by one other.
 *
 * @param memberIds in the order of the cluster
 * @param shift from 1; a new one each year keeps the same two from meeting again
 * @returns scorer by scored member; empty with fewer than two members
 */
export function crossRotation(memberIds: readonly string[], shift: number): Map<string, string> {
  const count = memberIds.length;
  if (count < 2) return new Map();
  // A whole turn would have everybody score themselves.
  const step = 1 + ((shift - 1) % (count - 1));
  return new Map(memberIds.map((memberId, index) => [memberId, memberIds[(index - step + count) % count] ?? memberId]));
}
