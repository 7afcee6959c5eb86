import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputWords } from '#core/errors/inputWords.ts';
import { cleanText } from '#core/text/cleanText.ts';

describe('what zod has no Vietnamese for', () => {
  const before = z.config().localeError;
  beforeAll(() => {
    z.config({ localeError: inputWords });
  });
  afterAll(() => {
    z.config({ localeError: before });
  });

  const said = (schema: z.ZodType, input: unknown) =>
    schema.safeParse(input).error?.issues.map(({ message }) => message);

  it.each<[string, z.ZodType, unknown]>([
    ['Nhiều nhất 300 ký tự', cleanText(300), 'x'.repeat(301)],
    ['Cần điền nội dung', z.string().min(1), ''],
    ['Ít nhất 8 ký tự', z.string().min(8), 'ngắn'],
    ['Cần điền nội dung', z.string(), undefined],
    ['Cần điền nội dung', z.number(), null],
    ['Không được quá 100', z.number().max(100), 101],
    ['Phải nhỏ hơn 1.000', z.number().lt(1000), 1000],
    ['Không được dưới 0', z.int().min(0), -1],
    ['Phải lớn hơn 0', z.number().positive(), 0],
    ['Phải là số', z.number(), 'mười'],
    ['Phải là số nguyên', z.int(), 1.5],
    ['Phải là chữ', z.string(), 5],
    ['Nhiều nhất 2 mục', z.array(z.string()).max(2), ['a', 'b', 'c']],
    ['Cần điền nội dung', z.array(z.string()).min(1), []],
    ['Không có lựa chọn này trong danh sách', z.enum(['A', 'B']), 'C'],
    ['Cần chọn một giá trị', z.enum(['A', 'B']), undefined],
    ['Nội dung không đúng dạng', z.string().regex(/^\d+$/u), 'abc'],
    ['Nội dung không đúng dạng', z.strictObject({}), { thừa: 1 }],
    ['Phải là bội số của 10', z.number().multipleOf(10), 5],
  ])('%s', (words, schema, input) => {
    expect(said(schema, input)).toEqual([words]);
  });

  it('leaves a schema its own words', () => {
    expect(said(z.string().max(1, 'Một chữ thôi'), 'hai')).toEqual(['Một chữ thôi']);
  });
});
