type NameField = 'name' | 'familyName' | 'givenName';

/** A row in which a name may stand, in one column or in two. */
interface NameCells {
  text(field: NameField): string;
  isMapped(field: NameField): boolean;
}

/**
 * The name as one text: from one column, or from họ đệm and tên.
 *
 * @param whole the name where one column holds all of it
 */
export function writtenName(row: NameCells, whole = row.text('name')): string {
  if (!row.isMapped('familyName') && whole !== '') return withGivenName(row, whole);
  const parts = [row.text('familyName'), row.text('name') || row.text('givenName')];
  return parts.filter(Boolean).join(' ') || whole;
}

/** "Họ và tên" over two columns leaves the given name in the second. */
function withGivenName(row: NameCells, whole: string): string {
  const given = row.text('givenName');
  return given === '' ? whole : `${whole} ${given}`;
}
