import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ClusterInput,
  ClusterMemberInput,
  ClusterRoleInput,
  RepresentativeInput,
} from '#core/clusters/cluster.ts';
import { useApi } from '../api/ApiContext.ts';
import { CLUSTERS_KEY } from '../api/clustersQueries.ts';
import { DEADLINES_KEY } from '../api/deadlinesQueries.ts';
import { SAVE_KEY } from '../api/queryClient.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';

interface SeenRow {
  id: string;
  version: number;
}

interface RolesInput {
  clusterId: string;
  year: number;
  seen: ClusterRoleInput[];
  roles: ClusterRoleInput[];
}

/** What of pledges, scores and campaigns shows members of a cluster begins with one of these. */
const SHOWN_IN = [CLUSTERS_KEY, DEADLINES_KEY, ['pledges'], ['scores'], ['campaigns']] as const;

function useSettle() {
  const queryClient = useQueryClient();
  return {
    mutationKey: SAVE_KEY,
    onSettled: () => Promise.all(SHOWN_IN.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  };
}

/** What is written about a cluster, its members and roles. */
export function useClusterWrites() {
  const api = useApi();
  const settle = useSettle();
  return {
    create: useSingleFlight(
      useMutation({ ...settle, mutationFn: (cluster: ClusterInput) => api.clusters.create.mutate(cluster) }),
    ),
    save: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: SeenRow & { cluster: ClusterInput }) => api.clusters.save.mutate(input),
      }),
    ),
    remove: useSingleFlight(
      useMutation({ ...settle, mutationFn: (input: SeenRow) => api.clusters.remove.mutate(input) }),
    ),
    addMembers: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { clusterId: string; members: ClusterMemberInput[] }) =>
          api.clusters.addMembers.mutate(input),
      }),
    ),
    saveMember: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: SeenRow & { member: ClusterMemberInput }) => api.clusters.saveMember.mutate(input),
      }),
    ),
    removeMember: useSingleFlight(
      useMutation({ ...settle, mutationFn: (input: SeenRow) => api.clusters.removeMember.mutate(input) }),
    ),
    orderMembers: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { clusterId: string; seen: string[]; ids: string[] }) =>
          api.clusters.orderMembers.mutate(input),
      }),
    ),
    setRoles: useSingleFlight(
      useMutation({ ...settle, mutationFn: (input: RolesInput) => api.clusters.setRoles.mutate(input) }),
    ),
  };
}

/** What is written about the year of a cluster as a whole. */
export function useYearWrites() {
  const api = useApi();
  const settle = useSettle();
  return {
    open: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { clusterId: string; year: number }) => api.clusters.openYear.mutate(input),
      }),
    ),
    copy: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { clusterId: string; year: number }) => api.clusters.copyYear.mutate(input),
      }),
    ),
    remove: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { yearId: string; version: number }) => api.clusters.removeYear.mutate(input),
      }),
    ),
    setLock: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: ({ lock, ...input }: { yearId: string; version: number; reason: string; lock: boolean }) =>
          lock ? api.clusters.lockYear.mutate(input) : api.clusters.unlockYear.mutate(input),
      }),
    ),
    setRepresentative: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: {
          yearId: string;
          memberId: string;
          representative: RepresentativeInput;
          version: number | null;
        }) => api.clusters.setRepresentative.mutate(input),
      }),
    ),
  };
}
