import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { refusal } from '#core/errors/appError.ts';

/** SHA-256 of a file's bytes, in hex. @throws AppError FILE_UNREADABLE when it is gone */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    throw refusal('FILE_UNREADABLE', { detail: 'tệp không còn ở chỗ cũ hoặc đang được mở ở nơi khác' });
  }
  return hash.digest('hex');
}
