import { App } from 'antd';
import type { AwardRate, BaseSalary } from '#core/office/catalogue.ts';
import { kindInputOf, type CatalogueKind } from '#core/units/unitKind.ts';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';

const LONG_ENOUGH_TO_READ = 10;
const REMOVED_KEY = 'catalogue-removed';

/** Takes out a row the office added. Nothing is asked before, because the same row can be put back at once. */
export function useRemoveRow() {
  const writes = useCatalogueWrites();
  const { message } = App.useApp();
  const onError = (error: unknown) => void message.error(failureOf(error).message);
  const offerBack = (words: string, putBack: () => void) => ({
    onError,
    onSuccess: () =>
      void message.info({
        key: REMOVED_KEY,
        duration: LONG_ENOUGH_TO_READ,
        content: (
          <>
            {words}{' '}
            <LinkButton
              onClick={() => {
                message.destroy(REMOVED_KEY);
                putBack();
              }}
            >
              Hoàn tác
            </LinkButton>
          </>
        ),
      }),
  });
  return {
    removeBaseSalary: (row: BaseSalary) => {
      const { id, version, amount, basis, verified, effectiveFrom, effectiveTo } = row;
      const baseSalary = { amount, basis, verified, effectiveFrom, effectiveTo };
      writes.removeBaseSalary.mutate(
        { id, version },
        offerBack('Đã bỏ mức lương cơ sở.', () =>
          writes.saveBaseSalary.mutate({ id: null, version: 1, baseSalary }, { onError }),
        ),
      );
    },
    removeRate: (row: AwardRate) => {
      const { id, version, awardCode, subject, coefficient, isCeiling, basis, verified, effectiveFrom, effectiveTo } =
        row;
      const rate = { awardCode, subject, coefficient, isCeiling, basis, verified, effectiveFrom, effectiveTo };
      writes.removeRate.mutate(
        { id, version },
        offerBack('Đã bỏ dòng hệ số.', () => writes.saveRate.mutate({ id: null, version: 1, rate }, { onError })),
      );
    },
    /** @param after the kind it stood behind, to be put back there */
    removeUnitKind: (row: CatalogueKind, after: string | null) => {
      const { code } = row;
      const kind = kindInputOf(row);
      writes.removeUnitKind.mutate(
        { code, seen: kind },
        offerBack('Đã bỏ loại đơn vị.', () => writes.addUnitKind.mutate({ code, kind, after }, { onError })),
      );
    },
  };
}
