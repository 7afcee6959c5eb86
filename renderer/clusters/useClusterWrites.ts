import type {
  ClusterInput,
  ClusterMemberInput,
  ClusterRoleInput,
  RepresentativeInput,
} from '#core/clusters/cluster.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

interface RolesInput {
  clusterId: string;
  year: number;
  seen: ClusterRoleInput[];
  roles: ClusterRoleInput[];
}

/** What is written about a cluster, its members and roles. */
export function useClusterWrites() {
  const api = useApi();
  return {
    create: useWrite((cluster: ClusterInput) => api.clusters.create.mutate(cluster)),
    save: useWrite((input: Seen & { cluster: ClusterInput }) => api.clusters.save.mutate(input)),
    remove: useWrite((input: Seen) => api.clusters.remove.mutate(input)),
    addMembers: useWrite((input: { clusterId: string; members: ClusterMemberInput[] }) =>
      api.clusters.addMembers.mutate(input),
    ),
    saveMember: useWrite((input: Seen & { member: ClusterMemberInput }) => api.clusters.saveMember.mutate(input)),
    removeMember: useWrite((input: Seen) => api.clusters.removeMember.mutate(input)),
    orderMembers: useWrite((input: { clusterId: string; seen: string[]; ids: string[] }) =>
      api.clusters.orderMembers.mutate(input),
    ),
    setRoles: useWrite((input: RolesInput) => api.clusters.setRoles.mutate(input)),
  };
}

/** What is written about the year of a cluster as a whole. */
export function useYearWrites() {
  const api = useApi();
  return {
    open: useWrite((input: { clusterId: string; year: number }) => api.clusters.openYear.mutate(input)),
    copy: useWrite((input: { clusterId: string; year: number }) => api.clusters.copyYear.mutate(input)),
    remove: useWrite((input: { yearId: string; version: number }) => api.clusters.removeYear.mutate(input)),
    setLock: useWrite(({ lock, ...input }: { yearId: string; version: number; reason: string; lock: boolean }) =>
      lock ? api.clusters.lockYear.mutate(input) : api.clusters.unlockYear.mutate(input),
    ),
    setRepresentative: useWrite(
      (input: { yearId: string; memberId: string; representative: RepresentativeInput; version: number | null }) =>
        api.clusters.setRepresentative.mutate(input),
    ),
  };
}
