import { app, dialog } from 'electron';

/** "Giới thiệu": the version and where the data lies, which is what support asks first. */
export async function showAbout(dataDir: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'Giới thiệu Cờ Đầu',
    message: `Cờ Đầu ${app.getVersion()}`,
    detail: `Thi đua – khen thưởng cho cơ quan công đoàn.\nThư mục dữ liệu: ${dataDir}`,
    buttons: ['Đóng'],
  });
}
