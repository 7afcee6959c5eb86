import { expect, it } from 'vitest';
import { usualShortName } from '#core/units/shortName.ts';

it.each([
  ['Công đoàn cơ sở Trường Tiểu học Hoa Ban', 'CĐCS Trường Tiểu học Hoa Ban'],
  ['CÔNG ĐOÀN CƠ SỞ Sở Y tế', 'CĐCS Sở Y tế'],
  ['Liên đoàn Lao động huyện Mường Tè', 'LĐLĐ huyện Mường Tè'],
  ['Công đoàn Viên chức tỉnh', 'CĐVC tỉnh'],
  ['Công đoàn xã Bản Khoang', 'CĐ xã Bản Khoang'],
  ['Công ty Than Uyên', ''],
])('%s is usually written %s', (name, short) => {
  expect(usualShortName(name)).toBe(short);
});
