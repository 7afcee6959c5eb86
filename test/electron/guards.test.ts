import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { guardEveryPage, guardPage } from '../../electron/navigationGuard.ts';
import { denyAllPermissions, preventDownloads } from '../../electron/permissionGuard.ts';

/** The part of a page's contents that the guard takes hold of. */
class Contents extends EventEmitter {
  answerWindowOpen: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.answerWindowOpen = handler;
  }

  /** Whether a listener said no. */
  isPrevented(event: string, url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  }
}

function guarded(): Contents {
  const contents = new Contents();
  guardPage(contents as unknown as Parameters<typeof guardPage>[0]);
  return contents;
}

describe('navigation', () => {
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
  const foreign = [
    'https://evil.example/',
    'http://codau/',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    'javascript:alert(1)',
    'app://evil/',
    'app://codau.evil/',
    'app://codau@evil/',
    'app://codau:1/',
    '',
  ];

  it.each(events.flatMap((event) => foreign.map((url) => [event, url])))('%s to "%s" is prevented', (event, url) => {
    expect(guarded().isPrevented(event, url)).toBe(true);
  });

  it.each(events)('%s within our own screens goes on', (event) => {
    expect(guarded().isPrevented(event, 'app://codau/index.html')).toBe(false);
  });
});

describe('other pages', () => {
  it('a webview is never attached', () => {
    expect(guarded().isPrevented('will-attach-webview', 'app://codau/index.html')).toBe(true);
  });

  it.each(['https://evil.example/', 'https://congdoan.vn/', 'app://codau/index.html', 'about:blank'])(
    'no window opens for %s',
    (url) => {
      expect(guarded().answerWindowOpen?.({ url })).toEqual({ action: 'deny' });
    },
  );

  it('every page the app ever makes is guarded', () => {
    const app = new EventEmitter();
    guardEveryPage(app as unknown as Parameters<typeof guardEveryPage>[0]);
    const contents = new Contents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.isPrevented('will-navigate', 'https://evil.example/')).toBe(true);
  });
});

describe('permissions', () => {
  const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'usb'];

  it.each(permissions)('%s is denied when asked for and when checked', (permission) => {
    const answers: boolean[] = [];
    const handlers: Record<string, (...args: unknown[]) => unknown> = {};
    const keep = (name: string) => (handler: unknown) => {
      handlers[name] = handler as (...args: unknown[]) => unknown;
    };
    denyAllPermissions({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
    });

    handlers.request?.(null, permission, (granted: boolean) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(handlers.check?.(null, permission, 'app://codau', {})).toBe(false);
    expect(handlers.device?.({ deviceType: 'usb', origin: 'app://codau' })).toBe(false);
  });
});

it('no page downloads anything', () => {
  const session = new EventEmitter();
  preventDownloads(session as unknown as Parameters<typeof preventDownloads>[0]);
  let isPrevented = false;
  session.emit('will-download', { preventDefault: () => (isPrevented = true) });
  expect(isPrevented).toBe(true);
});
