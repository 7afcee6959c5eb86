import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { OfficeProfile } from '#core/office/office.ts';
import { useApi } from '../api/ApiContext.ts';
import { officeStatus } from '../api/officeQueries.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { forgetYear } from '../shell/YearContext.tsx';

/** What to make: an office of one's own, or the sample. */
export type OfficeChoice = { kind: 'OWN'; profile: OfficeProfile } | { kind: 'SAMPLE' };

/** Makes an office and goes into it, in the newest year that has decisions. */
export function useOpenOffice() {
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useSingleFlight(
    useMutation({
      mutationFn: async (choice: OfficeChoice) => {
        if (choice.kind === 'OWN') await api.office.create.mutate({ profile: choice.profile });
        else await api.office.createSample.mutate();
        // Nothing asked before belongs to this office.
        queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'status' });
        forgetYear();
        await queryClient.query({ ...officeStatus(api), staleTime: 0 });
      },
      onSuccess: () => navigate('/', { replace: true }),
    }),
  );
}
