import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ELECTRON } from './driver/driver.ts';
import { install, type Installation } from './driver/installation.ts';
import { standInCommand } from './driver/standInDriver.ts';

let installation: Installation;

beforeEach(async () => {
  installation = await install();
});

afterEach(() => installation.remove());

async function selfTest(): Promise<{ code: number | null; output: string }> {
  const { command, args, env } =
    ELECTRON === null
      ? await standInCommand(installation, ['--self-test'])
      : { command: ELECTRON, args: ['--no-sandbox', installation.main, '--self-test'], env: process.env };
  const child = spawn(command, args, { env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { code, output };
}

it('passes on a whole build', async () => {
  expect(await selfTest()).toEqual({ code: 0, output: expect.stringContaining('self-test: ok') as string });
});

it('passes with the back end of the product, and leaves nothing behind', async () => {
  installation.remove();
  installation = await install('electron/backend.ts');
  const before = leftovers();
  expect(await selfTest()).toEqual({ code: 0, output: expect.stringContaining('self-test: ok') as string });
  expect(leftovers()).toEqual(before);
});

function leftovers(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('codau-self-test-'));
}

it('fails when the back end cannot start', async () => {
  writeFileSync(join(dirname(installation.main), 'backend.cjs'), 'throw new Error("native module missing")');
  const { code, output } = await selfTest();
  expect(code).toBe(1);
  expect(output).toContain('native module missing');
});

it('fails when the screens are missing', async () => {
  rmSync(join(dirname(installation.main), '../renderer'), { recursive: true });
  expect((await selfTest()).code).toBe(1);
});
