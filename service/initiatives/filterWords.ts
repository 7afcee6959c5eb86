import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_STATUS_LABELS,
  RECOGNITION_LEVEL_LABELS,
  type InitiativeFilter,
} from '#core/initiatives/initiative.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { readForest } from '#db/units/forestStore.ts';

/** What a list of initiatives leaves out, for the line under the title of its file; empty when nothing. */
export async function initiativeFilterWords(db: Queryable, filter: InitiativeFilter): Promise<string> {
  const { year, text, kind, field, unitId, programme, status, level } = filter;
  const unit = unitId === null ? undefined : (await readForest(db)).get(unitId);
  const said = [
    text.trim() === '' ? '' : `có “${text.trim()}”`,
    unit ? `thuộc ${nameOn(unit, `${year ?? 2999}-12-31`).name}` : '',
    kind === null ? '' : INITIATIVE_KIND_LABELS[kind].toLowerCase(),
    field === null ? '' : `lĩnh vực ${field}`,
    programme === null ? '' : `chương trình ${programme}`,
    status === null || status === 'STANDING' ? '' : INITIATIVE_STATUS_LABELS[status].toLowerCase(),
    levelWords(level),
  ].filter((part) => part !== '');
  return said.length === 0 ? '' : `Chỉ gồm: ${said.join('; ')}`;
}

function levelWords(level: InitiativeFilter['level']): string {
  if (level === null) return '';
  return level === 'NONE' ? 'chưa được công nhận' : `được công nhận ${RECOGNITION_LEVEL_LABELS[level].toLowerCase()}`;
}
