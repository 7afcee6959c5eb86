import { clusterInputSchema, clusterMemberInputSchema } from '#core/clusters/cluster.ts';
import { pledgeTargetInputSchema, type PledgeTargetInput } from '#core/clusters/pledge.ts';
import { AppError } from '#core/errors/appError.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { createCluster } from '#service/clusters/editCluster.ts';
import { addMembers } from '#service/clusters/editMembers.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { addTargets } from '#service/clusters/pledges/editTargets.ts';
import { createPledge } from '#service/clusters/pledges/createPledge.ts';
import { readPledge, type PledgeContent } from '#service/clusters/pledges/readPledge.ts';
import { saveResults, type SeenResult } from '#service/clusters/pledges/saveResults.ts';
import { savePledge } from '#service/clusters/pledges/savePledge.ts';
import { reopenPledge, signPledge } from '#service/clusters/pledges/signPledge.ts';
import { setRepresentative } from '#service/clusters/setRepresentative.ts';
import { setRoles } from '#service/clusters/setRoles.ts';
import { SAMPLE_UNITS } from '#service/sample/laiChau.ts';
import { present } from '../../../support/present.ts';
import type { TestOffice } from '../../../support/testOffice.ts';

export const YEAR = 2025;
/** The report of the conference: both blocks signed there for the year to come. */
export const SIGNED_ON = '2024-12-27';
export const SIGNED_IN = 'Lai Châu';

/** The eight district federations, and the three sector unions with the civil servants' one. */
export const BLOCKS = [
  { name: 'Khối thi đua LĐLĐ các huyện, thành phố', kinds: ['LDLD_HUYEN'] },
  { name: 'Khối thi đua Công đoàn ngành và Công đoàn Viên chức tỉnh', kinds: ['CD_NGANH', 'CDVC'] },
] as const;

/** A block of the sample office in a year, its members in the order of the sample. */
export async function openBlock(
  office: TestOffice,
  { name, kinds }: { name: string; kinds: readonly string[] },
  year = YEAR,
): Promise<{ clusterId: string; yearId: string }> {
  const cluster = clusterInputSchema.parse({ kind: 'KHOI', name, level: 'TINH_CD' });
  const clusterId = await office.write((unit) => createCluster(unit, cluster));
  const rows: { unit_id: string; name: string }[] = await office.database.reader('unit_name').select('unit_id', 'name');
  const members = SAMPLE_UNITS.filter(({ kind }) => kinds.includes(kind)).map((unit) =>
    clusterMemberInputSchema.parse({ unitId: present(rows.find((row) => row.name === unit.name)).unit_id }),
  );
  await office.write((unit) => addMembers(unit, { clusterId, members }));
  const yearId = await office.write((unit) => openYear(unit, { clusterId, year }));
  return { clusterId, yearId };
}

/** Gives every member somebody who stands for it, and the third the lead. */
export async function nameSigners(office: TestOffice, clusterId: string, yearId: string): Promise<void> {
  const members = await listMembers(office.database.reader, clusterId, YEAR);
  for (const [index, { id }] of members.entries()) {
    const representative = { fullName: `Lò Văn Ký ${index + 1}`, position: '' };
    await office.write((unit) => setRepresentative(unit, { yearId, memberId: id, representative, version: null }));
  }
  const lead = { memberId: present(members[2]).id, role: 'LEAD' as const, basis: '' };
  await office.write((unit) => setRoles(unit, { clusterId, year: YEAR, seen: [], roles: [lead] }));
}

export const target = (changes: Partial<PledgeTargetInput>): PledgeTargetInput =>
  pledgeTargetInputSchema.parse({
    content: 'Đoàn viên tăng thêm',
    measure: 'Người',
    direction: 'AT_LEAST',
    planned: 350_000,
    ...changes,
  });

export const TARGETS = [
  target({ groupName: 'Chăm lo, bảo vệ', content: 'Có thỏa ước', measure: '%', planned: 7_500, counting: 'EACH' }),
  target({ groupName: 'Xây dựng tổ chức' }),
  target({ groupName: 'Xây dựng tổ chức', content: 'CĐCS thành lập mới', measure: 'CĐCS', planned: 2_400 }),
  target({ groupName: 'Chăm lo, bảo vệ', content: 'Đơn thư quá hạn', measure: 'Vụ', direction: 'AT_MOST', planned: 0 }),
];

export async function pledgeIn(office: TestOffice, clusterId: string, year = YEAR): Promise<PledgeContent> {
  const view = await readPledge(office.database.reader, { clusterId, year, today: '2024-12-28' });
  return present(view.pledge);
}

/** A block with its pledge drawn up, ready to be signed. */
export async function drawUp(office: TestOffice, block: { name: string; kinds: readonly string[] }) {
  const { clusterId, yearId } = await openBlock(office, block);
  await nameSigners(office, clusterId, yearId);
  const pledgeId = await office.write((unit) => createPledge(unit, { yearId }));
  await office.write((unit) => addTargets(unit, { pledgeId, targets: TARGETS }));
  const { parties, ...pledge } = await pledgeIn(office, clusterId);
  const { preamble, contents, commitments } = pledge;
  const words = { preamble, contents, commitments, signedOn: SIGNED_ON, place: SIGNED_IN };
  await office.write((unit) => savePledge(unit, { id: pledgeId, version: 1, pledge: words, parties }));
  return { clusterId, yearId, pledgeId };
}

/** Signs a pledge exactly as it is. */
export async function signAsSeen(office: TestOffice, clusterId: string): Promise<void> {
  const { id, version, targets } = await pledgeIn(office, clusterId);
  await office.write((unit) => signPledge(unit, { id, version, targets }, '2024-12-28'));
}

/** Takes a signed pledge up again as it is. */
export async function reopenAsSeen(office: TestOffice, clusterId: string): Promise<void> {
  const { id, version } = await pledgeIn(office, clusterId);
  await office.write((unit) => reopenPledge(unit, { id, version, reason: 'Điều chỉnh chỉ tiêu' }));
}

/** A result of the year for the whole block, reported for the first time. */
export const result = (changes: Partial<SeenResult> & { targetId: string }): SeenResult => ({
  ...{ period: 'YEAR', memberId: null, actual: 100, note: '', version: null },
  ...changes,
});

export const putResults = (office: TestOffice, pledgeId: string, ...results: SeenResult[]) =>
  office.write((unit) => saveResults(unit, { pledgeId, results }));

/** Code of the refusal a piece of work ends with; null where it went through. */
export const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
