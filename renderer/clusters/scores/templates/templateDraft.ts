import type {
  Band,
  Bonus,
  Criterion,
  CriterionGroup,
  Knockout,
  Penalty,
  ScoreTemplate,
  ScoreTemplateHead,
} from '#core/clusters/scores/scoreTemplate.ts';

/** Lists of a template whose rows are keyed and stand in an order of their own. */
export type ExtraList = 'bonuses' | 'penalties' | 'knockouts';
interface Extra {
  bonuses: Bonus;
  penalties: Penalty;
  knockouts: Knockout;
}

const FULL_PERCENT = 100;
const FULL_SCALE = 100_00;

/** Where an own template begins: one group with one criterion that makes the whole scale. */
export const BLANK_HEAD: ScoreTemplateHead = { name: 'Mẫu chấm điểm mới', basis: '', verified: false };
export const BLANK_BODY: ScoreTemplate = {
  scale: FULL_SCALE,
  allowOverScale: false,
  groups: [
    {
      key: 'n1',
      name: 'Nhóm tiêu chí 1',
      criteria: [{ key: 'c1', name: 'Tiêu chí 1', max: FULL_SCALE, measure: { type: 'POINTS' }, appraisedOnly: false }],
    },
  ],
  bonuses: [],
  penalties: [],
  knockouts: [],
  overPlan: null,
  gradeScale: { bands: [], groupMinPercent: null, noZeroIn: [], heldAt: 0 },
  halves: null,
};

/** Adds a group with one empty criterion at the end. */
export function addGroup(template: ScoreTemplate): ScoreTemplate {
  const group: CriterionGroup = { key: freeKey(template, 'n'), name: '', criteria: [] };
  return { ...template, groups: [...template.groups, withCriterion(template, group, 0)] };
}

export function changeGroup(template: ScoreTemplate, key: string, patch: Partial<CriterionGroup>): ScoreTemplate {
  return { ...template, groups: template.groups.map((group) => (group.key === key ? { ...group, ...patch } : group)) };
}

/** Takes a group out; grades that asked something of it no longer do. */
export function removeGroup(template: ScoreTemplate, key: string): ScoreTemplate {
  return {
    ...template,
    groups: template.groups.filter((group) => group.key !== key),
    gradeScale: { ...template.gradeScale, noZeroIn: template.gradeScale.noZeroIn.filter((group) => group !== key) },
  };
}

export function moveGroup(template: ScoreTemplate, key: string, by: 1 | -1): ScoreTemplate {
  return { ...template, groups: moved(template.groups, key, by) };
}

/** Puts a new criterion behind another, at the start of the group, or at its end. */
export function addCriterion(
  template: ScoreTemplate,
  groupKey: string,
  place: { after?: string; atStart?: boolean } = {},
): ScoreTemplate {
  const groups = template.groups.map((group) => {
    if (group.key !== groupKey) return group;
    if (place.atStart) return withCriterion(template, group, 0);
    const after = group.criteria.findIndex(({ key }) => key === place.after);
    return withCriterion(template, group, after === -1 ? group.criteria.length : after + 1);
  });
  return { ...template, groups };
}

export function changeCriterion(template: ScoreTemplate, key: string, patch: Partial<Criterion>): ScoreTemplate {
  return eachGroup(template, (criteria) => criteria.map((row) => (row.key === key ? { ...row, ...patch } : row)));
}

export function removeCriterion(template: ScoreTemplate, key: string): ScoreTemplate {
  return eachGroup(template, (criteria) => criteria.filter((row) => row.key !== key));
}

/** Moves a criterion one place; at the edge of its group it goes over into the neighbour. */
export function moveCriterion(template: ScoreTemplate, key: string, by: 1 | -1): ScoreTemplate {
  const from = template.groups.findIndex(({ criteria }) => criteria.some((row) => row.key === key));
  const rows = template.groups[from]?.criteria ?? [];
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row) return template;
  if (rows[at + by])
    return eachGroup(template, (criteria) => (criteria === rows ? moved(criteria, key, by) : criteria));
  // A group keeps at least one criterion.
  if (!template.groups[from + by] || rows.length === 1) return template;
  const groups = template.groups.map((group, index) => {
    if (index === from) return { ...group, criteria: rows.filter((other) => other !== row) };
    if (index !== from + by) return group;
    return { ...group, criteria: by === 1 ? [row, ...group.criteria] : [...group.criteria, row] };
  });
  return { ...template, groups };
}

/** Adds an empty row to the bonuses, penalties or knock-outs. */
export function addExtra(template: ScoreTemplate, list: ExtraList): ScoreTemplate {
  const key = freeKey(template, { bonuses: 't', penalties: 'p', knockouts: 'l' }[list]);
  const blank: Extra = {
    bonuses: { key, name: '', max: 0, appraisedOnly: false },
    penalties: { key, name: '', rule: { type: 'EACH', points: 0 }, bars: false, appraisedOnly: false },
    knockouts: { key, name: '' },
  };
  return { ...template, [list]: [...template[list], blank[list]] };
}

export function changeExtra<List extends ExtraList>(
  template: ScoreTemplate,
  list: List,
  key: string,
  patch: Partial<Extra[List]>,
): ScoreTemplate {
  return { ...template, [list]: template[list].map((row) => (row.key === key ? { ...row, ...patch } : row)) };
}

export function removeExtra(template: ScoreTemplate, list: ExtraList, key: string): ScoreTemplate {
  const without = <Row extends { key: string }>(rows: readonly Row[]) => rows.filter((row) => row.key !== key);
  return { ...template, [list]: without<{ key: string }>(template[list]) };
}

export function moveExtra(template: ScoreTemplate, list: ExtraList, key: string, by: 1 | -1): ScoreTemplate {
  return { ...template, [list]: moved<{ key: string }>(template[list], key, by) };
}

export function changeBands(template: ScoreTemplate, bands: Band[]): ScoreTemplate {
  return { ...template, gradeScale: { ...template.gradeScale, bands } };
}

/** Maxima of a template, in hundredths, against its scale. */
export interface TemplateSums {
  groups: { key: string; max: number }[];
  criteria: number;
  bonuses: number;
  scale: number;
  /**
   * The criteria alone make the scale, or criteria and bonuses together do: both ways of building a scale of
   * 100 are in use, 95 and 5 as well as 100 and more on top.
   */
  isWhole: boolean;
}

export function sumsOf({ groups, bonuses, scale }: ScoreTemplate): TemplateSums {
  const perGroup = groups.map(({ key, criteria }) => ({ key, max: maxOf(criteria) }));
  const criteria = perGroup.reduce((sum, { max }) => sum + max, 0);
  const extra = maxOf(bonuses);
  const isWhole = criteria === scale || criteria + extra === scale;
  return { groups: perGroup, criteria, bonuses: extra, scale, isWhole };
}

const maxOf = (rows: readonly { max: number }[]) => rows.reduce((sum, { max }) => sum + max, 0);

/** A qualitative criterion begins with the four grades most regulations know. */
export const USUAL_GRADES = [
  { name: 'A', percent: FULL_PERCENT },
  { name: 'B', percent: 80 },
  { name: 'C', percent: 60 },
  { name: 'D', percent: 40 },
];

function withCriterion(template: ScoreTemplate, group: CriterionGroup, at: number): CriterionGroup {
  const blank: Criterion = {
    key: freeKey(template, 'c'),
    name: '',
    max: 0,
    measure: { type: 'POINTS' },
    appraisedOnly: false,
  };
  return { ...group, criteria: group.criteria.toSpliced(at, 0, blank) };
}

function eachGroup(template: ScoreTemplate, change: (criteria: Criterion[]) => Criterion[]): ScoreTemplate {
  return { ...template, groups: template.groups.map((group) => ({ ...group, criteria: change(group.criteria) })) };
}

function moved<Row extends { key: string }>(rows: readonly Row[], key: string, by: 1 | -1): Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row || !rows[at + by]) return [...rows];
  return rows.toSpliced(at, 1).toSpliced(at + by, 0, row);
}

/** Keys of all parts, groups before their criteria. */
export function keysIn({ groups, bonuses, penalties, knockouts }: ScoreTemplate): string[] {
  const parts = [...groups.flatMap((group) => [group, ...group.criteria]), ...bonuses, ...penalties, ...knockouts];
  return parts.map(({ key }) => key);
}

/** A key no part of the template bears, like `c7`. */
function freeKey(template: ScoreTemplate, letter: string): string {
  const taken = new Set(keysIn(template));
  let number = taken.size + 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
