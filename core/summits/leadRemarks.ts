import type { Winner } from './outcome.ts';

/** A member that leads or helps to lead the cluster in a year. */
export interface RecordedRole {
  memberId: string;
  role: 'LEAD' | 'DEPUTY';
}

/**
 * Where somebody else is written down for the next year than the summit elected: by hand, by another summit, or before
 * a count was put right. Where nobody is written down yet, nothing is to be said.
 */
export function leadRemarks(
  { winners, roles }: { winners: readonly Winner[]; roles: readonly RecordedRole[] },
  { members, year }: { members: readonly { id: string; name: string }[]; year: number },
): string[] {
  const posts = [
    { purpose: 'NEXT_LEAD', role: 'LEAD', word: 'Trưởng' },
    { purpose: 'NEXT_DEPUTY', role: 'DEPUTY', word: 'Phó' },
  ] as const;
  const named = (ids: readonly string[]) =>
    ids.map((id) => members.find((one) => one.id === id)?.name ?? '').join(', ');
  return posts.flatMap(({ purpose, role, word }) => {
    const elected = winners.filter((winner) => winner.purpose === purpose).map(({ memberId }) => memberId);
    const recorded = roles.filter((one) => one.role === role).map(({ memberId }) => memberId);
    const isSame = elected.length === recorded.length && elected.every((memberId) => recorded.includes(memberId));
    if (elected.length === 0 || recorded.length === 0 || isSame) return [];
    return [`${word} năm ${year + 1} đang ghi là ${named(recorded)}; hội nghị bầu ${named(elected)}.`];
  });
}
