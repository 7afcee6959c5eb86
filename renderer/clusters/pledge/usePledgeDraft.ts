import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { PLEDGES_KEY, type PledgeContent } from '../../api/pledgesQueries.ts';
import { useSavingDraft } from '../../shared/saving/useSavingDraft.ts';
import { pledgeDrafts } from './pledgeDraft.ts';

/** Words and parties of a pledge, saving themselves while they are typed. */
export function usePledgeDraft(pledge: PledgeContent) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useSavingDraft({
    drafts: pledgeDrafts,
    scope: `pledge-${pledge.id}`,
    stored: pledge,
    send: ({ parties, ...words }, version) =>
      api.pledges.save.mutate({ id: pledge.id, version, pledge: words, parties }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: PLEDGES_KEY }),
  });
}
