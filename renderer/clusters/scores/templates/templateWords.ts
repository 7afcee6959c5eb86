import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import type { TemplateRow } from '../../../api/scoresQueries.ts';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import type { TemplateSums } from './templateDraft.ts';

export const ORIGIN_WORDS: Record<TemplateRow['origin'], string> = { SHIPPED: 'Có sẵn', OFFICE: 'Của cơ quan' };

/** Whether the maxima make the scale, and by how much not. */
export function sumWords({ criteria, bonuses, scale, isWhole }: TemplateSums): string {
  const parts =
    bonuses === 0 ? formatHundredths(criteria) : `${formatHundredths(criteria)} + thưởng ${formatHundredths(bonuses)}`;
  if (isWhole) return `Khớp thang ${formatHundredths(scale)}: tiêu chí ${parts}`;
  const gap = criteria - scale;
  const words = gap > 0 ? `thừa ${formatHundredths(gap)}` : `còn thiếu ${formatHundredths(-gap)}`;
  return `Chưa khớp thang ${formatHundredths(scale)}: tiêu chí ${parts}, ${words}`;
}

/** How two half-years make a year. */
export function halvesWords({ halves }: ScoreTemplate): string {
  if (halves === null) return 'Chấm một lần cho cả năm';
  const { first, second } = halves;
  return `Chấm hai kỳ, điểm năm = (kỳ 1 × ${first} + kỳ 2 × ${second}) ÷ ${first + second}`;
}

/** What is given above plan; empty where nothing is. */
export function overPlanWords({ overPlan }: ScoreTemplate): string {
  if (overPlan === null) return 'Không thưởng';
  return `${overPlan.perPercent}% điểm chuẩn cho mỗi 1% vượt, tối đa ${overPlan.itemCapPercent}% mỗi tiêu chí, tổng tối đa ${formatHundredths(overPlan.totalCap)} điểm`;
}

/** What keeps a sheet from the best grades; empty where nothing does. */
export function hindranceWords({ groups, gradeScale }: ScoreTemplate): string {
  const { groupMinPercent, noZeroIn, bands, heldAt } = gradeScale;
  const names = groups.filter(({ key }) => noZeroIn.includes(key)).map(({ name }) => `“${name}”`);
  const conditions = [
    ...(groupMinPercent === null ? [] : [`nhóm nào dưới ${groupMinPercent}% điểm chuẩn`]),
    ...(names.length === 0 ? [] : [`có tiêu chí 0 điểm trong ${names.join(', ')}`]),
  ];
  const highest = bands[heldAt]?.name;
  if (conditions.length === 0 || highest === undefined) return '';
  return `${conditions.join(', hoặc ')}: cao nhất là ${highest}`;
}

/** The list of templates, as a path. */
export const TEMPLATES_PATH = [
  { label: 'Cụm, khối thi đua', to: '/clusters' },
  { label: 'Mẫu chấm điểm', to: '/clusters/templates' },
];

/** Where a template stands in the app. */
export const templatePath = (name: string) => [...TEMPLATES_PATH, { label: name }];
