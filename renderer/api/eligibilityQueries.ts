import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { Nominee } from '#core/eligibility/nominee.ts';
import type { RunFilter, RunRow } from '#core/eligibility/run.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { ROWS_PER_PAGE, type PageQuery } from './listPage.ts';

/** First part of every key about rules and who is eligible. */
const ELIGIBILITY_KEY = ['eligibility'] as const;

type EligibilityOutputs = inferRouterOutputs<AppRouter>['eligibility'];
export type RulesTable = EligibilityOutputs['rules'];
export type RunSummary = Pick<EligibilityOutputs['runRows'], 'asked' | 'finishedAt' | 'counts' | 'total'>;
export type TouchedLines = EligibilityOutputs['touchedLines'];
export type LastRun = NonNullable<EligibilityOutputs['lastRun']>;
export type StoredMarks = EligibilityOutputs['unitMarks'];
export type PaperAsked = Omit<Parameters<Api['eligibility']['tryOnPaper']['query']>[0], 'tried'>;
export type PaperAbout = PaperAsked['about'];
export type Tried = Parameters<Api['eligibility']['tryRule']['query']>[0]['tried'];

/** Every rule there is, shipped and own, with the law tables of each time. */
export const rulesTable = (api: Api) =>
  queryOptions({ queryKey: [...ELIGIBILITY_KEY, 'rules'], queryFn: () => api.eligibility.rules.query() });

/** The last result of a year: after the app was closed it is there again. */
export const lastRun = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...ELIGIBILITY_KEY, 'lastRun', year],
    queryFn: (): Promise<LastRun | null> => api.eligibility.lastRun.query({ year }),
    staleTime: 0,
  });

/** What a result comes to under a filter. */
export const runSummary = (api: Api, runId: string, filter: RunFilter) =>
  queryOptions({
    queryKey: [...ELIGIBILITY_KEY, 'run', runId, 'summary', filter],
    queryFn: (): Promise<RunSummary> => api.eligibility.runRows.query({ runId, filter, offset: 0, limit: 1 }),
    placeholderData: keepPreviousData,
  });

/** One page of a result. */
export const runPage = (
  api: Api,
  { runId, filter }: { runId: string; filter: RunFilter },
  page: number,
): PageQuery<RunRow> => ({
  queryKey: [...ELIGIBILITY_KEY, 'run', runId, 'rows', filter, page],
  queryFn: async () => {
    const asked = { runId, filter, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE };
    return (await api.eligibility.runRows.query(asked)).rows;
  },
});

/** What rules say about somebody, as the data stands now. */
export const triedRules = (api: Api, nominee: Nominee, tried: Tried) =>
  queryOptions({
    queryKey: [...ELIGIBILITY_KEY, 'try', nominee, tried],
    queryFn: () => api.eligibility.tryRule.query({ nominee, tried }),
    staleTime: 0,
  });

/** What rules say about an initiative, a cluster or a decision, as the data stands now. */
export const triedOnPaper = (api: Api, asked: PaperAsked, tried: Tried) =>
  queryOptions({
    queryKey: [...ELIGIBILITY_KEY, 'tryOnPaper', asked, tried],
    queryFn: () => api.eligibility.tryOnPaper.query({ ...asked, tried }),
    staleTime: 0,
  });

const PAPERS_SHOWN = 10;

/** Decisions, clusters or initiatives found by name or number. */
export const foundPapers = (api: Api, about: PaperAbout, text: string) =>
  queryOptions({
    queryKey: [...ELIGIBILITY_KEY, 'papers', about, text],
    queryFn: async () => {
      const groups = await api.search.find.query({ text, kinds: [about], limit: PAPERS_SHOWN });
      return groups.flatMap(({ hits }) => hits);
    },
  });

/** What only rules ask of a unit's year. */
export const unitMarks = (api: Api, unitId: string, year: number) =>
  queryOptions({
    queryKey: [...ELIGIBILITY_KEY, 'marks', unitId, year],
    queryFn: () => api.eligibility.unitMarks.query({ unitId, year }),
  });
