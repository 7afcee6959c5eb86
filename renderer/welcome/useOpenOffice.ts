import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { OfficeProfile } from '#core/office/office.ts';
import { useApi } from '../api/ApiContext.ts';
import type { Api } from '../api/client.ts';
import { officeStatus } from '../api/officeQueries.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { forgetYear } from '../shell/YearContext.tsx';

/** What to open: an office of one's own, the sample, or the one in a backup. */
export type OfficeChoice =
  { kind: 'OWN'; profile: OfficeProfile } | { kind: 'SAMPLE' } | { kind: 'BACKUP'; fileToken: string };

/** Makes or restores an office and goes into it, in the newest year that has decisions. */
export function useOpenOffice() {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useSingleFlight(
    useMutation({
      mutationFn: async (choice: OfficeChoice) => {
        const { aside } = await bringIn(api, choice);
        // Nothing asked before belongs to this office.
        queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'status' });
        forgetYear();
        await queryClient.query({ ...officeStatus(api), staleTime: 0 });
        return { aside };
      },
      onSuccess: () => navigate('/', { replace: true }),
    }),
  );
}

/** @returns where the office that was here before lies now, if there was one */
async function bringIn(api: Api, choice: OfficeChoice): Promise<{ aside: string | null }> {
  switch (choice.kind) {
    case 'OWN':
      await api.office.create.mutate({ profile: choice.profile });
      return { aside: null };
    case 'SAMPLE':
      await api.office.createSample.mutate();
      return { aside: null };
    case 'BACKUP':
      return api.office.restore.mutate({ fileToken: choice.fileToken });
  }
}
