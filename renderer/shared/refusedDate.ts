/** Marks the input of a date field whose text was refused and is neither corrected nor given up yet. */
export const REFUSED_DATE = 'data-refused-date';

/**
 * Puts the focus on the first date of a form that was refused: saved as it stands it would silently be empty.
 *
 * @param name first part of the ids of the form's controls
 * @returns whether there is one
 */
export function focusRefusedDate(name: string): boolean {
  const refused = document.querySelector<HTMLElement>(`[${REFUSED_DATE}][id^="${name}-"]`);
  refused?.scrollIntoView({ block: 'center' });
  refused?.focus();
  return refused !== null;
}
