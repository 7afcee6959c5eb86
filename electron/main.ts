import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, session } from 'electron';
import { AppError, refusal } from '#core/errors/appError.ts';
import { showAbout } from './about.ts';
import { registerAppScheme, serveScreens } from './appProtocol.ts';
import { BackendProcess } from './backendProcess.ts';
import { CHANNELS } from './channels.ts';
import { readCommandLine } from './commandLine.ts';
import { chooseDataDir } from './dataDir.ts';
import { explainGoneAndExit } from './explainGone.ts';
import { explainRefusal } from './explainRefusal.ts';
import { forkBackend } from './forkBackend.ts';
import { HallWindow } from './hallWindow.ts';
import { INSTALLED } from './installedFiles.ts';
import { LastFolder } from './lastFolder.ts';
import { closeBackendBeforeQuit } from './lifecycle.ts';
import { kindOf, openLog } from './log.ts';
import { MainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { guardEveryPage } from './navigationGuard.ts';
import { denyAllPermissions, preventDownloads } from './permissionGuard.ts';
import { openFile } from './openFile.ts';
import { pickFiles } from './pickFiles.ts';
import { registerChannels } from './registerChannels.ts';
import { saveFile } from './saveFile.ts';
import { reloadCrashedScreen } from './screenCrash.ts';
import { askBeforeLosingWork } from './unsavedGuard.ts';
import { runSelfTest } from './selfTest.ts';
import { isOurScreen } from './senderCheck.ts';
import { claimSingleInstance } from './singleInstance.ts';

/** Main only guards and relays: windows, dialogs, sender check. The office itself runs in the back end's process. */
function run(): void {
  const { dataDir: givenDataDir, selfTest } = readCommandLine(process.argv);
  // Every page in the OS sandbox, also one opened by a mistake of ours without the option.
  app.enableSandbox();
  app.setAppUserModelId('vn.codau.app');
  registerAppScheme();
  guardEveryPage(app);
  if (selfTest) {
    void runSelfTest();
    return;
  }

  const dataDir = dataDirOrExplain(givenDataDir);
  if (dataDir === null) {
    app.exit(1);
    return;
  }
  const setting = { preload: INSTALLED.preload, packaged: app.isPackaged };
  const windows = { mainWindow: new MainWindow(setting), hallWindow: new HallWindow(setting) };
  if (!claimSingleInstance(() => windows.mainWindow.current)) {
    app.quit();
    return;
  }
  void app.whenReady().then(() => boot(dataDir, windows));
}

/** No window can open without a folder for it: the sentence comes in a box of the system's own. */
function dataDirOrExplain(given: string | null): string | null {
  try {
    return chooseDataDir(app, given);
  } catch (error) {
    dialog.showErrorBox('Cờ Đầu', error instanceof AppError ? error.message : kindOf(error));
    return null;
  }
}

interface Windows {
  mainWindow: MainWindow;
  hallWindow: HallWindow;
}

async function boot(dataDir: string, windows: Windows): Promise<void> {
  const log = openLog(app.getPath('userData'));
  denyAllPermissions(session.defaultSession);
  preventDownloads(session.defaultSession);
  serveScreens(INSTALLED.screens);
  reloadCrashedScreen(log);
  askBeforeLosingWork();
  const about = (): void => void showAbout(dataDir);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ packaged: app.isPackaged, about })));

  const backend = new BackendProcess({
    fork: () => forkBackend(INSTALLED.backend, log),
    dataDir,
    onRestart: (code) => log(`back end stopped with ${code}, starting it again`),
    onGone: (refused) => {
      log(`back end gone: ${refused?.code ?? 'stopped twice'}`);
      void explainGoneAndExit(refused, dataDir);
    },
  });
  closeBackendBeforeQuit(app, () => backend.close());
  backend.start();

  openChannels(backend, { ...windows, dataDir, log });
  await windows.mainWindow.open();
  // A wall without the window one works in would keep an app running that nobody sees.
  windows.mainWindow.current?.once('closed', () => windows.hallWindow.close());
}

interface ChannelParts extends Windows {
  dataDir: string;
  log: (line: string) => void;
}

function openChannels(backend: BackendProcess, { mainWindow, hallWindow, dataDir, log }: ChannelParts): void {
  const lastFolder = new LastFolder(join(app.getPath('userData'), 'last-folder'), app.getPath('documents'));
  registerChannels(ipcMain, {
    isOurScreen: (event) => isOurScreen(event, new Set([...mainWindow.knownContents, ...hallWindow.knownContents])),
    call: (request) => backend.call(request),
    pickFile: async (kind) => {
      const window = mainWindow.current;
      if (window === null) return null;
      const [file = null] = await pickFiles(window, backend, lastFolder, { kind, several: false });
      return file;
    },
    pickFiles: async (kind) => {
      const window = mainWindow.current;
      return window === null ? [] : pickFiles(window, backend, lastFolder, { kind, several: true });
    },
    saveFile: async (token, suggestedName) => {
      const window = mainWindow.current;
      return window === null ? { saved: false } : saveFile(window, backend, lastFolder, token, suggestedName);
    },
    openFile: async (token, name) => {
      const window = mainWindow.current;
      return window === null ? { opened: false } : openFile(window, backend, dataDir, token, name);
    },
    openHall: async (summitId) => {
      const window = mainWindow.current;
      if (window === null) return { opened: false };
      await hallWindow.open(summitId, window);
      return { opened: true };
    },
    noteRefused: (channel, reason) => log(`refused ${channel}: ${reason}`),
    noteBroken: (channel, error) => {
      log(`broken ${channel}: ${kindOf(error)}`);
      const window = mainWindow.current;
      if (channel === CHANNELS.call || window === null) return;
      void explainRefusal(window, refusal('INTERNAL', { reference: channel }));
    },
  });
}

run();
