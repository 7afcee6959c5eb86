import { dialog, type BrowserWindow } from 'electron';
import type { AppError } from '#core/errors/appError.ts';

/** Shows a refusal's own sentence to the user, with nothing to choose. */
export async function explainRefusal(window: BrowserWindow, error: AppError): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Cờ Đầu',
    message: error.message,
    buttons: ['Đóng'],
  });
}
