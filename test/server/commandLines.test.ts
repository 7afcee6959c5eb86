import { describe, expect, it } from 'vitest';
import { dataFolder, serverFilesFolder } from '#service/hosting/dataFolder.ts';
import { parseHostArguments } from '#server/hostArguments.ts';
import { openCommand } from '#server/openBrowser.ts';

describe('the command line of the browser host', () => {
  it('has sensible defaults', () => {
    expect(parseHostArguments([])).toEqual({
      ok: true,
      arguments: { data: null, postgres: null, open: true, port: 0, help: false },
    });
  });

  it('reads every option, with a space or an equals sign', () => {
    expect(parseHostArguments(['--data', 'D:\\Công đoàn', '--no-open', '--port', '8080'])).toEqual({
      ok: true,
      arguments: { data: 'D:\\Công đoàn', postgres: null, open: false, port: 8080, help: false },
    });
    expect(parseHostArguments(['--data=/tmp/x'])).toMatchObject({ arguments: { data: '/tmp/x' } });
    const postgres = 'postgres://co_dau@may-chu:5433/co_dau';
    for (const address of [postgres, `${postgres}?sslmode=verify-full&sslrootcert=ca.pem`])
      expect(parseHostArguments(['--postgres', address])).toMatchObject({ arguments: { postgres: address } });
  });

  it.each([
    ['--data'],
    ['--data', ''],
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', '-1'],
    ['--postgres', 'may-chu'],
    ['--postgres', 'mysql://may-chu/co_dau'],
    ['--postgres', 'postgres://may-chu'],
    // Others of the computer would read it.
    ['--postgres', 'postgres://co_dau:bi-mat@may-chu/co_dau'],
    ['--postgres', 'postgres://co_dau@may-chu/co_dau?password=bi-mat'],
    // It would take the place of what keeps readers from writing.
    ['--postgres', 'postgres://co_dau@may-chu/co_dau?options=-c%20work_mem%3D1MB'],
    ['--unknown'],
    ['word'],
  ])('explains %j in Vietnamese instead of guessing', (...argv) => {
    const parsed = parseHostArguments(argv);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problem).toMatch(/Thiếu|Cổng|Không hiểu|Địa chỉ/);
  });
});

describe('the usual data folder', () => {
  it.each([
    [
      'win32',
      { APPDATA: 'C:\\Users\\Lan\\AppData\\Roaming', LOCALAPPDATA: 'D:\\Local' },
      'C:\\Users\\Lan',
      'D:\\Local\\CoDau\\office',
    ],
    ['win32', {}, 'C:\\Users\\Lan', 'C:\\Users\\Lan\\AppData\\Local\\CoDau\\office'],
    ['darwin', {}, '/Users/lan', '/Users/lan/Library/Application Support/CoDau/office'],
    ['linux', {}, '/home/lan', '/home/lan/.config/CoDau/office'],
    ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/lan', '/data/config/CoDau/office'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/lan', '/home/lan/.config/CoDau/office'],
  ] as const)('on %s with %j of %s is %s', (platform, env, home, expected) => {
    expect(dataFolder({ platform, env, home })).toBe(expected);
    // Never the same: an office that is put aside takes all attached files of its folder with it.
    expect(serverFilesFolder({ platform, env, home })).toBe(`${expected}-on-server`);
  });
});

describe('opening the browser', () => {
  const url = 'http://127.0.0.1:1/?key=a';

  it('uses what the system has, never a shell', () => {
    expect(openCommand(url, 'win32', {})?.command).toBe('rundll32');
    expect(openCommand(url, 'darwin', {})).toEqual({ command: 'open', args: [url] });
    expect(openCommand(url, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual({ command: 'xdg-open', args: [url] });
  });

  it('is not tried where there is no screen', () => {
    expect(openCommand(url, 'linux', {})).toBeNull();
    expect(openCommand(url, 'linux', { DISPLAY: '' })).toBeNull();
  });
});
