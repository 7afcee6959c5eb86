import type { Knex } from 'knex';
import { AppError, refusal } from '#core/errors/appError.ts';
import { sqliteConnection } from '../connection.ts';
import { classifySqlError } from '../sqlError.ts';

/**
 * Asks something of an office file that is not open, without examining, bringing up or locking it.
 *
 * @throws AppError OFFICE_DAMAGED where it cannot be read, or what `work` refuses
 */
export async function withOfficeFile<Result>(
  file: string,
  work: (connection: Knex) => Promise<Result>,
): Promise<Result> {
  const connection = sqliteConnection(file);
  try {
    return await work(connection);
  } catch (error) {
    throw readableFailure(error);
  } finally {
    await connection.destroy();
  }
}

/** The refusal of a file in which something is broken. */
export function damagedFile(): AppError {
  return refusal('OFFICE_DAMAGED', { detail: 'có trang dữ liệu không đọc được' });
}

function readableFailure(error: unknown): unknown {
  if (error instanceof AppError) return error;
  // Nobody else calls a file so: where its beginning is gone, it is ours all the same and may be restored.
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB')
    return refusal('OFFICE_DAMAGED', { detail: 'không đọc được phần đầu tệp' });
  return classifySqlError(error) === 'DAMAGED' ? damagedFile() : error;
}
