import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AwardRateInput, AwardTypeInput, BaseSalaryInput } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { AWARDS_KEY } from '../../api/awardsQueries.ts';
import { CATALOGUE_KEY } from '../../api/catalogueQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** A row to add (`id` null) or to change. */
export interface RowKey {
  id: string | null;
  version: number;
}

/** Everything that can be written to the law tables. */
export function useCatalogueWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const settle = {
    mutationKey: SAVE_KEY,
    // Drafts are priced anew by every change of a law table.
    onSettled: () =>
      Promise.all([CATALOGUE_KEY, AWARDS_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  };
  return {
    saveRate: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: RowKey & { rate: AwardRateInput }) => api.catalogue.saveRate.mutate(input),
      }),
    ),
    removeRate: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number }) => api.catalogue.removeRate.mutate(input),
      }),
    ),
    saveBaseSalary: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: RowKey & { baseSalary: BaseSalaryInput }) => api.catalogue.saveBaseSalary.mutate(input),
      }),
    ),
    removeBaseSalary: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number }) => api.catalogue.removeBaseSalary.mutate(input),
      }),
    ),
    addAwardType: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: AwardTypeInput) => api.catalogue.addAwardType.mutate(input),
      }),
    ),
  };
}
