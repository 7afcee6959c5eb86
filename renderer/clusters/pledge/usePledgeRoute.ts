import { useCallback } from 'react';
import { useParams } from 'react-router';
import type { PathStep } from '../../shell/TopLine.tsx';
import { useYearOfAddress } from '../year/useYearOfAddress.ts';

/** What a path calls a cluster. */
type NamedCluster = { name: string; shortName: string } | undefined;

/** A year chosen in the shell opens this page of that year. */
export function useYearOfPage(page: 'pledge' | 'results'): void {
  const { clusterId, year } = usePledgeRoute();
  const addressOf = useCallback(
    (chosen: number) => `/clusters/${clusterId}/years/${chosen}/${page}`,
    [clusterId, page],
  );
  useYearOfAddress(year, addressOf);
}

/** The cluster and year in the address, and where their other pages are. */
export function usePledgeRoute() {
  const { clusterId = '', year: written = '' } = useParams();
  const year = Number(written);
  const workspace = `/clusters/${clusterId}/years/${written}`;
  return {
    clusterId,
    year,
    workspace,
    pledge: `${workspace}/pledge`,
    results: `${workspace}/results`,
    /** The path down to this page; the cluster is not known before it was read. */
    pathTo: (cluster: NamedCluster, last: string): PathStep[] => [
      { label: 'Cụm, khối thi đua', to: '/clusters' },
      ...(cluster ? [{ label: cluster.shortName || cluster.name, to: `/clusters/${clusterId}` }] : []),
      { label: `Năm ${year}`, to: workspace },
      { label: last },
    ],
  };
}
