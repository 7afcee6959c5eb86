import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { nodeBundle } from '../../../build/scripts/nodeBundle.mjs';
import { toReal } from '../standIn/addresses.ts';
import type { MainWork, RunningApp } from './driver.ts';
import type { Installation } from './installation.ts';

type FromStandIn =
  { kind: 'devtools'; address: string } | { kind: 'evaluated'; id: number; value?: unknown; error?: string };

/** The app on the stand-in: a Node process for main, a Chromium for its windows. */
export async function launchOnStandIn(installation: Installation, extraArgs: string[]): Promise<RunningApp> {
  const commandLine = await standInCommand(installation, extraArgs);
  const child = spawn(commandLine.command, commandLine.args, {
    env: commandLine.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));

  const browser = await connect(child, exited, () => output);
  const page = await firstScreen(browser);
  return {
    process: child,
    page,
    evaluate: (work, arg) => evaluateInMain(child, work, arg),
    pages: () => pagesOf(browser),
    exited,
    commandLine,
    stop: async () => {
      // Disconnecting makes the stand-in close its Chromium before it goes.
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** How to start an installed app on the stand-in without a driver. */
export async function standInCommand(
  installation: Pick<Installation, 'main' | 'dataDir' | 'home'>,
  extraArgs: string[],
): Promise<RunningApp['commandLine']> {
  const standIn = join(installation.home, 'standIn.cjs');
  await build({ ...nodeBundle('test/electron/standIn/run.ts', standIn), packages: 'external' });
  return {
    command: process.execPath,
    args: [standIn, installation.main, '--data', installation.dataDir, ...extraArgs],
    env: {
      ...process.env,
      CODAU_STAND_IN_HOME: installation.home,
      // The bundle lies in a temporary folder, from where it could not find playwright-core.
      NODE_PATH: join(import.meta.dirname, '../../../node_modules'),
    },
  };
}

async function connect(child: ChildProcess, exited: Promise<number | null>, output: () => string): Promise<Browser> {
  const address = new Promise<string>((resolve) => {
    child.on('message', (message: FromStandIn) => {
      if (message.kind === 'devtools') resolve(message.address);
    });
  });
  const tooEarly = exited.then((code): never => {
    throw new Error(`the app ended with ${String(code)} before its window opened:\n${output()}`);
  });
  const browser = await chromium.connectOverCDP(await Promise.race([address, tooEarly]));
  // Printed when the app goes down during a spec; unseen otherwise.
  child.on('exit', (code) => {
    if (code !== 0 && output() !== '') console.error(output());
  });
  return browser;
}

async function firstScreen(browser: Browser): Promise<Page> {
  for (let waited = 0; waited < 20_000; waited += 25) {
    const page = pagesOf(browser).find((candidate) => toReal(candidate.url()).startsWith('app://codau/'));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the app opened no screen');
}

function pagesOf(browser: Browser): Page[] {
  return browser.contexts().flatMap((context) => context.pages());
}

let lastId = 0;

function evaluateInMain<Arg, Result>(child: ChildProcess, work: MainWork<Arg, Result>, arg: Arg): Promise<Result> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const onMessage = (message: FromStandIn): void => {
      if (message.kind !== 'evaluated' || message.id !== id) return;
      child.off('message', onMessage);
      if (message.error === undefined) resolve(message.value as Result);
      else reject(new Error(message.error));
    };
    child.on('message', onMessage);
    child.send({ id, source: work.toString(), arg });
  });
}
