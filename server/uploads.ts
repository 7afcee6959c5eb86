import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isAttachableName } from '#core/attachments/attachmentKinds.ts';
import { refusal } from '#core/errors/appError.ts';
import type { FileDepot } from '#service/hosting/fileDepot.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import { declaredLength } from './declaredLength.ts';
import { safeFileName } from './fileName.ts';
import { answerRefusal } from './refusalAnswer.ts';

const MEGABYTE = 1024 * 1024;
export const MAX_UPLOAD_BYTES = 30 * MEGABYTE;

/** Files kept at a time: the score sheets of a large block come back together; too few to fill a disk. */
export const MAX_KEPT_UPLOADS = 100;

/**
 * Takes in what the user picked in the browser. Each file lies in a folder only this
 * user can read, under a name of ours, and the page gets a token for it. Only name and size
 * are looked at here; the reader says what is wrong with the content, for example a password.
 */
export class Uploads {
  readonly #depot: FileDepot;
  readonly #kept: { token: string; path: string }[] = [];
  #folder: Promise<string> | null = null;

  constructor(depot: FileDepot) {
    this.#depot = depot;
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
    if (length > MAX_UPLOAD_BYTES) throw refusal('FILE_TOO_LARGE', { limit: `${MAX_UPLOAD_BYTES / MEGABYTE} MB` });

    const picked = await this.#keep(request, readName(request));
    response.statusCode = 201;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(picked));
  }

  /** Removes every file taken in. */
  async close(): Promise<void> {
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #keep(request: IncomingMessage, name: string): Promise<PickedFile> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'co-dau-')); // mkdtemp makes it 0700
    const path = join(await this.#folder, randomUUID());
    try {
      await pipeline(request, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true });
      throw isDiskFull(error) ? refusal('DISK_FULL') : error;
    }
    const token = this.#depot.deposit(path, name);
    this.#kept.push({ token, path });
    await this.#forgetOldest();
    return { token, name };
  }

  async #forgetOldest(): Promise<void> {
    if (this.#kept.length <= MAX_KEPT_UPLOADS) return;
    const oldest = this.#kept.shift();
    if (!oldest) return;
    this.#depot.drop(oldest.token);
    await rm(oldest.path, { force: true });
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
