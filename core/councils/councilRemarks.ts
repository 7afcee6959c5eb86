import type { CouncilKind, CouncilMemberInput } from './council.ts';

/** Most members of the award council of a provincial or central industry union (QĐ 2106/QĐ-TLĐ năm 2017, Điều 35). */
const MOST_OF_UNION_COUNCIL = 9;

/** What is worth a look in the members of a council; none of it keeps the council from working. */
export function councilRemarks(
  kind: CouncilKind,
  members: readonly Pick<CouncilMemberInput, 'role' | 'canVote' | 'name'>[],
): string[] {
  const remarks: string[] = [];
  const voters = members.filter(({ canVote }) => canVote).length;
  const chairs = members.filter(({ role }) => role === 'CHAIR').length;
  if (members.length > 0 && chairs === 0) remarks.push('Hội đồng chưa có Chủ tịch.');
  if (chairs > 1) remarks.push(`Hội đồng đang có ${chairs} Chủ tịch.`);
  if (voters > 0 && voters % 2 === 0)
    remarks.push(`Có ${voters} thành viên biểu quyết, số chẵn nên kết quả có thể ngang nhau.`);
  for (const { name } of members.filter(({ role, canVote }) => role === 'SECRETARY' && canVote))
    remarks.push(`Thư ký ${name} đang được biểu quyết; thư ký không phải thành viên Hội đồng thì không biểu quyết.`);
  if (kind === 'AWARD' && members.length > MOST_OF_UNION_COUNCIL)
    remarks.push(
      `Hội đồng có ${members.length} thành viên; ở LĐLĐ tỉnh, công đoàn ngành trung ương, Quy chế kèm theo ` +
        `QĐ 2106/QĐ-TLĐ năm 2017 (Điều 35) cho nhiều nhất ${MOST_OF_UNION_COUNCIL}.`,
    );
  return remarks;
}
