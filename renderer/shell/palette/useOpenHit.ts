import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { SearchHit, SearchKind } from '#core/search/searchHit.ts';
import { useCommands } from './CommandProvider.tsx';

/** Areas whose pages are named by the id alone. */
const PAGES: Record<Exclude<SearchKind, 'WORK' | 'UNIT_EVENT'>, string> = {
  PERSON: '/people',
  UNIT: '/units',
  DECISION: '/awards',
  RECIPIENT: '/awards',
  CLUSTER: '/clusters',
  CAMPAIGN: '/campaigns',
  INITIATIVE: '/initiatives',
  RECOGNITION: '/initiatives/recognitions',
};

function pageOf(hit: SearchHit): string {
  if (hit.kind === 'WORK') return `/campaigns/${hit.campaignId}/works?work=${hit.id}`;
  if (hit.kind === 'UNIT_EVENT') return `/units/${hit.unitId}?on=${hit.on}`;
  return `${PAGES[hit.kind]}/${hit.id}`;
}

/** Opens the page of something found, and keeps it among the last opened. */
export function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate();
  const { noteOpened } = useCommands();
  return useCallback(
    (hit: SearchHit) => {
      noteOpened(hit);
      void navigate(pageOf(hit));
    },
    [navigate, noteOpened],
  );
}
