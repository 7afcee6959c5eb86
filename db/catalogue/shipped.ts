import type { IsoDate } from '#core/dates/isoDate.ts';

/** What every dated law row shipped with the product says about itself. */
export interface ShippedPeriod {
  from: IsoDate;
  to: IsoDate | null;
  basis: string;
  /** True only where the figure was read in the text itself or in a source quoting it; inferred or paraphrased figures are not. */
  verified: boolean;
}
