import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#service/imports/readWorkbook.ts';
import { temporaryFolder, writeRaw, type RawParts } from './workbookFixture.ts';

const at = temporaryFolder();

let written = 0;
async function read(parts: RawParts) {
  const [sheet] = await readWorkbook(await writeRaw(at(`${++written}.xlsx`), parts));
  return sheet;
}

async function textsIn(parts: RawParts): Promise<Record<number, string[]>> {
  const rows = (await read(parts))?.rows ?? [];
  return Object.fromEntries(rows.map(({ number, cells }) => [number, cells.map(({ text }) => text)]));
}

/** Spelled so that nothing is recognised by sight; it means the same. */
const spelledOddly = (xml: string) => xml.replaceAll(/<(row|c|t|si)([ >])/gu, '<$1 $2').replaceAll('"', "'");

const cell = fc.record({
  column: fc.constantFrom('A', 'B', 'C', 'Z', 'AA', 'CV', 'CW', 'XFD'),
  attributes: fc.constantFrom('', ' s="1"', ' t="s"', ' s="1" t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"'),
  content: fc
    .constantFrom(
      '',
      '<v>0</v>',
      '<v>1</v>',
      '<v>45651</v>',
      '<v>0.30000000000000004</v>',
      '<v>-1.5E+3</v>',
      '<v>9</v>',
    )
    .chain((value) => fc.constantFrom(value, `<f>SUM(A1)</f>${value}`)),
});
const row = fc.record({
  number: fc.integer({ min: 0, max: 12 }),
  attributes: fc.constantFrom('', ' spans="1:8"', ' hidden="1"', ' s="1" customFormat="1" ht="18.75" customHeight="1"'),
  cells: fc.array(cell, { maxLength: 5 }),
});
const text = fc.constantFrom('Lò Văn Sơn', ' hai  đầu ', 'a &amp; b', 'm_x000D_n', 'x &lt; y', '', '𝔸', 'Tổ 1\nTổ 2');

describe('what is recognised by sight', () => {
  it('means what the parser says of it', async () => {
    const strings = fc.array(fc.tuple(text, fc.constantFrom('<t>', '<t xml:space="preserve">')), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), strings, async (rows, shared) => {
        const sheet = rows.map(({ number, attributes, cells }) => {
          const inside = cells.map((one) =>
            one.content === ''
              ? `<c r="${one.column}${number}"${one.attributes}/>`
              : `<c r="${one.column}${number}"${one.attributes}>${one.content}</c>`,
          );
          return `<row r="${number}"${attributes}>${inside.join('')}</row>`;
        });
        const parts = {
          sheet: `<sheetData>${sheet.join('')}</sheetData>`,
          strings: shared.map(([said, opening]) => `<si>${opening}${said}</t></si>`).join(''),
          styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        };
        const oddly = { ...parts, sheet: spelledOddly(parts.sheet), strings: spelledOddly(parts.strings) };
        expect(await read(parts)).toEqual(await read(oddly));
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing in a comment, a value between quotes or plain text', async () => {
    const ghost = '<row r="2"><c r="A2"><v>2</v></c></row>';
    const shown = '<row r="9"><c r="A9"><v>9</v></c></row>';
    const hiding = [
      `<!-- ${ghost} -->`,
      `<row r="1" note="&lt;"><!-- <row r="2"><c r="A2"><v>2</v></c> --></row>`,
      `<row r="1" note=">"><!-- <row r="2"><c r="A2"><v>2</v></c> --></row>`,
      `<![CDATA[${ghost}]]>`,
      `<?note ${ghost}?>`,
      `<row r="1"/><c r="A2"><v>2</v></c>`,
    ];
    for (const xml of hiding) {
      expect(await textsIn({ sheet: `<sheetData>${xml}${shown}</sheetData>` }), xml).toEqual({ 9: ['9'] });
    }
    const named = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
    const strings = '<!-- <sst><si><t>ma</t></si> --><si><t>thật</t></si>';
    expect(await textsIn({ sheet: named, strings })).toEqual({ 1: ['thật'] });
  });

  it('does not save a part that is not well formed', async () => {
    const plain = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c>';
    for (const end of ['', '</c></row>', '</row></row>', '<v>3</row>', '</row><row r="3" r="3"></row>', '&no;</row>']) {
      await expect(read({ sheet: `<sheetData>${plain}${end}</sheetData>` }), end).rejects.toMatchObject({
        code: 'FILE_UNREADABLE',
      });
    }
    for (const strings of ['<si><t>a</t></si></si>', '<si><t>a</t></si><si><t>b</si>', '<si><t>a]]>b</t></si>']) {
      await expect(read({ sheet: '<sheetData/>', strings }), strings).rejects.toMatchObject({
        code: 'FILE_UNREADABLE',
      });
    }
  });
});
