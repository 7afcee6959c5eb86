import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Backend } from '#service/hosting/backend.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import type { CallRequest, CallResponse } from '#service/hosting/wire.ts';
import { HttpHost } from '#server/httpHost.ts';

export interface Ask {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

/** A browser host on a small renderer and a back end that repeats what it was asked. */
export class RunningHost {
  readonly calls: CallRequest[] = [];
  readonly files = new FileDepot();
  /** What the back end does with a call; tests replace it. */
  reply: (call: CallRequest) => Promise<CallResponse> = (call) =>
    Promise.resolve({ status: 200, body: JSON.stringify(call) });
  #host: HttpHost | null = null;
  #folder = '';

  /** @param dataFolder below the folder of the test; itself when empty */
  static async start(dataFolder = ''): Promise<RunningHost> {
    const running = new RunningHost();
    running.#folder = await mkdtemp(join(tmpdir(), 'co-dau-test-'));
    const rendererRoot = join(running.#folder, 'renderer');
    await mkdir(join(rendererRoot, 'assets'), { recursive: true });
    await writeFile(join(rendererRoot, 'index.html'), '<!doctype html><title>Cờ Đầu</title>');
    await writeFile(join(rendererRoot, 'assets', 'index-abc123.js'), 'export {};');
    await writeFile(join(running.#folder, 'secret.txt'), 'BÍ MẬT');
    running.#host = await HttpHost.start({
      backend: running.#backend(),
      rendererRoot,
      dataDir: join(running.#folder, dataFolder),
      port: 0,
    });
    return running;
  }

  get rendererRoot(): string {
    return join(this.#folder, 'renderer');
  }

  get folder(): string {
    return this.#folder;
  }

  get port(): number {
    return this.#running.port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Path and query of a fresh one-time address. */
  newEntrance(): string {
    return this.#running.newAddress().slice(this.origin.length);
  }

  /** Exchanges a fresh key and gives the Cookie header of the session. */
  async signIn(): Promise<string> {
    const { headers } = await this.ask({ path: this.newEntrance() });
    return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  /** Headers of a state-changing call from our own page. */
  ownPage(cookie: string): OutgoingHttpHeaders {
    return { cookie, origin: this.origin, 'sec-fetch-site': 'same-origin' };
  }

  /** Sends exactly what is said; unlike fetch() it may lie about Host, Origin and path. */
  ask({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: this.port, method, path, headers, agent: false });
      request.once('error', reject);
      request.once('response', (response) => {
        buffer(response).then(
          (bytes) =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              bytes,
              body: bytes.toString('utf8'),
            }),
          reject,
        );
      });
      request.end(body);
    });
  }

  async stopHost(): Promise<void> {
    await this.#host?.close();
    this.#host = null;
  }

  async close(): Promise<void> {
    await this.stopHost();
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #running(): HttpHost {
    if (!this.#host) throw new Error('the host is not running');
    return this.#host;
  }

  #backend(): Backend {
    return {
      files: this.files,
      handle: (call) => {
        this.calls.push(call);
        return this.reply(call);
      },
      deliver: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
  }
}
