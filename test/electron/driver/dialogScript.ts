import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronModule, RunningApp } from './driver.ts';
import type { Installation } from './installation.ts';

/** An answer nobody is there to give: paths for the file dialogs, the number of a button for a message. */
export type DialogAnswer = { open: string | readonly string[] | null } | { save: string | null } | { button: number };

/** What the user was asked, in order. */
export interface ShownDialog {
  kind: 'open' | 'save' | 'message';
  text: string;
  defaultPath: string;
  buttons: string[];
}

/** Answers the next dialogs of the app, and writes down what they said, also across the app's end. */
export async function scriptDialogs(
  app: RunningApp,
  installation: Installation,
  answers: DialogAnswer[],
): Promise<() => ShownDialog[]> {
  const record = join(installation.home, 'dialogs.jsonl');
  rmSync(record, { force: true });
  await app.evaluate(replaceDialogs, { answers, record });
  return () => {
    try {
      const lines = readFileSync(record, 'utf8').trim().split('\n');
      return lines.map((line) => JSON.parse(line) as ShownDialog);
    } catch {
      return [];
    }
  };
}

/** Runs in main. Electron's dialogs take the window first, or no window at all. */
function replaceDialogs(
  { dialog }: ElectronModule,
  { answers, record }: { answers: DialogAnswer[]; record: string },
): void {
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  const left = [...answers];
  const note = (kind: string, args: unknown[]): DialogAnswer => {
    const options = args.at(-1) as { message?: string; defaultPath?: string; buttons?: string[] };
    const shown = {
      kind,
      text: options.message ?? '',
      defaultPath: options.defaultPath ?? '',
      buttons: options.buttons ?? [],
    };
    appendFileSync(record, `${JSON.stringify(shown)}\n`);
    const answer = left.shift();
    if (!answer) throw new Error(`no answer left for a ${kind} dialog: ${shown.text}`);
    return answer;
  };
  Object.assign(dialog, {
    showOpenDialog: (...args: unknown[]) => {
      const answer = note('open', args);
      const paths = 'open' in answer && answer.open !== null ? [answer.open].flat() : [];
      return Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    },
    showSaveDialog: (...args: unknown[]) => {
      const answer = note('save', args);
      const path = 'save' in answer ? answer.save : null;
      return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
    },
    showMessageBox: (...args: unknown[]) => {
      const answer = note('message', args);
      return Promise.resolve({ response: 'button' in answer ? answer.button : 0, checkboxChecked: false });
    },
  });
}
