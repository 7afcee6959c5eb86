import { app, dialog } from 'electron';

/** A screen whose process died is blank and silent; this says what happened and loads it again. */
export function reloadCrashedScreen(log: (line: string) => void): void {
  app.on('render-process-gone', (_event, contents, details) => {
    if (details.reason === 'clean-exit') return;
    log(`screen gone: ${details.reason} ${details.exitCode}`);
    void dialog
      .showMessageBox({
        type: 'warning',
        title: 'Cờ Đầu',
        message: 'Màn hình gặp lỗi và phải mở lại. Những gì đã lưu vẫn còn nguyên; hãy xem lại nội dung đang nhập dở.',
        buttons: ['Mở lại màn hình'],
      })
      .then(() => {
        if (!contents.isDestroyed()) contents.reload();
      });
  });
}
