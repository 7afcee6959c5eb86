import type { IncomingMessage } from 'node:http';

/**
 * The length of a body as its sender declares it, or null. Node's parser never reads
 * past a declared length, so checking this number first is the whole size limit;
 * a body sent in pieces without a length is not accepted anywhere.
 */
export function declaredLength({ headers }: IncomingMessage): number | null {
  if (headers['transfer-encoding'] !== undefined) return null;
  const text = headers['content-length'];
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
