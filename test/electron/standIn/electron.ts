import { app } from './app.ts';
import { BrowserWindow } from './browserWindow.ts';
import { dialog, Menu, screen, shell } from './desktop.ts';
import { ipcMain } from './ipc.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { utilityProcess } from './utilityProcess.ts';

/** The `electron` module as the app under test gets it. What is missing here, Cờ Đầu does not use. */
export const electron = { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell, utilityProcess };
