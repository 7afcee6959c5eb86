import type { AwardRateInput, AwardTypeInput, BaseSalaryInput } from '#core/office/catalogue.ts';
import type { UnitKindInput } from '#core/units/unitKind.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useWrite, type Seen } from '../../shared/useWrite.ts';

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
  return {
    saveRate: useWrite((input: RowKey & { rate: AwardRateInput }) => api.catalogue.saveRate.mutate(input)),
    removeRate: useWrite((input: Seen) => api.catalogue.removeRate.mutate(input)),
    saveBaseSalary: useWrite((input: RowKey & { baseSalary: BaseSalaryInput }) =>
      api.catalogue.saveBaseSalary.mutate(input),
    ),
    removeBaseSalary: useWrite((input: Seen) => api.catalogue.removeBaseSalary.mutate(input)),
    addAwardType: useWrite((input: AwardTypeInput) => api.catalogue.addAwardType.mutate(input)),
    addUnitKind: useWrite((input: WrittenKind) => api.catalogue.addUnitKind.mutate(input)),
    saveUnitKind: useWrite((input: WrittenKind & { seen: UnitKindInput }) => api.catalogue.saveUnitKind.mutate(input)),
    removeUnitKind: useWrite((input: { code: string; seen: UnitKindInput }) =>
      api.catalogue.removeUnitKind.mutate(input),
    ),
  };
}
