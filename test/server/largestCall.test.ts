import { expect, it } from 'vitest';
import { MAX_ROW_CHOICES, rowChoicesSchema, type RowChoice } from '#core/imports/registerView.ts';
import { MAX_CALL_BYTES } from '#service/hosting/wire.ts';

const choices = (count: number): RowChoice[] =>
  Array.from({ length: count }, (_, index) => ({
    row: 1_048_576 - index,
    action: 'UPDATE',
    unitId: '019a0000-0000-7000-8000-000000000001',
  }));

it('the most rows that may be decided by hand fit one call, and one more is refused with a sentence', () => {
  const call = { planId: 'x'.repeat(64), choices: choices(MAX_ROW_CHOICES), skipErrors: false };
  expect(rowChoicesSchema.safeParse(call.choices).success).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(call))).toBeLessThan(MAX_CALL_BYTES);
  expect(rowChoicesSchema.safeParse(choices(MAX_ROW_CHOICES + 1)).error?.issues[0]?.message).toContain('40.000 dòng');
});
