import type { MenuItemConstructorOptions } from 'electron';

interface MenuSetting {
  packaged: boolean;
  about: () => void;
}

/**
 * The menu in Vietnamese. Electron's default menu is English and offers developer
 * tools and a link to its own site. "Sửa" is needed although it looks idle: without
 * it the editing shortcuts do not work on every system.
 */
export function menuTemplate({ packaged, about }: MenuSetting): MenuItemConstructorOptions[] {
  return [
    { label: '&Tệp', submenu: [{ label: 'Thoát', accelerator: 'CmdOrCtrl+Q', role: 'quit' }] },
    {
      label: '&Sửa',
      submenu: [
        { label: 'Hoàn tác', role: 'undo' },
        { label: 'Làm lại', role: 'redo' },
        { type: 'separator' },
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { label: 'Tải lại màn hình', role: 'reload' },
        { type: 'separator' },
        { label: 'Phóng to', role: 'zoomIn' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
        ...developerItems(packaged),
      ],
    },
    { label: 'Trợ &giúp', submenu: [{ label: 'Giới thiệu Cờ Đầu', click: about }] },
  ];
}

function developerItems(packaged: boolean): MenuItemConstructorOptions[] {
  if (packaged) return [];
  return [{ type: 'separator' }, { label: 'Công cụ lập trình', role: 'toggleDevTools' }];
}
