import { expect, it } from 'vitest';
import { saysAward } from '#core/awards/listTitle.ts';

const CERTIFICATE = { name: 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành', kind: 'UNION_FORM' } as const;
const PRIZE = { name: 'Giải thưởng hội thao, hội thi', kind: 'PRIZE' } as const;

it('finds the form in a title whatever its case', () => {
  expect(saysAward(['TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN', 'năm 2023'], CERTIFICATE, false)).toBe(true);
  expect(saysAward(['Khen thưởng phong trào năm 2023'], CERTIFICATE, true)).toBe(false);
});

it('takes the achievement of a contest for its prize', () => {
  expect(saysAward(['Tập thể có thành tích trong Giải Cầu lông'], PRIZE, true)).toBe(true);
  expect(saysAward(['Tập thể có thành tích trong Hội thao'], PRIZE, false)).toBe(false);
});
