import type { Migration } from './schema.ts';

/**
 * A round keeps the votes whose delegates nobody had called up when its ballots were given out: they are not told as
 * absent. Of rounds from before that it is unknown, and what their locks vouch for stays as it was.
 */
export const roundUncalled: Migration = {
  name: '0020_round_uncalled',
  async up(schema) {
    await schema.run('ALTER TABLE summit_round ADD COLUMN expected {int} CHECK (expected >= 0)');
  },
};
