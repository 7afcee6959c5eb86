import { queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Api } from './client.ts';

/** First part of every key about units. */
export const UNITS_KEY = ['units'] as const;

/** Units whose name on a day contains the text, with or without dấu. */
export const foundUnits = (api: Api, text: string, on: IsoDate | null, limit: number) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'search', text, on, limit],
    queryFn: () => api.units.search.query({ text, on, limit }),
  });
