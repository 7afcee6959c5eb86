import { beforeEach, expect, it, vi } from 'vitest';
import { reloadCrashedScreen } from '../../electron/screenCrash.ts';

const desktop = await vi.hoisted(async () => {
  const events = await import('node:events');
  const shown: { message: string; buttons: string[] }[] = [];
  return { app: new events.EventEmitter(), shown };
});

vi.mock('electron', () => ({
  app: desktop.app,
  dialog: {
    showMessageBox: (options: { message: string; buttons: string[] }) => {
      desktop.shown.push(options);
      return Promise.resolve({ response: 0 });
    },
  },
}));

const logged: string[] = [];

beforeEach(() => {
  desktop.app.removeAllListeners();
  desktop.shown.length = 0;
  logged.length = 0;
  reloadCrashedScreen((line) => logged.push(line));
});

/** A page whose process ends; how often it was loaded again. */
async function crash(reason: string, destroyed = false): Promise<number> {
  let reloads = 0;
  const contents = { isDestroyed: () => destroyed, reload: () => void (reloads += 1) };
  desktop.app.emit('render-process-gone', {}, contents, { reason, exitCode: 5 });
  await new Promise((resolve) => setImmediate(resolve));
  return reloads;
}

it.each(['crashed', 'oom', 'killed'])('a screen that is gone (%s) is explained, then loaded again', async (reason) => {
  expect(await crash(reason)).toBe(1);
  expect(desktop.shown[0]?.message).toContain('Những gì đã lưu vẫn còn nguyên');
  expect(desktop.shown[0]?.buttons).toEqual(['Mở lại màn hình']);
  expect(logged).toEqual([`screen gone: ${reason} 5`]);
});

it('a screen that ended as it should is left alone', async () => {
  expect(await crash('clean-exit')).toBe(0);
  expect(desktop.shown).toEqual([]);
});

it('a window closed meanwhile is not loaded again', async () => {
  expect(await crash('crashed', true)).toBe(0);
});
