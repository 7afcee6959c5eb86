import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refusal } from '#core/errors/appError.ts';
import { safeFileName } from '#core/text/fileName.ts';
import type { FileDepot } from '#service/hosting/fileDepot.ts';
import { attachmentHeader } from './attachmentHeader.ts';
import { answerRefusal } from './refusalAnswer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** Sends the file behind a token as a download: never shown in the page, whatever it contains. */
export async function answerDownload(
  depot: FileDepot,
  token: string,
  wantedName: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET');
    answerRefusal(response, refusal('INPUT_INVALID', { problem: 'phương thức không được dùng ở đây' }), 405);
    return;
  }
  const deposit = depot.find(token);
  const name = safeFileName(wantedName ?? '') || safeFileName(deposit.name) || 'co-dau';
  const file = await open(deposit.path).catch(() => {
    throw refusal('FILE_TOKEN_EXPIRED');
  });
  try {
    const { size } = await file.stat();
    response.setHeader('Content-Type', TYPES[extname(deposit.name).toLowerCase()] ?? 'application/octet-stream');
    response.setHeader('Content-Length', size);
    response.setHeader('Content-Disposition', attachmentHeader(name));
    await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file.close();
  }
}
