/** Signs of formulas, addresses and markup; an asterisk may point at a note. */
const STRANGE = /[=@<>#$%^_~|\\{}[\]]|^[+-]/u;

/** What is said of a person's name that holds such a sign, and is therefore not proposed; null for any other. */
export function strangeSignIn(name: string): string | null {
  const sign = STRANGE.exec(name)?.[0];
  return sign === undefined ? null : `Họ và tên có dấu “${sign}”, không giống tên người, nên không chọn sẵn.`;
}
