import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { SearchHit, SearchKind } from '#core/search/searchHit.ts';
import { useCommands } from './CommandProvider.tsx';

const PAGES: Record<SearchKind, string> = {
  PERSON: '/people',
  UNIT: '/units',
  DECISION: '/awards',
  RECIPIENT: '/awards',
};

/** Opens the page of something found, and keeps it among the last opened. */
export function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate();
  const { noteOpened } = useCommands();
  return useCallback(
    (hit: SearchHit) => {
      noteOpened(hit);
      void navigate(`${PAGES[hit.kind]}/${hit.id}`);
    },
    [navigate, noteOpened],
  );
}
