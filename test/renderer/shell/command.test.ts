import { expect, it } from 'vitest';
import { matchCommands } from '../../../renderer/shell/palette/command.ts';

const commands = [
  { name: 'a', label: 'Lập quyết định khen thưởng', keywords: ['moi'], perform: () => undefined },
  { name: 'b', label: 'Mở Danh mục', perform: () => undefined },
];
const found = (text: string) => matchCommands(commands, text).map(({ name }) => name);

it('finds commands without dấu, by the beginnings of words and by keywords', () => {
  expect(found('quyet dinh')).toEqual(['a']);
  expect(found('khen lap')).toEqual(['a']);
  expect(found('mới')).toEqual(['a']);
  expect(found('danh')).toEqual(['b']);
  expect(found('')).toEqual(['a', 'b']);
  expect(found('hội nghị')).toEqual([]);
  for (const signs of ['%', '_', '"', '🎉']) expect(found(signs), signs).toEqual([]);
});

it('puts those whose label says it before those found by a keyword', () => {
  const both = [
    { name: 'event', label: 'Ghi sự kiện của đơn vị', keywords: ['sap nhap'], perform: () => undefined },
    { name: 'import', label: 'Nhập đơn vị từ Excel', perform: () => undefined },
  ];
  expect(matchCommands(both, 'nhap').map(({ name }) => name)).toEqual(['import', 'event']);
});
