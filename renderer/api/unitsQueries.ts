import { queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Api } from './client.ts';

/** Units whose name on a day contains the text, with or without dấu. */
export const foundUnits = (api: Api, text: string, on: IsoDate | null, limit: number) =>
  queryOptions({
    queryKey: ['units', 'search', text, on, limit],
    queryFn: () => api.units.search.query({ text, on, limit }),
  });
