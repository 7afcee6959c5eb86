import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callFrom, pickFrom, saveFrom } from './driver/bridge.ts';
import { launch, type RunningApp } from './driver/driver.ts';
import { install, type Installation } from './driver/installation.ts';

let installation: Installation;
let app: RunningApp;
/** An address outside the app that would tell if anything ever reached it. */
let elsewhere: Server;
let elsewhereUrl: string;
const visits: string[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('<h1>elsewhere</h1>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  installation = await install();
  app = await launch(installation);
});

afterAll(async () => {
  await app.stop();
  installation.remove();
  elsewhere.close();
});

describe('what a page can reach', () => {
  it('has exactly the named methods of the bridge', async () => {
    const surface = await app.page.evaluate(() =>
      Object.entries(window.coDau ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
    );
    expect(surface).toEqual([
      'call: function',
      'pickFile: function',
      'pickFiles: function',
      'saveFile: function',
      'openFile: function',
      'openHall: function',
    ]);
  });

  it('cannot change the bridge for the screens that come after', async () => {
    const replaced = await app.page.evaluate(() => {
      const bridge = window.coDau as unknown as Record<string, unknown>;
      const original = bridge.call;
      try {
        bridge.call = () => 'mine';
      } catch {
        // Frozen objects throw in strict code; either way it must still be ours.
      }
      return bridge.call !== original;
    });
    expect(replaced).toBe(false);
  });

  it('has no Node and no raw IPC', async () => {
    const found = await app.page.evaluate(() => ({
      process: typeof (globalThis as { process?: unknown }).process,
      require: typeof (globalThis as { require?: unknown }).require,
      module: typeof (globalThis as { module?: unknown }).module,
      buffer: typeof (globalThis as { Buffer?: unknown }).Buffer,
      atStart: window.globalsAtStart,
    }));
    expect(found).toEqual({
      process: 'undefined',
      require: 'undefined',
      module: 'undefined',
      buffer: 'undefined',
      atStart: [],
    });
  });

  it('reaches the back end and gets its answer unchanged', async () => {
    const response = await callFrom(app.page, { method: 'POST', url: '/test.echo', body: '{"tên":"Đặng Thị Ân"}' });
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toEqual({
      result: { data: { request: { method: 'POST', url: '/test.echo', body: '{"tên":"Đặng Thị Ân"}' } } },
    });
  });

  it('is told in Vietnamese, as a value, when a call has the wrong shape', async () => {
    const response = await callFrom(app.page, { method: 'DELETE', url: 'file:///etc/passwd', body: null } as never);
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject({ error: { data: { code: 'INPUT_INVALID' } } });
  });
});

describe('content security policy', () => {
  it('comes with the start page exactly as decided', async () => {
    const response = await app.page.reload();
    expect(await response?.headerValue('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('runs our own script and blocks an inline one', async () => {
    const ran = await app.page.evaluate(() => [window.ownScriptRan, window.inlineScriptRan]);
    expect(ran).toEqual([true, undefined]);
  });

  it('lets nothing be fetched, framed, evaluated or loaded from elsewhere', async () => {
    const outcome = await app.page.evaluate(async (url) => {
      const image = document.createElement('img');
      const imageLoaded = new Promise<boolean>((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      image.src = `${url}/image.png`;
      const frame = document.createElement('iframe');
      frame.src = `${url}/frame`;
      document.body.append(frame);
      const script = document.createElement('script');
      script.src = `${url}/script.js`;
      document.body.append(script);
      const fetched = await fetch(`${url}/fetched`).then(
        () => true,
        () => false,
      );
      return { image: await imageLoaded, fetched, evaluated: window.evaluatedAtStart };
    }, elsewhereUrl);
    expect(outcome).toEqual({ image: false, fetched: false, evaluated: false });
    expect(visits).toEqual([]);
  });
});

describe('leaving the app', () => {
  const stillHome = async (): Promise<void> => {
    // Long enough for a navigation that was going to happen.
    await app.page.waitForTimeout(300);
    expect(await app.page.locator('h1').textContent()).toBe('Màn hình thử');
    expect(visits).toEqual([]);
  };

  it('is prevented when a script sets another address', async () => {
    await app.page.evaluate((url) => {
      window.location.href = `${url}/by-script`;
    }, elsewhereUrl);
    await stillHome();
  });

  it('is prevented when a link is clicked', async () => {
    await app.page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = `${url}/by-link`;
      document.body.append(link);
      link.click();
    }, elsewhereUrl);
    await stillHome();
  });

  it('is prevented when a form is sent', async () => {
    await app.page.evaluate((url) => {
      const form = document.createElement('form');
      form.action = `${url}/by-form`;
      document.body.append(form);
      form.submit();
    }, elsewhereUrl);
    await stillHome();
  });

  it('is denied in a new window, by script and by link', async () => {
    await app.page.evaluate((url) => {
      window.open(`${url}/by-window`);
      const link = document.createElement('a');
      link.href = `${url}/by-blank`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }, elsewhereUrl);
    await stillHome();
    expect(app.pages()).toHaveLength(1);
  });
});

describe('saving without being asked', () => {
  it('is prevented: the system asks nobody to save a program', async () => {
    const isPrevented = app.evaluate(
      ({ session }) =>
        new Promise<boolean>((resolve) => {
          session.defaultSession.on('will-download', (event) => resolve(event.defaultPrevented));
        }),
      undefined,
    );
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'data:application/octet-stream,calc';
      link.download = 'autorun.bat';
      document.body.append(link);
      link.click();
    });
    expect(await isPrevented).toBe(true);
  });
});

describe('permissions', () => {
  it('are all denied', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const queried = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(queried)).map((status) => status.state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });
});

describe('a window that is not ours', () => {
  it('is refused on every channel, although it shows our screens with our preload', async () => {
    const before = app.pages();
    await app.evaluate(async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('app://codau/index.html');
    }, installation.preload);
    await expect.poll(() => app.pages().length).toBe(before.length + 1);
    const stranger = app.pages().find((page) => !before.includes(page));
    if (!stranger) throw new Error('no second page');

    // Main has loaded it; this side may hear of that a little later.
    await stranger.locator('h1').waitFor();
    const refused = await callFrom(stranger, { method: 'GET', url: '/office.status', body: null });
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('UNKNOWN_CALLER');
    expect(await pickFrom(stranger)).toBeNull();
    expect(await saveFrom(stranger, 'token', 'a.xlsx')).toEqual({ saved: false });
  });
});
