/** Rows read at a time for files and papers. */
const PAGE = 500;

/** Every row of a list, page by page in its order. */
export async function* pagesOf<Row>(
  read: (page: { offset: number; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await read({ offset, limit: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

/** The rows of all pages together, for papers that are made at once. */
export async function allRowsOf<Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}
