import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError, refusal } from '#core/errors/appError.ts';
import { classifySqlError } from '#db/sqlError.ts';
import { unforeseen } from '../hosting/log.ts';

/**
 * Turns anything thrown behind the contract into a refusal a clerk can read. What
 * nobody foresaw gets a short reference that also stands in the log.
 */
export function asRefusal(error: unknown): AppError {
  return knownRefusal(error) ?? unforeseen(causeOf(error));
}

/** The refusal for a failure that was foreseen; null for a breakdown. */
export function knownRefusal(error: unknown): AppError | null {
  const cause = causeOf(error);
  if (cause instanceof AppError) return cause;
  // An id that is none names nothing: what a clerk must know is that it is not there.
  if (cause instanceof ZodError && namesNothing(cause)) return refusal('NOT_FOUND', { what: 'mục được chọn' });
  if (cause instanceof ZodError) return refusal('INPUT_INVALID', { problem: describe(cause) });
  if (error instanceof TRPCError && error.code === 'NOT_FOUND')
    return refusal('NOT_FOUND', { what: 'chức năng được gọi' });
  if (error instanceof TRPCError && CALLER_FAULTS.has(error.code))
    return refusal('INPUT_INVALID', { problem: 'lời gọi không đúng dạng' });
  if (isBusy(cause)) return refusal('OFFICE_BUSY');

  switch (classifySqlError(cause)) {
    case 'DISK_FULL':
      return refusal('DISK_FULL');
    case 'READ_ONLY':
      return refusal('FOLDER_READ_ONLY', { folder: 'dữ liệu' });
    case 'FROZEN':
      return frozenRefusal(cause);
    case 'DAMAGED':
      return refusal('OFFICE_DAMAGED', { detail: 'không đọc được dữ liệu' });
    case 'FOREIGN_KEY':
      // Inputs point at rows by id: one of them is gone, or never was.
      return refusal('NOT_FOUND', { what: 'mục được chọn' });
    case 'UNIQUE':
    case 'OTHER':
      return null;
  }
}

const causeOf = (error: unknown): unknown => (error instanceof TRPCError && error.cause ? error.cause : error);

/** A trigger names the table it guards: `FROZEN:decision_line`. */
function frozenRefusal(cause: unknown): AppError {
  const isDecision = cause instanceof Error && cause.message.includes('FROZEN:decision');
  return refusal(isDecision ? 'DECISION_NOT_DRAFT' : 'RECORD_FROZEN');
}

/** Another write holds the data (SQLite), locks or a deadlock stopped this one (PostgreSQL). Nothing was kept. */
const BUSY_CODES = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', '40001', '40P01', '55P03']);

/** Whether waiting for the database took too long, at its own door or in knex's queue for a connection. */
function isBusy(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return cause.name === 'KnexTimeoutError' || ('code' in cause && BUSY_CODES.has(String(cause.code)));
}

const CALLER_FAULTS = new Set<TRPCError['code']>([
  'PARSE_ERROR',
  'BAD_REQUEST',
  'METHOD_NOT_SUPPORTED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
]);

/** Whether the first problem of an input is an id that is no UUID. */
function namesNothing({ issues: [issue] }: ZodError): boolean {
  return issue?.code === 'invalid_format' && issue.format === 'uuid';
}

/** The first problem of an input, with the row it stands in: the clerk counts from 1. */
function describe(error: ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'thiếu nội dung';
  const row = issue.path.find((step) => typeof step === 'number');
  return row === undefined ? issue.message : `dòng ${row + 1}: ${issue.message}`;
}
