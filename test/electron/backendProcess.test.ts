import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { FromBackend, RefusalMessage, ToBackend } from '../../electron/backendMessages.ts';
import { BackendProcess } from '../../electron/backendProcess.ts';

/** A utility process that does nothing but what a test says. */
class Child extends EventEmitter {
  readonly got: ToBackend[] = [];

  postMessage(message: ToBackend): void {
    this.got.push(message);
  }

  kill(): boolean {
    this.emit('exit', 15);
    return true;
  }

  says(message: FromBackend): void {
    this.emit('message', message);
  }

  idOf(kind: ToBackend['kind']): number {
    const question = this.got.find((message) => message.kind === kind);
    return question && 'id' in question ? question.id : -1;
  }
}

function setUp(): { backend: BackendProcess; children: Child[]; first: Child; gone: (RefusalMessage | null)[] } {
  const children: Child[] = [];
  const gone: (RefusalMessage | null)[] = [];
  const backend = new BackendProcess({
    fork: () => {
      const child = new Child();
      children.push(child);
      return child;
    },
    dataDir: '/data',
    onGone: (refused) => gone.push(refused),
    onRestart: () => undefined,
  });
  backend.start();
  const first = children[0];
  if (!first) throw new Error('nothing was started');
  return { backend, children, first, gone };
}

const STATUS = { method: 'GET', url: '/office.status', body: null } as const;

describe('questions and answers', () => {
  it('waits with questions until the back end is ready', async () => {
    const { backend, first } = setUp();
    const answer = backend.call(STATUS);
    expect(first.got).toEqual([{ kind: 'start', dataDir: '/data' }]);

    first.says({ kind: 'ready' });
    expect(first.got.at(-1)).toMatchObject({ kind: 'call', request: STATUS });
    first.says({ kind: 'answer', id: first.idOf('call'), value: { status: 200, body: 'a' } });
    expect(await answer).toEqual({ status: 200, body: 'a' });
  });

  it('matches answers that come in another order', async () => {
    const { backend, first } = setUp();
    first.says({ kind: 'ready' });
    const one = backend.deposit('/tmp/1.xlsx', '1.xlsx');
    const two = backend.deposit('/tmp/2.xlsx', '2.xlsx');
    const ids = first.got.flatMap((message) => ('id' in message ? [message.id] : []));
    first.says({ kind: 'answer', id: ids[1] ?? -1, value: 'token-2' });
    first.says({ kind: 'answer', id: ids[0] ?? -1, value: 'token-1' });
    expect(await Promise.all([one, two])).toEqual(['token-1', 'token-2']);
  });

  it('gives a refusal its code and sentence back', async () => {
    const { backend, first } = setUp();
    first.says({ kind: 'ready' });
    const delivery = backend.deliver('token', '/tmp/a.xlsx');
    first.says({ kind: 'refused', id: first.idOf('deliver'), refusal: { code: 'DISK_FULL', message: 'Ổ đĩa đã đầy' } });
    await expect(delivery).rejects.toMatchObject({ name: 'AppError', code: 'DISK_FULL', message: 'Ổ đĩa đã đầy' });
  });
});

describe('a back end that stops', () => {
  it('is started once more; what was under way is refused with what was kept and what to do', async () => {
    const { backend, children, first, gone } = setUp();
    first.says({ kind: 'ready' });
    const answer = backend.call(STATUS);
    first.emit('exit', 9);
    const { status, body } = await answer;
    expect(status).toBe(503);
    const error = (JSON.parse(body) as { error: { message: string } }).error;
    expect(error.message).toContain('đã lưu trước đó vẫn còn nguyên');
    expect(error.message).toContain('thử lại');
    expect(children).toHaveLength(2);
    expect(gone).toEqual([]);
  });

  it('hands questions it had not yet been given to the next one', async () => {
    const { backend, children, first } = setUp();
    const answer = backend.call(STATUS);
    first.emit('exit', 9);
    const second = children[1];
    second?.says({ kind: 'ready' });
    second?.says({ kind: 'answer', id: second.idOf('call'), value: { status: 200, body: 'b' } });
    expect(await answer).toEqual({ status: 200, body: 'b' });
  });

  it('is given up the second time, and answers every later call', async () => {
    const { backend, children, first, gone } = setUp();
    first.emit('exit', 9);
    const waiting = backend.call(STATUS);
    children[1]?.emit('exit', 9);
    expect(children).toHaveLength(2);
    expect(gone).toEqual([null]);
    expect((await waiting).status).toBe(503);
    expect((await backend.call(STATUS)).status).toBe(503);
    await expect(backend.deposit('/tmp/a', 'a')).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('says why it cannot start, and is not tried again', async () => {
    const { backend, children, first, gone } = setUp();
    const waiting = backend.call(STATUS);
    const refusal = { code: 'OFFICE_NEWER', message: 'Dữ liệu này do bản mới hơn ghi' } as const;
    first.says({ kind: 'cannotStart', refusal });
    expect(gone).toEqual([refusal]);
    expect(children).toHaveLength(1);
    expect((await waiting).body).toContain('OFFICE_NEWER');
  });
});

describe('closing', () => {
  it('waits for the back end, then ends it; nothing is started again', async () => {
    const { backend, children, first } = setUp();
    first.says({ kind: 'ready' });
    let closed = false;
    const closing = backend.close().then(() => (closed = true));
    await Promise.resolve();
    expect(closed).toBe(false);
    first.says({ kind: 'answer', id: first.idOf('close'), value: null });
    await closing;
    expect(children).toHaveLength(1);
  });

  it('refuses calls that come after it', async () => {
    const { backend, first } = setUp();
    first.says({ kind: 'ready' });
    void backend.close();
    expect((await backend.call(STATUS)).status).toBe(503);
  });

  it('ends also when the back end dies instead of answering', async () => {
    const { backend, children, first } = setUp();
    first.says({ kind: 'ready' });
    const closing = backend.close();
    first.emit('exit', 9);
    await closing;
    expect(children).toHaveLength(1);
  });
});
