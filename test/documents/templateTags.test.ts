import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { templateFlaw, type FoundTag } from '#core/papers/templateFlaw.ts';
import { TEMPLATE_KINDS, type WordTag } from '#core/papers/wordTemplate.ts';
import { WORD_TAGS } from '#core/papers/wordTags.ts';
import { OFFICIAL_TEMPLATES } from '#service/documents/word/officialTemplates.ts';
import { templateTags, tryTemplate } from '#service/documents/word/templateTags.ts';

/** Every tag with the lists it stands in: `dieu/dong/loi`. */
const pathsOf = (tags: readonly (FoundTag | WordTag)[], above = ''): string[] =>
  tags.flatMap((tag) => [above + tag.name, ...pathsOf('inner' in tag ? tag.inner : tag.tags, `${above}${tag.name}/`)]);

const inOrder = (paths: readonly string[]) => [...new Set(paths)].sort();

describe.each(TEMPLATE_KINDS)('our template of %s', (kind) => {
  it('holds the tags the office is told of, no more and no fewer', async () => {
    const { inText, elsewhere } = templateTags(await OFFICIAL_TEMPLATES[kind]());
    expect(inOrder(pathsOf(inText))).toEqual(inOrder(pathsOf(WORD_TAGS[kind])));
    expect(elsewhere).toEqual([]);
  });

  it('is sound, so that it can be given back as it is', async () => {
    const ours = await OFFICIAL_TEMPLATES[kind]();
    expect(templateFlaw(WORD_TAGS[kind], templateTags(ours))).toBeNull();
    expect(() => tryTemplate(ours, WORD_TAGS[kind])).not.toThrow();
  });

  it('is missed in every tag that must be there', () => {
    const found = (tags: readonly WordTag[]): FoundTag[] =>
      tags.map(({ name, use, tags: inner }) => ({ name, use, inner: found(inner) }));
    for (const { name, isRequired } of WORD_TAGS[kind]) {
      const inText = found(WORD_TAGS[kind].filter((tag) => tag.name !== name));
      const flaw = templateFlaw(WORD_TAGS[kind], { inText, elsewhere: [] });
      expect(flaw?.code ?? null, name).toBe(isRequired ? 'TEMPLATE_TAG_MISSING' : null);
    }
  });
});

describe('a template somebody wrote', () => {
  const withText = async (...paragraphs: string[]) => {
    const zip = new PizZip(await OFFICIAL_TEMPLATES.SUBMISSION());
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    const more = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    zip.file('word/document.xml', xml.replace('<w:sectPr', `${more}<w:sectPr`));
    return zip.generate({ type: 'nodebuffer' });
  };
  const flawOf = async (...paragraphs: string[]) => {
    const template = await withText(...paragraphs);
    try {
      return templateFlaw(WORD_TAGS.SUBMISSION, templateTags(template));
    } catch (error) {
      return error as { code: string; message: string };
    }
  };

  it.each([
    [['{ngay_sinh}'], 'TEMPLATE_TAG_UNKNOWN', '{ngay_sinh}'],
    [['{#can_cu}', '{ngay}', '{/can_cu}'], 'TEMPLATE_TAG_UNKNOWN', 'trong danh sách {#can_cu}'],
    // A name every object has is no tag of ours.
    [['{toString}'], 'TEMPLATE_TAG_UNKNOWN', '{toString}'],
    [['{can_cu}'], 'TEMPLATE_TAG_MISUSED', '{#can_cu}'],
    [['{vach_trich_yeu}'], 'TEMPLATE_TAG_MISUSED', '{@vach_trich_yeu}'],
    [['{@trich_yeu}'], 'TEMPLATE_TAG_MISUSED', '{trich_yeu}'],
    [['{#can_cu}', 'x'], 'TEMPLATE_TAG_BROKEN', '{can_cu}'],
    [['{/can_cu}'], 'TEMPLATE_TAG_BROKEN', 'không có thẻ {#…}'],
    [['{so'], 'TEMPLATE_TAG_BROKEN', '{so}'],
    [['so}'], 'TEMPLATE_TAG_BROKEN', 'không có dấu {'],
    [['{#can_cu}', '{#so_luong}', '{/can_cu}', '{/so_luong}'], 'TEMPLATE_TAG_BROKEN', '{so_luong}'],
  ])('with %j is told which tag is wrong', async (paragraphs, code, said) => {
    const flaw = await flawOf(...paragraphs);
    expect(flaw?.code).toBe(code);
    expect(flaw?.message).toContain(said);
    expect(flaw?.message).toContain('Chưa thay mẫu');
  });

  it('may say something only when a list is empty, and name what is around a list inside it', async () => {
    expect(
      await flawOf('{^can_cu}', 'Không có căn cứ của {co_quan}', '{/can_cu}', '{#can_cu}{loi} {so}{/can_cu}'),
    ).toBeNull();
  });

  it('does not count what stands in a list as said by the paper itself', () => {
    const allowed: readonly WordTag[] = [
      { name: 'so', use: 'TEXT', words: 'Số', isRequired: true, tags: [] },
      { name: 'nhap', use: 'LIST', words: 'Nháp', isRequired: false, tags: [] },
    ];
    const inText: FoundTag[] = [{ name: 'nhap', use: 'LIST', inner: [{ name: 'so', use: 'TEXT', inner: [] }] }];
    expect(templateFlaw(allowed, { inText, elsewhere: [] })?.code).toBe('TEMPLATE_TAG_MISSING');
  });

  it('may not put what must be said into a header alone', () => {
    const allowed: readonly WordTag[] = [{ name: 'so', use: 'TEXT', words: 'Số', isRequired: true, tags: [] }];
    const elsewhere: FoundTag[] = [{ name: 'so', use: 'TEXT', inner: [] }];
    expect(templateFlaw(allowed, { inText: [], elsewhere })?.code).toBe('TEMPLATE_TAG_MISSING');
  });
});
