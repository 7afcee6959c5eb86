import { AppError } from '#core/errors/appError.ts';
import type { Backend, BackendOptions } from '#service/hosting/backend.ts';
import { logFailure, unforeseen } from '#service/hosting/log.ts';
import type { FromBackend, Question, RefusalMessage, ToBackend } from './backendMessages.ts';

/** The part of Electron's `process.parentPort` that is used. */
interface Port {
  on(event: 'message', listener: (event: { data: ToBackend }) => void): unknown;
  postMessage(message: FromBackend): void;
}

/** Serves a back end to main over a port: this is all that runs in the utility process besides the back end itself. */
export function serveBackend(port: Port, startBackend: (options: BackendOptions) => Promise<Backend>): void {
  let backend: Backend | null = null;

  const start = async (dataDir: string): Promise<void> => {
    try {
      backend = await startBackend({ dataDir });
      port.postMessage({ kind: 'ready' });
    } catch (error) {
      port.postMessage({ kind: 'cannotStart', refusal: asRefusal(error) });
    }
  };

  const reply = async (question: Question): Promise<void> => {
    try {
      if (backend === null) throw new Error('asked before ready');
      port.postMessage({ kind: 'answer', id: question.id, value: await answer(backend, question) });
    } catch (error) {
      port.postMessage({ kind: 'refused', id: question.id, refusal: asRefusal(error) });
    }
  };

  // Node would print the whole error, names of people in it included, into main's log.
  process.on('uncaughtException', (error) => {
    logFailure('UNCAUGHT', error);
    process.exit(70);
  });
  port.on('message', ({ data }) => void (data.kind === 'start' ? start(data.dataDir) : reply(data)));
}

async function answer(backend: Backend, question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'call':
      return backend.handle(question.request);
    case 'deposit':
      return backend.files.deposit(question.path, question.name);
    case 'deliver':
      await backend.deliver(question.token, question.path);
      return null;
    case 'close':
      await backend.close();
      return null;
  }
}

/** A refusal keeps its sentence; anything else becomes a reference that also stands in the log. */
function asRefusal(error: unknown): RefusalMessage {
  const { code, message } = error instanceof AppError ? error : unforeseen(error);
  return { code, message };
}
