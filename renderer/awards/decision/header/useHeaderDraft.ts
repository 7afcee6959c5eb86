import { useQueryClient } from '@tanstack/react-query';
import type { Decision } from '#core/awards/decision.ts';
import { AWARDS_KEY } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { useSavingDraft } from '../../../shared/saving/useSavingDraft.ts';
import { headerDrafts } from './headerDraft.ts';

/** The header of a decision, saving itself while it is typed. */
export function useHeaderDraft(decision: Decision) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useSavingDraft({
    drafts: headerDrafts,
    scope: `header-${decision.id}`,
    stored: decision,
    send: (header, version) => api.awards.saveHeader.mutate({ id: decision.id, version, header }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY }),
  });
}
