import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isAttachableName } from '#core/attachments/attachmentKinds.ts';
import { refusal } from '#core/errors/appError.ts';
import { safeFileName } from '#core/text/fileName.ts';
import { makeHostFolder } from '#service/hosting/dataFolder.ts';
import type { FileDepot } from '#service/hosting/fileDepot.ts';
import { OUTBOX_PARENT } from '#service/hosting/outbox.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import { declaredLength } from './declaredLength.ts';
import { answerRefusal } from './refusalAnswer.ts';

const MEGABYTE = 1024 * 1024;
export const MAX_UPLOAD_BYTES = 30 * MEGABYTE;
/** A backup has everything of an office; none is written larger. */
export const MAX_BACKUP_BYTES = 4096 * MEGABYTE;

/** Files kept at a time: the score sheets of a large block come back together. Of those with the size of a backup, one. */
export const MAX_KEPT_UPLOADS = 100;

interface KeptFile {
  token: string;
  isLarge: boolean;
}

/**
 * Takes in what the user picked in the browser. Each file lies in a folder only this
 * user can read, under a name of ours, and the page gets a token for it. The folder is among those of
 * the office that are swept when it is opened: lists hold personal data. Only name and size
 * are looked at here; the reader says what is wrong with the content, for example a password.
 */
export class Uploads {
  readonly #depot: FileDepot;
  #kept: KeptFile[] = [];
  readonly #dataDir: string;
  readonly #folder: string;

  constructor(depot: FileDepot, dataDir: string) {
    this.#depot = depot;
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, OUTBOX_PARENT, `nhan-${randomBytes(8).toString('hex')}`);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST');
      answerRefusal(response, refusal('INPUT_INVALID', { problem: 'phương thức không được dùng ở đây' }), 405);
      return;
    }
    const length = declaredLength(request);
    if (length === null) {
      answerRefusal(response, refusal('INPUT_INVALID', { problem: 'thiếu độ dài tệp' }), 411);
      return;
    }
    const name = readName(request);
    const limit = /\.zip$/iu.test(name) ? MAX_BACKUP_BYTES : MAX_UPLOAD_BYTES;
    if (length > limit) throw refusal('FILE_TOO_LARGE', { limit: `${limit / MEGABYTE} MB` });

    const isLarge = length > MAX_UPLOAD_BYTES;
    // A few of this size, picked one after the other, fill a disk.
    if (isLarge) await this.#forget((kept) => kept.isLarge);
    const picked = await this.#keep(request, { name, isLarge });
    response.statusCode = 201;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(picked));
  }

  /** Removes every file taken in. */
  async close(): Promise<void> {
    // Held or not, the host closes: what stays is swept when the office is opened.
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
  }

  async #keep(request: IncomingMessage, { name, isLarge }: { name: string; isLarge: boolean }): Promise<PickedFile> {
    // A list with personal data, or a whole backup, must not travel to other computers either.
    makeHostFolder(this.#dataDir);
    const path = join(this.#folder, randomUUID());
    try {
      // Each time: the office that is opened meanwhile sweeps it away.
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await pipeline(request, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      throw isDiskFull(error) ? refusal('DISK_FULL') : error;
    }
    const token = this.#depot.deposit(path, name);
    this.#kept.push({ token, isLarge });
    await this.#forget((_kept, index, { length }) => index < length - MAX_KEPT_UPLOADS);
    return { token, name };
  }

  async #forget(isMeant: (kept: KeptFile, index: number, all: KeptFile[]) => boolean): Promise<void> {
    const forgotten = this.#kept.filter(isMeant);
    this.#kept = this.#kept.filter((kept) => !forgotten.includes(kept));
    for (const { token } of forgotten) await this.#depot.remove(token);
  }
}

/** The picked file's own name; HTTP headers are ASCII, so it comes percent-encoded. */
function readName({ headers }: IncomingMessage): string {
  const raw = headers['x-file-name'];
  const name = typeof raw === 'string' ? safeFileName(decode(raw)) : '';
  if (!/.\.xlsm$/iu.test(name) && !isAttachableName(name)) throw refusal('FILE_KIND_UNKNOWN', { name });
  return name;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw refusal('INPUT_INVALID', { problem: 'tên tệp không đọc được' });
  }
}

const isDiskFull = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOSPC';
