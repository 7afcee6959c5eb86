import { app, dialog } from 'electron';
import type { RefusalMessage } from './backendMessages.ts';

/**
 * Tells the user why the app has to close, and closes it. Left open, every screen
 * would answer every click with the same refusal.
 */
export async function explainGoneAndExit(refused: RefusalMessage | null, dataDir: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    title: 'Cờ Đầu phải đóng',
    message: refused?.message ?? 'Phần xử lý dữ liệu đã dừng hai lần nên Cờ Đầu phải đóng.',
    detail:
      refused === null
        ? `Mọi thứ đã lưu vẫn còn nguyên trong ${dataDir}. Hãy mở lại Cờ Đầu; nếu vẫn gặp, hãy gửi tệp nhật ký cho người hỗ trợ.`
        : `Thư mục dữ liệu: ${dataDir}`,
    buttons: ['Đóng Cờ Đầu'],
  });
  app.exit(1);
}
