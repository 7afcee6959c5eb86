import { AppError, refusal } from '#core/errors/appError.ts';
import type { CallRequest, CallResponse } from '#service/hosting/wire.ts';
import type { FromBackend, Question, QuestionKind, Questions, RefusalMessage, ToBackend } from './backendMessages.ts';
import { refusedCall } from './refusedCall.ts';

/** The part of Electron's `UtilityProcess` that is used. */
export interface BackendChild {
  on(event: 'message', listener: (message: FromBackend) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: ToBackend): void;
  kill(): boolean;
}

interface BackendProcessOptions {
  fork(): BackendChild;
  dataDir: string;
  /** The back end is gone for good: `refused` says why it would not start, null that it stopped twice. */
  onGone(refused: RefusalMessage | null): void;
  onRestart(exitCode: number): void;
}

interface Pending {
  question: Question;
  sent: boolean;
  resolve(value: unknown): void;
  reject(error: AppError): void;
}

/** Starting afresh helps against a stray fault; a second stop means it would only go round in circles. */
const RESTARTS_ALLOWED = 1;
const PATIENCE_AT_CLOSE_MS = 30_000;

/**
 * Main's side of the back end. Questions are matched to answers by id, held until the
 * back end is ready, and never left hanging: when it stops, those already sent are
 * refused (nobody knows whether they were done), those still held go to the next one.
 */
export class BackendProcess {
  readonly #options: BackendProcessOptions;
  readonly #pending = new Map<number, Pending>();
  #child: BackendChild | null = null;
  #ready = false;
  #closing = false;
  #gone: AppError | null = null;
  #restarts = 0;
  #lastId = 0;
  #whenExited: (() => void) | null = null;

  constructor(options: BackendProcessOptions) {
    this.#options = options;
  }

  start(): void {
    const child = this.#options.fork();
    this.#child = child;
    this.#ready = false;
    child.on('message', (message) => this.#onMessage(message));
    child.on('exit', (code) => this.#onExit(code));
    child.postMessage({ kind: 'start', dataDir: this.#options.dataDir });
  }

  /** One tRPC call. Never rejects: a stopped back end is answered like any other refusal. */
  async call(request: CallRequest): Promise<CallResponse> {
    try {
      return await this.#ask('call', { request });
    } catch (error) {
      if (error instanceof AppError) return refusedCall(error, 503);
      throw error;
    }
  }

  /** @throws AppError when the back end has stopped */
  deposit(path: string, name: string): Promise<string> {
    return this.#ask('deposit', { path, name });
  }

  /** @throws AppError what the back end refused, or that it has stopped */
  async deliver(token: string, path: string): Promise<void> {
    await this.#ask('deliver', { token, path });
  }

  /** Lets running work end and the database close. A back end that does not answer is ended by force. */
  async close(): Promise<void> {
    if (this.#child === null || this.#closing) return;
    const child = this.#child;
    const exited = new Promise<void>((resolve) => (this.#whenExited = resolve));
    const tooLong = setTimeout(() => child.kill(), PATIENCE_AT_CLOSE_MS);

    const closed = this.#ask('close', {}).catch(() => null);
    this.#closing = true;
    await closed;
    child.kill();
    await exited;
    clearTimeout(tooLong);
  }

  #ask<Kind extends QuestionKind>(kind: Kind, content: Questions[Kind]['ask']): Promise<Questions[Kind]['answer']> {
    if (this.#gone !== null) return Promise.reject(this.#gone);
    if (this.#closing) return Promise.reject(stopped('DANG-DONG'));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const question = { kind, id, ...content } as Question;
      // The answers come from our own bundle, which `Questions` describes.
      const accept = (value: unknown): void => resolve(value as Questions[Kind]['answer']);
      const pending = { question, sent: false, resolve: accept, reject };
      this.#pending.set(id, pending);
      if (this.#ready) this.#send(pending);
    });
  }

  #send(pending: Pending): void {
    pending.sent = true;
    this.#child?.postMessage(pending.question);
  }

  #onMessage(message: FromBackend): void {
    switch (message.kind) {
      case 'ready':
        this.#ready = true;
        for (const pending of this.#pending.values()) this.#send(pending);
        return;
      case 'cannotStart':
        this.#giveUp(message.refusal);
        this.#child?.kill();
        return;
      case 'answer':
        this.#take(message.id)?.resolve(message.value);
        return;
      case 'refused':
        this.#take(message.id)?.reject(new AppError(message.refusal.code, message.refusal.message));
    }
  }

  #onExit(code: number): void {
    this.#child = null;
    this.#ready = false;
    this.#whenExited?.();
    const reason = stopped(`TIEN-TRINH-NEN-${code}`);
    this.#refusePending(reason, (pending) => pending.sent);
    if (this.#closing) this.#refusePending(reason);
    if (this.#closing || this.#gone !== null) return;

    if (this.#restarts >= RESTARTS_ALLOWED) {
      this.#giveUp(null);
      return;
    }
    this.#restarts += 1;
    this.#options.onRestart(code);
    this.start();
  }

  #giveUp(refused: RefusalMessage | null): void {
    this.#gone = refused === null ? stopped('TIEN-TRINH-NEN') : new AppError(refused.code, refused.message);
    this.#refusePending(this.#gone);
    this.#options.onGone(refused);
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #refusePending(reason: AppError, which: (pending: Pending) => boolean = () => true): void {
    for (const [id, pending] of this.#pending) {
      if (which(pending)) this.#take(id)?.reject(reason);
    }
  }
}

/** Says that what was saved is kept and to try again, which is just what INTERNAL says. */
function stopped(reference: string): AppError {
  return refusal('INTERNAL', { reference });
}
