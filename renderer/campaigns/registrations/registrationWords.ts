import {
  isLateRegistration,
  REGISTRATION_MARK_LABELS,
  REGISTRATION_STATUS_LABELS,
  type RegistrationRow,
} from '#core/campaigns/registration.ts';

/** A registration in one line, for the notice that it says something else by now. */
export function registrationWords({ name, awardName, content, status }: RegistrationRow): string {
  return [name, awardName, content, REGISTRATION_STATUS_LABELS[status].toLowerCase()]
    .filter((part) => part !== '')
    .join(', ');
}

/** What should be looked at about a registration: it came late, or was made before. */
export function marksOf(row: RegistrationRow): string[] {
  return [
    ...(isLateRegistration(row.registeredOn, row.registerBy) ? [REGISTRATION_MARK_LABELS.LATE] : []),
    ...(row.isTwice ? [REGISTRATION_MARK_LABELS.TWICE] : []),
  ];
}
