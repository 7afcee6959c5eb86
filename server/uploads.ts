import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refusal } from '#core/errors/appError.ts';
import type { FileDepot } from '#service/hosting/fileDepot.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import { declaredLength } from './declaredLength.ts';
import { safeFileName } from './fileName.ts';
import { answerRefusal } from './refusalAnswer.ts';

const MEGABYTE = 1024 * 1024;
export const MAX_UPLOAD_BYTES = 30 * MEGABYTE;

/** Files kept at a time: enough to compare a few lists, too few to fill a disk. */
export const MAX_KEPT_UPLOADS = 20;

/** An .xlsx is a zip file, and every zip file with content begins so. */
const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * Takes in what the user picked in the browser. Each file lies in a folder only this
 * user can read, under a name of ours, and the page gets a token for it.
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
    const path = join(await this.#folder, `${randomUUID()}.xlsx`);
    try {
      await pipeline(request, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      if (!(await isZip(path))) throw refusal('FILE_NOT_XLSX');
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
  if (!/.\.xlsx$/i.test(name)) throw refusal('FILE_NOT_XLSX');
  return name;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw refusal('INPUT_INVALID', { problem: 'tên tệp không đọc được' });
  }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(ZIP_SIGNATURE.length), 0, ZIP_SIGNATURE.length, 0);
    return buffer.equals(ZIP_SIGNATURE);
  } finally {
    await file.close();
  }
}

const isDiskFull = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOSPC';
