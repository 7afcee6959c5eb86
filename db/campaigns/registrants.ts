/** Whose a registration (`r`) is: the person where known, else the name in its unit. Says who is counted once. */
export const REGISTRANT = 'COALESCE(r.person_id, r.registrant_key)';

export const COUNT_COLLECTIVES = countOf('COLLECTIVE', 'collectives');
export const COUNT_INDIVIDUALS = countOf('INDIVIDUAL', 'individuals');

function countOf(subject: string, as: string): string {
  return `COUNT(DISTINCT ${REGISTRANT}) FILTER (WHERE r.subject = '${subject}') AS ${as}`;
}
