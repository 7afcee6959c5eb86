import type { Knex } from 'knex';
import { YEAR_AT_MOST } from '#core/campaigns/campaign.ts';

/** Keeps campaigns (`c`) that count for the year, by the rule of `runsInYear`. */
export function whereRunsIn(query: Knex.QueryBuilder, year: number): void {
  const newYear = `${year}-01-01`;
  void query.where((runs) => {
    void runs.where('c.year', year).orWhere((goesOn) => {
      void goesOn
        .where('c.year', '<', year)
        .where((open) => void open.whereNull('c.closed_on').orWhere('c.closed_on', '>=', newYear))
        .where((reaches) => {
          void reaches
            .where('c.ends_on', '>=', newYear)
            .orWhere((endless) => void endless.whereNull('c.ends_on').whereNotIn('c.duration', YEAR_AT_MOST));
        });
    });
  });
}
