/** The kind of body in front of a place name: `LĐLĐ thành phố`, `Công đoàn huyện`. */
const KIND = /^(?:LĐLĐ|Liên đoàn Lao động|Công đoàn|CĐ)\s+(?:tỉnh|thành phố|TP\.?|thị xã|huyện|quận)\s+/u;

interface Named {
  memberId: string;
  shortName: string;
}

/**
 * What members are called where there is little room: the place alone, `Từ Sơn`, where that tells them apart.
 *
 * @returns by member
 */
export function memberLabels(members: readonly Named[]): Map<string, string> {
  const bare = ({ shortName }: Named) => shortName.replace(KIND, '');
  const counts = new Map<string, number>();
  for (const member of members) counts.set(bare(member), (counts.get(bare(member)) ?? 0) + 1);
  return new Map(
    members.map((member) => [member.memberId, counts.get(bare(member)) === 1 ? bare(member) : member.shortName]),
  );
}
