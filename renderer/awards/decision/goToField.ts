import type { DecisionHeader } from '#core/awards/decision.ts';

/** Places on the decision page an act can lead to. */
export type FieldName = keyof DecisionHeader | 'lines';

/** Id of the control of a field. */
export const fieldId = (field: FieldName) => `decision-${field}`;

/** Brings a field into sight and gives it the focus. */
export function focusField(field: FieldName): void {
  const element = document.getElementById(fieldId(field));
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus();
}
