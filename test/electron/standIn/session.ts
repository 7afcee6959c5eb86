import { EventEmitter } from 'node:events';
import type { BrowserContext, Page } from 'playwright-core';
import { toShown } from './addresses.ts';
import { preventable } from './preventable.ts';

type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;

let onRequest: RequestHandler | null = null;
let onCheck: CheckHandler | null = null;

const downloads = new EventEmitter();

/** Whether the app lets a page save something by itself: Electron would show a save dialog. */
export function mayDownload(): boolean {
  const event = preventable({});
  downloads.emit('will-download', event);
  return !event.defaultPrevented;
}

export const session = {
  defaultSession: {
    on: (name: string, listener: (event: unknown) => void): void => void downloads.on(name, listener),
    setPermissionRequestHandler: (handler: RequestHandler | null): void => {
      onRequest = handler;
    },
    setPermissionCheckHandler: (handler: CheckHandler | null): void => {
      onCheck = handler;
    },
    setDevicePermissionHandler: (): void => {
      // Chromium without a screen has no devices to ask for.
    },
  },
};

/** Chromium's name → Electron's name. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
};

/**
 * Sets Chromium's permissions to what the app's handlers answer. With a handler
 * missing everything is granted, as in Electron, so that forgetting one fails a spec.
 */
export async function applyPermissions(context: BrowserContext, page: Page, origin: string): Promise<void> {
  // Left attached: Chromium takes the settings back when the session that made them ends.
  const devtools = await context.newCDPSession(page);
  for (const [name, electronName] of Object.entries(PERMISSIONS)) {
    const setting = isGranted(electronName, origin) ? 'granted' : 'denied';
    await devtools.send('Browser.setPermission', { permission: { name }, setting, origin: toShown(origin) });
  }
}

function isGranted(permission: string, origin: string): boolean {
  const checked = onCheck?.(null, permission, origin, {}) ?? true;
  let requested = true;
  onRequest?.(null, permission, (granted) => {
    requested = granted;
  });
  return checked && requested;
}
