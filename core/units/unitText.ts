import { foldForSearch } from '../text/fold.ts';
import type { DatedName } from './unitHistory.ts';
import type { UnitRow } from './unitRows.ts';

/** The key by which a unit is found: its name and short name without dấu. */
export function unitSearchKey({ name, shortName }: Pick<DatedName, 'name' | 'shortName'>): string {
  return foldForSearch(`${name} ${shortName}`);
}

/**
 * By which name a row answers a search: empty when its own name fits, the former name that does, null when none does.
 *
 * @param wanted folded for search; empty fits every row
 */
export function foundBy(row: Pick<UnitRow, 'name' | 'shortName' | 'formerNames'>, wanted: string): string | null {
  if (wanted === '' || unitSearchKey(row).includes(wanted)) return '';
  return row.formerNames.find((former) => foldForSearch(former).includes(wanted)) ?? null;
}
