/** An id of this length is given once for life; the nine digits before it could change with the province. */
const LIFELONG_ID = 12;

/** Whether two citizen ids can only be those of two people: both were given for life, and they differ. */
export function provesTwoPeople(one: string, other: string): boolean {
  return one.length === LIFELONG_ID && other.length === LIFELONG_ID && one !== other;
}
