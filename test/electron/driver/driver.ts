import type { ChildProcess } from 'node:child_process';
import type * as electron from 'electron';
import type { Page } from 'playwright-core';
import type { Installation } from './installation.ts';
import { findElectron } from './findElectron.ts';
import { launchOnElectron } from './realDriver.ts';
import { launchOnStandIn } from './standInDriver.ts';

export type ElectronModule = typeof electron;

/** Work done in main, as text: it can use nothing from around it but its argument. */
export type MainWork<Arg, Result> = (electron: ElectronModule, arg: Arg) => Result | Promise<Result>;

/** A running app as a spec sees it; the same on real Electron and on the stand-in. */
export interface RunningApp {
  readonly process: ChildProcess;
  /** The page of the app's window, once its screen is there. */
  readonly page: Page;
  evaluate<Arg, Result>(work: MainWork<Arg, Result>, arg: Arg): Promise<Result>;
  /** Pages there are now, popups included. */
  pages(): Page[];
  /** Exit code, once the app has ended. */
  readonly exited: Promise<number | null>;
  /** What it takes to start the same app once more, without a driver. */
  readonly commandLine: { command: string; args: string[]; env: NodeJS.ProcessEnv };
  /** Ends the app by force if it still runs. */
  stop(): Promise<void>;
}

export const ELECTRON = findElectron();

/** Starts an installed app: on Electron where its runtime is present, else on the stand-in. */
export function launch(installation: Installation, extraArgs: string[] = []): Promise<RunningApp> {
  return ELECTRON === null
    ? launchOnStandIn(installation, extraArgs)
    : launchOnElectron(ELECTRON, installation, extraArgs);
}
