import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasScreen } from '../../build/scripts/hasScreen.mjs';
import { lockfileMatches } from '../../build/scripts/lockfileMatch.mjs';
import { isNodeSupported, nodeProblem } from '../../build/scripts/nodeVersion.mjs';
import { npmCommand } from '../../build/scripts/npmCommand.mjs';
import { PROJECT_ROOT } from '../../build/scripts/projectRoot.mjs';
import { sourceHash } from '../../build/scripts/sourceHash.mjs';
import { parseStartArguments } from '../../build/scripts/startArguments.mjs';
import { closingLine, playwrightTotals, settle, sumTotals, vitestTotals } from '../../build/scripts/testTotals.mjs';

const NONE = { passed: 0, failed: 0, skipped: 0 };

describe('npm start', () => {
  const parse = (...argv: string[]) => parseStartArguments(argv, '/home/lan/work');

  it('opens the desktop window when nothing is said', () => {
    expect(parse()).toEqual({ ok: true, arguments: { browser: false, help: false, passed: [] } });
  });

  it('passes the office folder on, relative to where the user stands', () => {
    expect(parse('--data', 'x')).toMatchObject({ arguments: { passed: ['--data', resolve('/home/lan/work', 'x')] } });
    expect(parse('--data=/abs')).toMatchObject({ arguments: { passed: ['--data', resolve('/abs')] } });
  });

  it('means the browser host by --browser, --no-open, --port and --postgres', () => {
    expect(parse('--browser')).toMatchObject({ arguments: { browser: true, passed: [] } });
    expect(parse('--no-open')).toMatchObject({ arguments: { browser: true, passed: ['--no-open'] } });
    expect(parse('--port', '81')).toMatchObject({ arguments: { browser: true, passed: ['--port', '81'] } });
    const server = ['--postgres', 'postgres://co_dau@may-chu/co_dau'];
    expect(parse(...server)).toMatchObject({ arguments: { browser: true, passed: server } });
  });

  it.each([['--data'], ['--data='], ['--brwser'], ['x']])('explains %s instead of guessing', (word) => {
    expect(parse(word).ok).toBe(false);
  });

  it('knows where no window can be shown', () => {
    expect(hasScreen('linux', {})).toBe(false);
    expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasScreen('win32', {})).toBe(true);
  });
});

describe('set-up', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('Node %s suits: %s', (version, suits) => {
    expect(isNodeSupported(version)).toBe(suits);
    if (!suits) expect(nodeProblem(version)).toContain(version);
  });

  it('calls npm by its own script, else by name, through a shell only on Windows', () => {
    expect(npmCommand('win32', { npm_execpath: 'C:\\npm\\bin\\npm-cli.js' }, 'node.exe')).toEqual({
      command: 'node.exe',
      args: ['C:\\npm\\bin\\npm-cli.js'],
      shell: false,
    });
    expect(npmCommand('linux', { npm_execpath: '/x/pnpm.cjs' }, 'node')).toEqual({
      command: 'npm',
      args: [],
      shell: false,
    });
    expect(npmCommand('win32', {}, 'node').shell).toBe(true);
  });

  it('knows an installation that is what the lockfile asks for', () => {
    const wanted = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/win': { version: '1.0.0', optional: true },
      },
    };
    const a = { 'node_modules/a': { version: '1.0.0' } };
    expect(lockfileMatches(wanted, { packages: a })).toBe(true);
    expect(lockfileMatches(wanted, { packages: {} })).toBe(false);
    expect(lockfileMatches(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(lockfileMatches(wanted, { packages: { ...a, 'node_modules/win': { version: '2.0.0' } } })).toBe(false);
  });

  it('sees a build as stale by content, not by date', () => {
    const folder = mkdtempSync(join(tmpdir(), 'co-dau-hash-'));
    const source = relative(PROJECT_ROOT, folder);
    const hashOf = (content: string) => {
      writeFileSync(join(folder, 'a.ts'), content);
      return sourceHash([source]);
    };
    const first = hashOf('1');
    expect(hashOf('2')).not.toBe(first);
    expect(hashOf('1')).toBe(first);
    writeFileSync(join(folder, 'b.ts'), '');
    expect(sourceHash([source])).not.toBe(first);
    rmSync(folder, { recursive: true });
  });
});

describe('the closing line of npm test', () => {
  it('is plain, with skipped tests only when there are any', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });

  it("counts vitest's tests, and a file that does not load as one failure", () => {
    const testResults = [
      { status: 'passed', assertionResults: ['passed', 'passed', 'pending', 'todo'].map((status) => ({ status })) },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(vitestTotals({ testResults })).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("counts Playwright's tests and its errors outside of them", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightTotals({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  it('never shows success for a tool that failed without a report', () => {
    expect(settle(null, 1)).toEqual({ ...NONE, failed: 1 });
    expect(settle({ ...NONE, passed: 4 }, 1)).toEqual({ ...NONE, passed: 4, failed: 1 });
    expect(settle({ ...NONE, passed: 4, failed: 2 }, 1)).toEqual({ ...NONE, passed: 4, failed: 2 });
    expect(settle(null, 0)).toEqual(NONE);
  });

  it('sums all steps', () => {
    expect(
      sumTotals([
        { ...NONE, passed: 1 },
        { passed: 1, failed: 2, skipped: 3 },
      ]),
    ).toEqual({ passed: 2, failed: 2, skipped: 3 });
  });
});
