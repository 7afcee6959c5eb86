import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

/** First part of every key of the search over everything. */
const SEARCH_KEY = ['search'] as const;

/** The best hits of each kind for a text; what was found before stays in sight until the answer is there. */
export const searchHits = (api: Api, text: string, limit: number) =>
  queryOptions({
    queryKey: [...SEARCH_KEY, 'find', text, limit],
    queryFn: () => api.search.find.query({ text, limit }),
    placeholderData: keepPreviousData,
    // Anything may have been written since the palette was last open.
    staleTime: 0,
  });
