import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import type { ExtraLine } from './ExtraRow.tsx';
import { changeExtra, type ExtraList } from './templateDraft.ts';

interface ExtraSection {
  list: ExtraList;
  title: string;
  /** What adds a row. */
  act: string;
  lines: ExtraLine[];
}

/** Bonuses, penalties and knock-outs as the editor lists them; also those without a row, so that one can be added. */
export function extraSections(template: ScoreTemplate, onChange: (next: ScoreTemplate) => void): ExtraSection[] {
  return [
    {
      list: 'bonuses',
      title: 'Điểm thưởng',
      act: 'Thêm điểm thưởng',
      lines: template.bonuses.map((row) => ({
        list: 'bonuses',
        row,
        onChange: (patch) => onChange(changeExtra(template, 'bonuses', row.key, patch)),
      })),
    },
    {
      list: 'penalties',
      title: 'Điểm trừ',
      act: 'Thêm điểm trừ',
      lines: template.penalties.map((row) => ({
        list: 'penalties',
        row,
        onChange: (patch) => onChange(changeExtra(template, 'penalties', row.key, patch)),
      })),
    },
    {
      list: 'knockouts',
      title: 'Điểm liệt',
      act: 'Thêm điểm liệt',
      lines: template.knockouts.map((row) => ({
        list: 'knockouts',
        row,
        onChange: (patch) => onChange(changeExtra(template, 'knockouts', row.key, patch)),
      })),
    },
  ];
}
