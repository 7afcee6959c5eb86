import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { refusal } from '#core/errors/appError.ts';
import type { Backend } from '#service/hosting/backend.ts';
import { AccessKeys } from './accessKeys.ts';
import { answerCall, API_ROOT } from './apiDoor.ts';
import { isOurHost, isOurPage } from './callerCheck.ts';
import { answerDownload } from './downloads.ts';
import { showEnterPage, showReopenPage } from './pages.ts';
import { answerFailure, answerRefusal } from './refusalAnswer.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import { readSession, sessionCookie } from './sessionCookie.ts';
import { answerStatic } from './staticFiles.ts';
import { Uploads } from './uploads.ts';

/** Other machines never reach this host. An office server will be another entry, with real sign-in. */
const LOOPBACK = '127.0.0.1';

/** Queries carry their input in the URL, so it may be longer than Node's 16 KB. */
const MAX_HEADER_BYTES = 64 * 1024;

/** How long running calls may take to finish once the host is told to stop. */
const GRACE_MS = 5_000;

export interface HostOptions {
  backend: Backend;
  /** Folder of the built renderer. */
  rendererRoot: string;
  /** Folder of the office, where files on their way lie. */
  dataDir: string;
  /** 0 for any free port. */
  port: number;
}

/** One running browser host. */
export class HttpHost {
  readonly port: number;
  readonly #server: Server;
  readonly #keys: AccessKeys;
  readonly #uploads: Uploads;
  readonly #running = new Set<ServerResponse>();

  private constructor(server: Server, port: number, keys: AccessKeys, uploads: Uploads) {
    this.#server = server;
    this.port = port;
    this.#keys = keys;
    this.#uploads = uploads;
  }

  /** Starts listening; rejects when the port is taken. */
  static async start(options: HostOptions): Promise<HttpHost> {
    const keys = new AccessKeys();
    const uploads = new Uploads(options.backend.files, options.dataDir);
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, LOOPBACK, resolve);
    });
    const bound = (server.address() as AddressInfo).port;
    const parts = { ...options, port: bound, keys, uploads };
    const host = new HttpHost(server, bound, keys, uploads);
    server.on('request', (request, response) => {
      host.#running.add(response);
      response.once('close', () => host.#running.delete(response));
      answer(parts, request, response).catch((error: unknown) => answerFailure(response, error));
    });
    return host;
  }

  /** An address that lets one browser in, once. */
  newAddress(): string {
    return `http://${LOOPBACK}:${this.port}/?key=${this.#keys.issue()}`;
  }

  /** Takes no more calls, lets running ones finish for a moment, removes uploaded files. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const finished = [...this.#running].map((response) => new Promise((resolve) => response.once('close', resolve)));
    await Promise.race([Promise.all(finished), setTimeout(GRACE_MS, undefined, { ref: false })]);
    // Not closeIdleConnections(): it spares the connections browsers open ahead, and close() would wait for them.
    this.#server.closeAllConnections();
    await closed;
    await this.#uploads.close();
  }
}

interface HostParts extends HostOptions {
  keys: AccessKeys;
  uploads: Uploads;
}

/** One request's way: who is asking, are they let in, and only then what they want. */
async function answer(parts: HostParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response);
  const { path, query } = splitUrl(request.url ?? '');
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const entering = request.method === 'GET' && path === '/' && query.has('key');

  if (!isOurHost(request.headers.host, parts.port) || path === null) {
    answerRefusal(response, refusal('UNKNOWN_CALLER'), 403);
    return;
  }
  if (entering) {
    enter(parts, query.get('key') ?? '', request, response);
    return;
  }
  const isPage = reading && !isBelow(path, API_ROOT) && !isBelow(path, '/files');
  // A page may be opened by a link elsewhere (it holds no data); everything else is for our own page only.
  if (!isPage && !isOurPage(request.headers, !reading)) {
    answerRefusal(response, refusal('UNKNOWN_CALLER'), 403);
    return;
  }
  if (!parts.keys.holdsSession(readSession(parts.port, request.headers.cookie))) {
    if (isPage) showReopenPage(response);
    else answerRefusal(response, refusal('UNKNOWN_CALLER'), 401);
    return;
  }
  await dispatch(parts, path, query, request, response);
}

async function dispatch(
  { backend, rendererRoot, uploads }: HostParts,
  path: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isBelow(path, API_ROOT)) return answerCall(backend, request, response);
  if (path === '/files') return uploads.answer(request, response);
  if (isBelow(path, '/files')) {
    return answerDownload(backend.files, path.slice('/files/'.length), query.get('name'), request, response);
  }
  return answerStatic(rendererRoot, path, request, response);
}

/** Exchanges a key for a session and moves on to the address without it. */
function enter(parts: HostParts, key: string, request: IncomingMessage, response: ServerResponse): void {
  const already = parts.keys.holdsSession(readSession(parts.port, request.headers.cookie));
  const session = already ? null : parts.keys.redeem(key);
  if (!already && session === null) {
    showReopenPage(response);
    return;
  }
  if (session !== null) response.setHeader('Set-Cookie', sessionCookie(parts.port, session));
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') {
    showEnterPage(response);
    return;
  }
  response.statusCode = 303;
  response.setHeader('Location', '/');
  response.end();
}

/** Splits without URL(), which would read `//host/x` and absolute forms as another host. */
function splitUrl(url: string): { path: string | null; query: URLSearchParams } {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark));
  return { path: path.startsWith('/') ? path : null, query };
}

const isBelow = (path: string, root: string) => path === root || path.startsWith(`${root}/`);
