import type { Knex } from 'knex';

/** Keeps campaigns (`c`) launched in the year, and those of years before whose window reaches into it. */
export function whereRunsIn(query: Knex.QueryBuilder, year: number): void {
  void query.where((runs) => {
    void runs
      .where('c.year', year)
      .orWhere((goesOn) => void goesOn.where('c.year', '<', year).where('c.ends_on', '>=', `${year}-01-01`));
  });
}
