import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../electron');
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

/** Things that must appear nowhere in the host, or in one place only; each would undo a guard the specs test. */
const RULES: [what: string, pattern: RegExp, allowedIn: string[]][] = [
  ['a safe option switched off', /\b(webSecurity|contextIsolation|sandbox)\s*:\s*false/, []],
  ['Node given to a page', /\bnodeIntegration\w*\s*:\s*true/, []],
  ['insecure or experimental content', /\b(allowRunningInsecureContent|experimentalFeatures)\s*:\s*true/, []],
  ['Blink features', /\b(enableBlinkFeatures|disableBlinkFeatures)\b/, []],
  ['webview', /\bwebviewTag\s*:\s*true/, []],
  ['a switch that weakens Chromium', /appendSwitch|no-sandbox|disable-web-security|ignore-certificate/, []],
  ['synchronous IPC', /\bsendSync\b|ipcMain\.on\b/, []],
  ['a second IPC door', /ipcMain\.handle\b/, ['registerChannels.ts']],
  ['remote', /@electron\/remote|enableRemoteModule/, []],
  ['a program started by an address', /\bopenExternal\(/, []],
  ['the raw ipcRenderer handed out', /exposeInMainWorld\([^,]+,\s*ipcRenderer/, []],
  ['files served by their own scheme', /loadFile\(|file:\/\//, []],
  ['another window', /new BrowserWindow\(/, ['hallWindow.ts', 'mainWindow.ts']],
  ['code run in a page from main', /executeJavaScript\(/, []],
];

describe.each(RULES)('%s', (_what, pattern, allowedIn) => {
  it('is found only where it is guarded', () => {
    const found = sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
    expect(found).toEqual(allowedIn);
  });
});

it('looks at the files there are', () => {
  expect(sources.length).toBeGreaterThan(20);
});
