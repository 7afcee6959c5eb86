import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { refusal } from '#core/errors/appError.ts';
import type { Backend } from '#service/hosting/backend.ts';
import { MAX_CALL_BYTES } from '#service/hosting/wire.ts';
import { declaredLength } from './declaredLength.ts';
import { answerRefusal } from './refusalAnswer.ts';

export const API_ROOT = '/api';

/** Hands one tRPC call to the back end and its answer back, untouched. */
export async function answerCall(backend: Backend, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = (request.url ?? '').slice(API_ROOT.length);

  if (request.method === 'GET') {
    send(response, await backend.handle({ method: 'GET', url, body: null }));
    return;
  }
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'GET, POST');
    answerRefusal(response, refusal('INPUT_INVALID', { problem: 'phương thức không được dùng ở đây' }), 405);
    return;
  }
  const problem = bodyProblem(request);
  if (problem) {
    answerRefusal(response, refusal('INPUT_INVALID', { problem: problem.says }), problem.status);
    return;
  }
  send(response, await backend.handle({ method: 'POST', url, body: await text(request) }));
}

function bodyProblem(request: IncomingMessage): { says: string; status: number } | null {
  const length = declaredLength(request);
  if (length === null) return { says: 'thiếu độ dài nội dung', status: 411 };
  if (length > MAX_CALL_BYTES) return { says: 'nội dung dài quá mức cho phép', status: 413 };
  // A form on another page cannot send JSON without asking first: one more wall behind the Origin check.
  const type = request.headers['content-type'];
  if (length > 0 && type?.split(';')[0]?.trim() !== 'application/json')
    return { says: 'nội dung phải là JSON', status: 415 };
  return null;
}

function send(response: ServerResponse, answer: { status: number; body: string }): void {
  response.statusCode = answer.status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(answer.body);
}
