/** Order of keys made to be sorted, letter by letter by their codes: as SQLite and PostgreSQL order them. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
