import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AwardRateInput, AwardTypeInput, BaseSalaryInput } from '#core/office/catalogue.ts';
import type { UnitKindInput } from '#core/units/unitKind.ts';
import { useApi } from '../../api/ApiContext.ts';
import { AWARDS_KEY } from '../../api/awardsQueries.ts';
import { CATALOGUE_KEY } from '../../api/catalogueQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { UNITS_KEY } from '../../api/unitsQueries.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** A row to add (`id` null) or to change. */
export interface RowKey {
  id: string | null;
  version: number;
}

/** A kind of units as it is written; `after` is the kind it stands behind, null for the first place. */
export interface WrittenKind {
  code: string;
  kind: UnitKindInput;
  after: string | null;
}

/** Everything that can be written to the catalogue. */
export function useCatalogueWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const settling = (...keys: readonly (readonly string[])[]) => ({
    mutationKey: SAVE_KEY,
    onSettled: () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
  // Drafts are priced anew by every change of a law table.
  const settle = settling(CATALOGUE_KEY, AWARDS_KEY);
  // Trees stand in the order of the kinds and call them by their names.
  const settleKinds = settling(CATALOGUE_KEY, UNITS_KEY);
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
    addUnitKind: useSingleFlight(
      useMutation({
        ...settleKinds,
        mutationFn: (input: WrittenKind) => api.catalogue.addUnitKind.mutate(input),
      }),
    ),
    saveUnitKind: useSingleFlight(
      useMutation({
        ...settleKinds,
        mutationFn: (input: WrittenKind & { seen: UnitKindInput }) => api.catalogue.saveUnitKind.mutate(input),
      }),
    ),
    removeUnitKind: useSingleFlight(
      useMutation({
        ...settleKinds,
        mutationFn: (input: { code: string; seen: UnitKindInput }) => api.catalogue.removeUnitKind.mutate(input),
      }),
    ),
  };
}
