import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';

/** The part every dated law row has, as it is being typed. */
export interface LawRowDraft {
  effectiveFrom: IsoDate | null;
  effectiveTo: IsoDate | null;
  basis: string;
  verified: boolean;
}

export const BLANK_LAW_ROW: LawRowDraft = { effectiveFrom: null, effectiveTo: null, basis: '', verified: false };

/** The law part of a stored row, to be edited. */
export const lawRowOf = ({ effectiveFrom, effectiveTo, basis, verified }: LawRowDraft): LawRowDraft => ({
  effectiveFrom,
  effectiveTo,
  basis,
  verified,
});

/** `từ 01/07/2023 đến 30/06/2024`, or `từ 01/07/2026` while no end is known. */
export function periodWords({ effectiveFrom, effectiveTo }: { effectiveFrom: IsoDate; effectiveTo: IsoDate | null }) {
  const from = `từ ${formatDate(effectiveFrom)}`;
  return effectiveTo === null ? from : `${from} đến ${formatDate(effectiveTo)}`;
}
