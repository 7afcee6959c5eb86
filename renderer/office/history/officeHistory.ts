import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditedEntity } from '#core/office/auditedEntity.ts';
import type { Api } from '../../api/client.ts';
import { OFFICE_KEY } from '../../api/officeQueries.ts';

export type HistoryScope = 'ALL' | AuditedEntity;

const ROWS_PER_PAGE = 100;

/** Everything done in the office, newest first, page after page into the past. */
export const officeHistory = (api: Api, scope: HistoryScope) =>
  infiniteQueryOptions({
    queryKey: [...OFFICE_KEY, 'history', scope],
    queryFn: ({ pageParam }) =>
      api.office.history.query({
        ...(scope !== 'ALL' && { entity: scope }),
        ...(pageParam !== null && { beforeSeq: pageParam }),
        limit: ROWS_PER_PAGE,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < ROWS_PER_PAGE ? undefined : last.at(-1)?.seq),
    // Other pages write all the time; what is shown here must be what stands in the log now.
    staleTime: 0,
  });
