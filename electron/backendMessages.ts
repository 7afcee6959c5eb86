import type { ErrorCode } from '#core/errors/messages.ts';
import type { CallRequest, CallResponse } from '#service/hosting/wire.ts';

/** What main can ask of the back end, and what each question is answered with. */
export interface Questions {
  call: { ask: { request: CallRequest }; answer: CallResponse };
  deposit: { ask: { path: string; name: string }; answer: string };
  deliver: { ask: { token: string; path: string }; answer: null };
  close: { ask: object; answer: null };
}

export type QuestionKind = keyof Questions;
export type Question = { [Kind in QuestionKind]: { kind: Kind; id: number } & Questions[Kind]['ask'] }[QuestionKind];

/** Main → back end. `start` comes first, once; a question only after `ready`. */
export type ToBackend = { kind: 'start'; dataDir: string } | Question;

/** An AppError as it crosses between processes: structured clone would keep neither class nor code. */
export interface RefusalMessage {
  code: ErrorCode;
  message: string;
}

/** Back end → main. */
export type FromBackend =
  | { kind: 'ready' }
  | { kind: 'cannotStart'; refusal: RefusalMessage }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refused'; id: number; refusal: RefusalMessage };
