import { expect, it } from 'vitest';
import {
  findTemplate,
  listTemplates,
  putTemplate,
  removeTemplate,
  templateContent,
  type StoredTemplate,
} from '#db/office/wordTemplateStore.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice } from '../../support/testOffice.ts';

/** Every byte there is: none may be taken for text. */
const CONTENT = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
const STORED: StoredTemplate = {
  kind: 'PLEDGE',
  fileName: 'Giao ước của cụm.docx',
  sha256: 'ab',
  updatedAt: '2024-01-02T03:04:05.000Z',
  version: 1,
};

describeOnEachEngine('Word templates of the office', (makeTarget) => {
  it('are kept byte for byte, one for each paper, until they are given up', async () => {
    const office = await makeTestOffice(makeTarget);
    const { database } = office;
    try {
      expect(await listTemplates(database.reader)).toEqual([]);
      expect(await templateContent(database.reader, 'PLEDGE')).toBeNull();

      await database.transaction((tx) => putTemplate(tx, { ...STORED, content: CONTENT }));
      expect(await findTemplate(database.reader, 'PLEDGE')).toEqual(STORED);
      expect(await findTemplate(database.reader, 'AWARD_DECISION')).toBeUndefined();
      expect(CONTENT.equals((await templateContent(database.reader, 'PLEDGE')) ?? Buffer.alloc(0))).toBe(true);

      const second = { ...STORED, fileName: 'Mẫu 2.docx', version: 2 };
      await database.transaction((tx) => putTemplate(tx, { ...second, content: CONTENT.subarray(1) }));
      expect(await listTemplates(database.reader)).toEqual([second]);
      expect(await templateContent(database.reader, 'PLEDGE')).toHaveLength(511);

      await database.transaction((tx) => removeTemplate(tx, 'PLEDGE'));
      expect(await listTemplates(database.reader)).toEqual([]);
    } finally {
      await office.close();
    }
  });
});
