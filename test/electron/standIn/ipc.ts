import type { Frame } from 'playwright-core';
import { realOrigin, toReal } from './addresses.ts';

interface InvokeEvent {
  sender: object;
  senderFrame: { origin: string; url: string; parent: object | null };
}

type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** What `ipcRenderer.invoke` in a page arrives as. */
export async function invokeFromPage(
  sender: object,
  frame: Frame,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const senderFrame = { origin: realOrigin(frame.url()), url: toReal(frame.url()), parent: frame.parentFrame() };
  return await handler({ sender, senderFrame }, ...args);
}
