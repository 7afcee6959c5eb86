import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_TEMPLATE_BYTES } from '#core/papers/wordTemplate.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { listTemplates, putTemplate, templateContent } from '#db/office/wordTemplateStore.ts';
import { OFFICIAL_TEMPLATES } from '#service/documents/word/officialTemplates.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { exportSubmissionJob } from '#service/nominations/exportBatch.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { returnToOurs, useOwnTemplate } from '#service/office/templates/keepTemplate.ts';
import { readTemplateFile } from '#service/office/templates/templateFile.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { changedTemplate, withParagraphs, wordsOf } from '../../support/wordTemplate.ts';
import { batchOf, nominee } from '../nominations/nominationFixture.ts';

const OWN_SENTENCE = 'Cơ quan ta thêm câu này, số {so}.';
const KIND = 'SUBMISSION';

let folder: string;
let ours: Buffer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-templates-'));
  ours = await OFFICIAL_TEMPLATES[KIND]();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(content: Buffer, name = 'Mẫu tờ trình.docx') {
  const path = join(folder, 'picked');
  writeFileSync(path, content);
  return { path, name };
}

describeOnEachEngine("the office's own template", (makeTarget) => {
  let office: TestOffice;
  let batchId: string;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    ({ id: batchId } = await office.write((unit) => startBatch(unit, batchOf(), [nominee()])));
  });
  afterEach(() => office.close());

  const put = async (content: Buffer, version: number | null) => {
    const template = await readTemplateFile(KIND, file(content));
    await office.write((unit) => useOwnTemplate(unit, { kind: KIND, version, ...template }));
  };
  const written = async () => {
    const files = new FileDepot();
    const job = exportSubmissionJob(office.database, { id: batchId, today: '2023-12-08', outbox: folder, files });
    const { fileToken } = await job({ signal: new AbortController().signal, progress: () => undefined });
    return wordsOf(readFileSync(files.find(fileToken).path));
  };

  it('is what papers are written with from then on, its own words and all data, until ours is used again', async () => {
    const before = await written();
    await put(withParagraphs(ours, OWN_SENTENCE), null);
    const after = await written();
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(after).toContain('Cơ quan ta thêm câu này, số ........./TTr-........');
    await office.write((unit) => returnToOurs(unit, { kind: KIND, version: 1 }));
    expect(await written()).toBe(before);
    const actions = (await listAudit(office.database.reader, { limit: 2 })).map(({ action }) => action);
    expect(actions).toEqual(['office.templates.reset', 'office.templates.put']);
  });

  it('that no longer takes the paper is named, and no file is left', async () => {
    const broken = { kind: KIND, fileName: 'a.docx', sha256: '', updatedAt: '2024-01-01', version: 1 } as const;
    await office.database.transaction((tx) => putTemplate(tx, { ...broken, content: ours.subarray(0, 900) }));
    await expect(written()).rejects.toMatchObject({ code: 'TEMPLATE_NOT_FILLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not put over one that somebody else put meanwhile, nor given up twice', async () => {
    await put(ours, null);
    await expect(put(withParagraphs(ours, 'Khác'), null)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(ours.equals((await templateContent(office.database.reader, KIND)) ?? Buffer.alloc(0))).toBe(true);
    await put(withParagraphs(ours, 'Khác'), 1);
    expect(await listTemplates(office.database.reader)).toMatchObject([{ kind: KIND, version: 2 }]);
    const reset = (version: number | null) => office.write((unit) => returnToOurs(unit, { kind: KIND, version }));
    await expect(reset(1)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await reset(2);
    await expect(reset(null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a file given as a template', () => {
  const outcome = (content: Buffer, name?: string) =>
    readTemplateFile(KIND, file(content, name)).then(
      () => ({ code: 'TAKEN', message: '' }),
      (error: unknown) => error as { code: string; message: string },
    );
  const codeOf = async (content: Buffer, name?: string) => (await outcome(content, name)).code;
  const rels = 'word/_rels/document.xml.rels';
  const relation = (type: string, target: string) => (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );

  it('is taken as it was downloaded', async () => {
    expect(await codeOf(ours)).toBe('TAKEN');
    expect(await codeOf(ours, 'MẪU.DOCX')).toBe('TAKEN');
  });

  it.each(['mẫu.docm', 'mẫu.doc', 'mẫu.pdf', '.docx', 'docx'])('named %s is no Word document of ours', async (name) => {
    expect(await codeOf(ours, name)).toBe('TEMPLATE_NOT_DOCX');
  });

  it('is looked at, whatever it is named', async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe('TEMPLATE_NOT_DOCX');
    expect(await codeOf(Buffer.from('%PDF-1.7'))).toBe('TEMPLATE_NOT_DOCX');
    expect(await codeOf(Buffer.from('PK\u0003\u0004 hỏng'))).toBe('TEMPLATE_UNREADABLE');
    expect(await codeOf(ours.subarray(0, ours.length - 400))).toBe('TEMPLATE_UNREADABLE');
    expect(await codeOf(Buffer.concat([ours, Buffer.alloc(MAX_TEMPLATE_BYTES)]))).toBe('TEMPLATE_TOO_LARGE');
    await expect(readTemplateFile(KIND, { path: join(folder, 'none'), name: 'a.docx' })).rejects.toMatchObject({
      code: 'FILE_TOKEN_EXPIRED',
    });
  });

  it('is refused when it swells', async () => {
    const swollen = changedTemplate(ours, { 'word/media/image1.bmp': () => '0'.repeat(30 * 1024 * 1024) });
    expect(swollen.length).toBeLessThan(MAX_TEMPLATE_BYTES);
    expect(await codeOf(swollen)).toBe('TEMPLATE_TOO_LARGE');
    expect(await codeOf(changedTemplate(ours, { 'word/theme.xml': () => ' '.repeat(1024 * 1024 + 1) }))).toBe(
      'TEMPLATE_TOO_LARGE',
    );
    expect((await outcome(withParagraphs(ours, '{so}'.repeat(5_000)))).message).toContain('quá nhiều lần');
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`word/m/${index}.bin`, () => 'x']));
    expect(await codeOf(changedTemplate(ours, many))).toBe('TEMPLATE_TOO_LARGE');
  });

  it('is refused when something in it runs', async () => {
    for (const part of ['word/vbaProject.bin', 'word/activeX/activeX1.xml', 'word/embeddings/oleObject1.bin'])
      expect(await codeOf(changedTemplate(ours, { [part]: () => 'x' })), part).toBe('TEMPLATE_HAS_MACROS');
    const asMacros = changedTemplate(ours, {
      '[Content_Types].xml': (xml) =>
        xml.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
    });
    expect(await codeOf(asMacros)).toBe('TEMPLATE_HAS_MACROS');
  });

  it('is refused when Word would fetch something for it, not for a link to be clicked', async () => {
    for (const type of ['image', 'attachedTemplate', 'oleLink', 'frame']) {
      const { code, message } = await outcome(
        changedTemplate(ours, { [rels]: relation(type, 'http://example.org/a.dotm') }),
      );
      expect(code, type).toBe('TEMPLATE_POINTS_OUTSIDE');
      expect(message).toContain('http://example.org/a.dotm');
    }
    expect(await codeOf(changedTemplate(ours, { [rels]: relation('hyperlink', 'https://congdoan.vn') }))).toBe('TAKEN');
    const field = changedTemplate(ours, {
      'word/document.xml': (xml) =>
        xml.replace(
          '<w:sectPr',
          '<w:p><w:r><w:instrText> DD</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\cmd.exe </w:instrText></w:r></w:p><w:sectPr',
        ),
    });
    expect(await codeOf(field)).toBe('TEMPLATE_POINTS_OUTSIDE');
  });

  it('is refused however what it fetches is written', async () => {
    const pictures = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    const disguised = (xml: string) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rX" Target="http://x/?Type='/hyperlink'" Type="${pictures}" TargetMode="External"/></Relationships>`,
      );
    expect((await outcome(changedTemplate(ours, { [rels]: disguised }))).message).toContain(
      "http://x/?Type='/hyperlink'",
    );
    for (const field of [
      "<w:fldSimple w:instr='INCLUDEPICTURE http://x/a.png'/>",
      '<x:fldSimple xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:instr="LINK Excel.Sheet.8"/>',
      '<w:r><w:instrText>&#73;NCLUDETEXT c:\\a.docx</w:instrText></w:r>',
      '<w:r><w:instrText><![CDATA[DDEAUTO]]> c:\\cmd.exe</w:instrText></w:r>',
      '<w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/><w:instrText>LINK c:\\a.xls</w:instrText></w:r>',
    ]) {
      const written = (xml: string) => xml.replace('<w:sectPr', `<w:p>${field}</w:p><w:sectPr`);
      expect(await codeOf(changedTemplate(ours, { 'word/document.xml': written })), field).toBe(
        'TEMPLATE_POINTS_OUTSIDE',
      );
    }
  });

  it('is refused when a field is broken up by what Word passes over', async () => {
    const ignored = '<ig:x xmlns:ig="urn:ig">bỏ</ig:x>';
    for (const words of ['LI|NK c:\\a.xls', 'DD|E c:\\cmd.exe', 'INCLUDEPIC|TURE http://x/a.png']) {
      const field = `<w:r><w:instrText>${words.replace('|', ignored)}</w:instrText></w:r>`;
      const written = (xml: string) => xml.replace('<w:sectPr', `<w:p>${field}</w:p><w:sectPr`);
      expect(await codeOf(changedTemplate(ours, { 'word/document.xml': written })), words).toBe('TEMPLATE_UNREADABLE');
    }
  });

  it.each([
    ['a picture with its background removed', 'hdphoto', 'media/hdphoto1.wdp'],
    ['a signature', 'digital-signature/origin', 'origin.sigs'],
  ])('may have %s', async (_what, type, part) => {
    const taken = changedTemplate(ours, {
      [rels]: (xml) => relation(type, part)(xml).replace(' TargetMode="External"', ''),
      [`word/${part}`]: () => 'x',
    });
    expect(await codeOf(taken)).toBe('TAKEN');
  });

  it('is refused when it takes in a part of another format', async () => {
    for (const [type, part] of [
      ['aFChunk', 'afchunk.htm'],
      ['oleObject', 'embeddings/a.xml'],
      ['header', 'header9.dat'],
    ] as const) {
      const taken = changedTemplate(ours, {
        [rels]: (xml) => relation(type, part)(xml).replace(' TargetMode="External"', ''),
        [`word/${part}`]: () => '<html/>',
      });
      expect(await codeOf(taken), type).toBe('TEMPLATE_HAS_EMBEDDED');
    }
  });

  it('is refused with a chart, whose workbook lies in it, and told what that is', async () => {
    const ofPart = (name: string, type: string, target: string) => ({
      [name]: (xml: string) =>
        relation(type, target)(xml || '<Relationships></Relationships>').replace(' TargetMode="External"', ''),
    });
    const { code, message } = await outcome(
      changedTemplate(ours, {
        ...ofPart(rels, 'chart', 'charts/chart1.xml'),
        'word/charts/chart1.xml': () => '<chartSpace/>',
        ...ofPart('word/charts/_rels/chart1.xml.rels', 'package', '../embeddings/Microsoft_Excel_Sheet.xlsx'),
        'word/embeddings/Microsoft_Excel_Sheet.xlsx': () => 'x',
      }),
    );
    expect(code).toBe('TEMPLATE_HAS_EMBEDDED');
    expect(message).toContain('biểu đồ');
  });

  it('is refused when it defines entities, or is written so that it cannot be looked through', async () => {
    const bomb = changedTemplate(ours, {
      'word/document.xml': (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    });
    expect(await codeOf(bomb)).toBe('TEMPLATE_UNREADABLE');
    const wide = changedTemplate(ours, { [rels]: (xml) => Buffer.from(xml, 'utf16le').toString('latin1') });
    expect(await codeOf(wide)).toBe('TEMPLATE_UNREADABLE');
  });

  it('is told which tag it lacks, or has too many', async () => {
    const without = (tag: string) => changedTemplate(ours, { 'word/document.xml': (xml) => xml.replace(tag, '') });
    expect(await outcome(without('{de_nghi}'))).toMatchObject({
      code: 'TEMPLATE_TAG_MISSING',
      message: expect.stringContaining('{de_nghi} (Câu đề nghị khen thưởng)') as string,
    });
    expect((await outcome(without('{chu}'))).message).toContain('trong danh sách {#du_thao}');
    expect((await outcome(withParagraphs(ours, '{luong_toi_thieu}'))).message).toContain('{luong_toi_thieu}');
    expect(await codeOf(withParagraphs(ours, '{#can_cu}'))).toBe('TEMPLATE_TAG_BROKEN');
  });

  it('of another paper is not taken for this one', async () => {
    expect(await codeOf(await OFFICIAL_TEMPLATES.PLEDGE())).toBe('TEMPLATE_TAG_UNKNOWN');
  });
});
