/** One page of a long list. */
export interface PageQuery<Row> {
  queryKey: readonly unknown[];
  queryFn: () => Promise<Row[]>;
}

/** Rows fetched at a time while a list is scrolled. */
export const ROWS_PER_PAGE = 100;
