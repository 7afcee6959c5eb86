import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';

interface Life {
  begunOn: IsoDate | null;
  endedOn: IsoDate | null;
}

/** When a unit was there, as far as anybody said: `từ 01/07/2025`, `đến 30/06/2025`. */
export function lifeWords({ begunOn, endedOn }: Life): string {
  return [begunOn && `từ ${formatDate(begunOn)}`, endedOn && `đến ${formatDate(endedOn)}`]
    .filter((word) => word !== null)
    .join(' ');
}

/** A closed period in words; `từ trước` and `đến nay` where an end is open. */
export function periodWords({ validFrom, validTo }: { validFrom: IsoDate | null; validTo: IsoDate | null }): string {
  const from = validFrom === null ? 'từ trước' : `từ ${formatDate(validFrom)}`;
  return `${from} ${validTo === null ? 'đến nay' : `đến ${formatDate(validTo)}`}`;
}

/** How a unit stood on a day, as one word or two. */
export function lifeStatus({ begunOn, endedOn }: Life, on: IsoDate): 'LIVING' | 'ENDED' | 'COMING' {
  if (endedOn !== null && endedOn < on) return 'ENDED';
  return begunOn !== null && begunOn > on ? 'COMING' : 'LIVING';
}
