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
});
