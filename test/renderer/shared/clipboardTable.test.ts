import { expect, it } from 'vitest';
import { readClipboardTable } from '../../../renderer/shared/pasted/clipboardTable.ts';

it('reads cells between tabs and rows between line breaks, empty rows left out', () => {
  expect(readClipboardTable('1\tĐội nam  huyện Mường Tè\t\r\n\t\t\r\n2\tĐội nữ\tGiải Nhì\r\n')).toEqual([
    ['1', 'Đội nam huyện Mường Tè', ''],
    ['2', 'Đội nữ', 'Giải Nhì'],
  ]);
});

it('keeps a cell with a line break in one piece', () => {
  expect(readClipboardTable('"Công đoàn\nViên chức"\t"nói ""có"""\r\n')).toEqual([['Công đoàn Viên chức', 'nói "có"']]);
});
