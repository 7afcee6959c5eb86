import {
  clusterInputSchema,
  clusterMemberInputSchema,
  type ClusterInput,
  type ClusterMemberInput,
} from '#core/clusters/cluster.ts';
import { addMembers } from '#service/clusters/editMembers.ts';
import { createCluster } from '#service/clusters/editCluster.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { createUnit } from '#service/units/createUnit.ts';
import type { TestOffice } from '../../support/testOffice.ts';

/** A member as a screen sends it; what is left out stands as proposed. */
export const member = (changes: Partial<ClusterMemberInput>): ClusterMemberInput =>
  clusterMemberInputSchema.parse(changes);

export const outsider = (name: string, changes: Partial<ClusterMemberInput> = {}) => member({ name, ...changes });

export function newCluster(office: TestOffice, changes: Partial<ClusterInput> = {}): Promise<string> {
  const cluster = clusterInputSchema.parse({
    kind: 'CUM',
    name: 'Cụm thi đua LĐLĐ các huyện, thành phố',
    level: 'TINH_CD',
    ...changes,
  });
  return office.write((unit) => createCluster(unit, cluster));
}

export const newUnit = (office: TestOffice, name: string) =>
  office.write((unit) => createUnit(unit, { kind: 'CDCS', name, shortName: '', parentId: null }));

export const join = (office: TestOffice, clusterId: string, members: readonly ClusterMemberInput[]) =>
  office.write((unit) => addMembers(unit, { clusterId, members }));

/** A cluster of so many bodies known by name, with its year opened. */
export async function openedCluster(
  office: TestOffice,
  { year, members }: { year: number; members: number },
): Promise<{ clusterId: string; yearId: string; memberIds: string[] }> {
  const clusterId = await newCluster(office);
  const names = Array.from({ length: members }, (_, index) => outsider(`LĐLĐ huyện số ${index + 1}`));
  const memberIds = await join(office, clusterId, names);
  const yearId = await office.write((unit) => openYear(unit, { clusterId, year }));
  return { clusterId, yearId, memberIds };
}
