import type { Protocol } from 'electron';
import { app } from './app.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const privileged = new Set<string>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0]): void {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged must run before the app is ready');
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard && privileges.secure) privileged.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle must run after the app is ready');
    if (!privileged.has(scheme)) throw new Error(`${scheme}: was not registered as standard and secure`);
    handlers.set(scheme, handler);
  },
};

/** What the app's own handler answers to an address, or null when no handler has its scheme. */
export async function answerByProtocol(address: string, method: string): Promise<Response | null> {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  return handler ? handler(new Request(address, { method })) : null;
}
