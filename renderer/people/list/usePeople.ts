import { useQueries, useQuery } from '@tanstack/react-query';
import type { PersonSummary, PersonTotals } from '#core/people/personList.ts';
import { useApi } from '../../api/ApiContext.ts';
import { PEOPLE_PER_PAGE, peoplePage, peopleTotals, type PeopleAsked } from '../../api/peopleQueries.ts';
import { useDebounced } from '../../shared/useDebounced.ts';

/** While the scroll bar is dragged through thousands of people, pages flown over are not asked for. */
const SCROLL_PAUSE = 60;

/** First and last page seen, `3-4`: a text, so that scrolling inside a page changes nothing on screen but rows. */
type PageRange = string;

/** The pages on which rows from first to last stand. */
export function pagesOf(first: number, last: number): PageRange {
  return `${Math.floor(first / PEOPLE_PER_PAGE)}-${Math.floor(last / PEOPLE_PER_PAGE)}`;
}

interface People {
  totals: PersonTotals | undefined;
  /** The person at a place of the whole list; undefined until their page has come. */
  at: (index: number) => PersonSummary | undefined;
  error: Error | null;
  retry: () => void;
}

/** The people a list holds, fetched page by page around what is seen. */
export function usePeople(asked: PeopleAsked, seen: PageRange): People {
  const api = useApi();
  const totals = useQuery(peopleTotals(api, asked));
  const count = totals.data?.people ?? 0;

  const pages = pagesIn(useDebounced(seen, SCROLL_PAUSE), Math.max(0, Math.ceil(count / PEOPLE_PER_PAGE) - 1));
  const answers = useQueries({ queries: pages.map((page) => peoplePage(api, asked, page)) });

  const byPage = new Map(pages.map((page, index) => [page, answers[index]?.data]));
  return {
    totals: totals.data,
    at: (index) => byPage.get(Math.floor(index / PEOPLE_PER_PAGE))?.[index % PEOPLE_PER_PAGE],
    error: totals.error ?? answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      void totals.refetch();
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}

function pagesIn(range: string, lastPage: number): number[] {
  const [first = 0, last = 0] = range.split('-').map((page) => Math.min(Number(page), lastPage));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
