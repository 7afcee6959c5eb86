import { app, dialog } from 'electron';

const STAY = 0;

/**
 * A page with unsaved work asks not to be left. Electron would then silently refuse to
 * close the window; this asks the user instead, and closing always stays possible.
 */
export function askBeforeLosingWork(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-prevent-unload', (event) => {
      const answer = dialog.showMessageBoxSync({
        type: 'warning',
        title: 'Cờ Đầu',
        message: 'Còn nội dung chưa lưu. Đóng bây giờ thì phần đang nhập dở sẽ mất, những gì đã lưu vẫn còn.',
        buttons: ['Ở lại', 'Đóng, bỏ phần chưa lưu'],
        defaultId: STAY,
        cancelId: STAY,
      });
      // Preventing the prevention lets the page go.
      if (answer !== STAY) event.preventDefault();
    });
  });
}
