import type { CallRequest, CallResponse } from './wire.ts';
import type { FileDepot } from './fileDepot.ts';

export interface BackendOptions {
  /** Folder in which the office lives, or with a database elsewhere its attached files; made when absent. */
  dataDir: string;
  /** A PostgreSQL database instead of a file in {@link dataDir}: `postgres://user@server/database`. */
  connectionString?: string;
  /** Injected so that tests can set the clock. */
  clock?: () => Date;
}

/** The whole back end as a host sees it: one door for calls, one for files, one way to close. */
export interface Backend {
  /** Answers one tRPC call. Never rejects: failures are answers too. */
  handle(request: CallRequest): Promise<CallResponse>;
  readonly files: FileDepot;
  /**
   * Copies a deposited file to where the user wants it, whole or not at all.
   *
   * @throws AppError FILE_TOKEN_EXPIRED, FILE_OPEN_ELSEWHERE, FOLDER_READ_ONLY, DISK_FULL
   */
  deliver(token: string, targetPath: string): Promise<void>;
  /** Finishes running work, closes the database and gives up the lock. */
  close(): Promise<void>;
}
