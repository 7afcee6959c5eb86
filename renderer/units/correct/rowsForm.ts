/** What the tables of a checked form need of it. */
export interface RowsForm {
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}
