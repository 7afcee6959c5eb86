import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logInto } from '#service/hosting/log.ts';
import { MAX_CALL_BYTES } from '#service/hosting/wire.ts';
import { RunningHost } from './runningHost.ts';

let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  host = await RunningHost.start();
  cookie = await host.signIn();
});
afterAll(() => host.close());
beforeEach(() => {
  host.calls.length = 0;
});

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  host.ask({
    method: 'POST',
    path: '/api/awards.save',
    headers: { ...host.ownPage(cookie), 'content-type': 'application/json', ...headers },
    body,
  });

describe('the API', () => {
  it('hands a query on as it came, path and query below the root', async () => {
    const path = '/api/awards.get?input=%7B%22id%22%3A%22%C4%90%22%7D';
    const answer = await host.ask({ path, headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(host.calls).toEqual([{ method: 'GET', url: path.slice('/api'.length), body: null }]);
  });

  it('hands a mutation on with its Vietnamese body intact', async () => {
    const body = JSON.stringify({ name: 'Nguyễn Thị Đào', note: 'y\u0302'.normalize('NFD') });
    await post(body);
    expect(host.calls).toEqual([{ method: 'POST', url: '/awards.save', body }]);
  });

  it('takes a mutation without any input', async () => {
    expect((await post('', { 'content-length': '0' })).status).toBe(200);
    expect(host.calls).toEqual([{ method: 'POST', url: '/awards.save', body: '' }]);
  });

  it('gives the status and body of the back end', async () => {
    const usual = host.reply;
    host.reply = () => Promise.resolve({ status: 409, body: '{"error":"Đã có người sửa"}' });
    const answer = await post('{}');
    host.reply = usual;
    expect(answer).toMatchObject({ status: 409, body: '{"error":"Đã có người sửa"}' });
  });

  it('says nothing of what broke inside, only a reference', async () => {
    const usual = host.reply;
    logInto(host.folder);
    host.reply = () => Promise.reject(new Error('SELECT secret FROM person'));
    const answer = await post('{}');
    host.reply = usual;
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('secret');
    const { code, message } = JSON.parse(answer.body) as { code: string; message: string };
    expect(code).toBe('INTERNAL');
    const logged = readFileSync(join(host.folder, 'nhat-ky', 'loi.log'), 'utf8');
    expect(logged).toContain(/mã ([0-9A-F]{6})/u.exec(message)?.[1]);
    expect(logged).not.toContain('secret');
  });

  it('takes a query whose input is longer than usual headers', async () => {
    const answer = await host.ask({ path: `/api/people.search?input=${'a'.repeat(40_000)}`, headers: { cookie } });
    expect(answer.status).toBe(200);
  });

  it('keeps 200 calls at once apart', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => host.ask({ path: `/api/echo?n=${n}`, headers: { cookie } })),
    );
    answers.forEach((answer, n) => expect(JSON.parse(answer.body)).toMatchObject({ url: `/echo?n=${n}` }));
  });
});

describe('junk for the API', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD', 'PROPFIND'])(
    '%s is not a way to call',
    async (method) => {
      const answer = await host.ask({ method, path: '/api/x', headers: host.ownPage(cookie) });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, POST');
      expect(host.calls).toHaveLength(0);
    },
  );

  it('a body over the limit is refused by its declared length', async () => {
    expect((await post(Buffer.alloc(MAX_CALL_BYTES + 1, 'a'))).status).toBe(413);
    expect((await post(Buffer.alloc(MAX_CALL_BYTES, 'a'))).status).toBe(200);
  });

  it('a body without a length is refused', async () => {
    expect((await post('{}', { 'transfer-encoding': 'chunked' })).status).toBe(411);
    expect(host.calls).toHaveLength(0);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a body of type %j, which a form could send, is refused',
    async (type) => {
      expect((await post('{}', { 'content-type': type })).status).toBe(415);
      expect(host.calls).toHaveLength(0);
    },
  );

  it.each([
    'GET http://evil.example/ HTTP/1.1',
    'GET evil HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'BREW / HTTP/1.1',
    'nonsense',
  ])('the request line %j is refused and the host lives on', async (line) => {
    const socket = connect(host.port, '127.0.0.1');
    socket.write(`${line}\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 (400|403)/);
    expect((await host.ask({ headers: { cookie } })).status).toBe(200);
  });
});

describe('closing', () => {
  it('lets a running call finish and takes no new one', async () => {
    const own = await RunningHost.start();
    const session = await own.signIn();
    let finish = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      own.reply = () => {
        resolve();
        return new Promise((answer) => {
          finish = () => answer({ status: 200, body: '"xong"' });
        });
      };
    });
    const running = own.ask({ path: '/api/slow', headers: { cookie: session } });
    await begun;
    const closing = own.stopHost();
    finish();
    expect((await running).body).toBe('"xong"');
    await closing;
    await own.close();
  });

  it('does not wait for a connection a browser opened ahead and never used', async () => {
    const own = await RunningHost.start();
    const unused = connect(own.port, '127.0.0.1');
    await once(unused, 'connect');
    await own.ask({ path: '/' }); // by now the host has seen the connection
    const started = performance.now();
    await own.stopHost();
    expect(performance.now() - started).toBeLessThan(1_000);
    unused.destroy();
    await own.close();
  });

  it('sends a long answer to its end first', async () => {
    const own = await RunningHost.start();
    const session = await own.signIn();
    const long = JSON.stringify('đ'.repeat(20_000_000));
    const begun = new Promise<void>((resolve) => {
      own.reply = () => {
        resolve();
        return Promise.resolve({ status: 200, body: long });
      };
    });
    const running = own.ask({ path: '/api/long', headers: { cookie: session } });
    await begun;
    await own.stopHost();
    expect((await running).bytes.length).toBe(Buffer.byteLength(long));
    await own.close();
  });
});
