import { beforeEach, expect, it, vi } from 'vitest';
import { askBeforeLosingWork } from '../../electron/unsavedGuard.ts';

const desktop = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  return { app: new EventEmitter(), contents: new EventEmitter(), answer: 0, asked: [] as string[] };
});

vi.mock('electron', () => ({
  app: desktop.app,
  dialog: {
    showMessageBoxSync: ({ message }: { message: string }) => {
      desktop.asked.push(message);
      return desktop.answer;
    },
  },
}));

beforeEach(() => {
  desktop.app.removeAllListeners();
  desktop.contents.removeAllListeners();
  desktop.asked.length = 0;
  askBeforeLosingWork();
  desktop.app.emit('web-contents-created', {}, desktop.contents);
});

function leave(answer: number): boolean {
  desktop.answer = answer;
  let isLetGo = false;
  desktop.contents.emit('will-prevent-unload', { preventDefault: () => (isLetGo = true) });
  return isLetGo;
}

it('keeps the window when the user wants to stay', () => {
  expect(leave(0)).toBe(false);
  expect(desktop.asked[0]).toContain('chưa lưu');
});

it('lets it go when the user gives the unsaved part up', () => {
  expect(leave(1)).toBe(true);
});
