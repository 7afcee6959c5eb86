import type { AwardRate, BaseSalary } from '#core/office/catalogue.ts';
import { kindInputOf, type CatalogueKind } from '#core/units/unitKind.ts';
import { useOfferBack } from '../../shared/useOfferBack.ts';
import { useTellFailure } from '../../shared/useTellFailure.ts';
import { useCatalogueWrites } from './useCatalogueWrites.ts';

/** Takes out a row the office added. Nothing is asked before, because the same row can be put back at once. */
export function useRemoveRow() {
  const writes = useCatalogueWrites();
  const offerBack = useOfferBack();
  const onError = useTellFailure();
  const backWith = (words: string, takeBack: () => Promise<unknown>) => ({
    onError,
    onSuccess: () => offerBack({ words, takeBack }),
  });
  return {
    removeBaseSalary: (row: BaseSalary) => {
      const { id, version, amount, basis, verified, effectiveFrom, effectiveTo } = row;
      const baseSalary = { amount, basis, verified, effectiveFrom, effectiveTo };
      writes.removeBaseSalary.mutate(
        { id, version },
        backWith('Đã bỏ mức lương cơ sở.', () =>
          writes.saveBaseSalary.mutateAsync({ id: null, version: 1, baseSalary }),
        ),
      );
    },
    removeRate: (row: AwardRate) => {
      const { id, version, awardCode, subject, coefficient, isCeiling, basis, verified, effectiveFrom, effectiveTo } =
        row;
      const rate = { awardCode, subject, coefficient, isCeiling, basis, verified, effectiveFrom, effectiveTo };
      writes.removeRate.mutate(
        { id, version },
        backWith('Đã bỏ dòng hệ số.', () => writes.saveRate.mutateAsync({ id: null, version: 1, rate })),
      );
    },
    /** @param after the kind it stood behind, to be put back there */
    removeUnitKind: (row: CatalogueKind, after: string | null) => {
      const { code } = row;
      const kind = kindInputOf(row);
      writes.removeUnitKind.mutate(
        { code, seen: kind },
        backWith('Đã bỏ loại đơn vị.', () => writes.addUnitKind.mutateAsync({ code, kind, after })),
      );
    },
  };
}
