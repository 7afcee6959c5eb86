import { possibleInitiativeActions, type InitiativeListRow } from '#core/imports/initiativePlan.ts';
import type { RegisterRowView } from '#core/imports/registerView.ts';
import { INITIATIVE_KIND_LABELS } from '#core/initiatives/initiative.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import { formatDong } from '#core/money/format.ts';
import type { InitiativesPlan } from './importInitiatives.ts';

/** Rows of a dry run as the screen shows them. */
export function initiativeRowViews(plan: InitiativesPlan, rows: readonly InitiativeListRow[]): RegisterRowView[] {
  return rows.map((row) => {
    const { title, authors, year, kind, field, benefit } = row.initiative;
    const question = row.unit === null ? undefined : plan.units[row.unit];
    return {
      row: row.row,
      name: title,
      traits: [String(year), INITIATIVE_KIND_LABELS[kind], field].filter((part) => part !== '').join(', '),
      details: [
        authors.map(({ name, share }) => `${name} (${shareText(share)})`).join('; '),
        benefit === null ? '' : `làm lợi ${formatDong(benefit)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
      place: question?.decision.to === 'UNIT' ? question.decidedName : (question?.text ?? ''),
      issues: row.issues,
      update: null,
      candidates: [],
      proposed: row.proposed,
      actions: possibleInitiativeActions(row),
    };
  });
}
