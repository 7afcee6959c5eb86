import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart } from '#service/jobs/paperJob.ts';

describe('the name of an exported file', () => {
  it('ends with no sign left hanging by the cut, nor with a dot or space Windows would drop', () => {
    const cut = `Danh sách đề nghị khen thưởng ${'x'.repeat(89)}, giai đoạn`;
    expect(cut[119]).toBe(',');
    expect(fileNamePart(cut)).toBe(`Danh sách đề nghị khen thưởng ${'x'.repeat(89)}`);
    expect(fileNamePart('Biên bản họp ngày 05. ')).toBe('Biên bản họp ngày 05');
    expect(fileNamePart('Tờ trình số 12/TTr-CĐ')).toBe('Tờ trình số 12-TTr-CĐ');
  });

  it('can be kept in any folder', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (name) => {
        expect(fileNamePart(name)).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[\s.,;]$/u);
      }),
    );
  });
});
