/** What the stores need to recognise about a failed statement, the same for both drivers. */
export type SqlFailure = 'UNIQUE' | 'FOREIGN_KEY' | 'FROZEN' | 'DISK_FULL' | 'READ_ONLY' | 'DAMAGED' | 'OTHER';

/** Classifies an exception thrown by sqlite3 or pg. Constraint names stay out of the answer: see {@link failedOn}. */
export function classifySqlError(error: unknown): SqlFailure {
  if (!(error instanceof Error)) return 'OTHER';
  const code = 'code' in error ? String(error.code) : '';
  if (error.message.includes('FROZEN:')) return 'FROZEN';
  if (code === '23505' || error.message.includes('UNIQUE constraint failed')) return 'UNIQUE';
  if (code === '23503' || error.message.includes('FOREIGN KEY constraint failed')) return 'FOREIGN_KEY';
  if (code === 'SQLITE_FULL' || code === '53100') return 'DISK_FULL';
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_PERM' || code === 'SQLITE_CANTOPEN') return 'READ_ONLY';
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return 'DAMAGED';
  return 'OTHER';
}

/** Whether a unique or foreign-key failure names this table column or index. */
export function failedOn(error: unknown, ...names: string[]): boolean {
  return error instanceof Error && names.some((name) => error.message.includes(name));
}
