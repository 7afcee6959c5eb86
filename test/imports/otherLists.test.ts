import { expect, it } from 'vitest';
import { refusal } from '#core/errors/appError.ts';
import { PERSON_LIST_SPECS, type PersonListField } from '#core/imports/personListFields.ts';
import { readList, type ListShape } from '#service/imports/readList.ts';
import { temporaryFolder, writeWorkbook } from './workbookFixture.ts';

const at = temporaryFolder();
const PEOPLE: ListShape<PersonListField> = {
  specs: PERSON_LIST_SPECS,
  identifying: ['name'],
  noHeader: () => refusal('IMPORT_NO_COLUMN', { column: 'họ và tên' }),
};
const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Đơn vị công tác'];

it('says which other sheets hold such a list, whichever is read', async () => {
  const path = await writeWorkbook(at('nhieu-trang.xlsx'), (workbook) => {
    workbook.addWorksheet('Hướng dẫn').addRow(['Điền vào trang Khối A']);
    workbook.addWorksheet('Khối A').addRows([HEADER, [1, 'Lò Văn Sơn', 1985, 'CĐCS Sở Y tế']]);
    workbook.addWorksheet('Khối B').addRows([['DANH SÁCH'], HEADER, [1, 'Mùa A Páo', 1990, 'CĐCS Sở Y tế']]);
    workbook.addWorksheet('Mẫu trống').addRows([HEADER]);
    const hidden = workbook.addWorksheet('Cũ');
    hidden.addRows([HEADER, [1, 'Lò Thị Pánh', 1991, '']]);
    hidden.state = 'hidden';
  });
  const told = async (sheetIndex?: number) => (await readList(path, { sheetIndex }, PEOPLE)).notices;
  expect(await told()).toEqual([
    'Đang đọc trang tính “Khối A”. Tệp còn 1 trang tính khác có danh sách: “Khối B”; mỗi lần nhập lấy một trang.',
  ]);
  expect((await told(2))[0]).toContain('Tệp còn 1 trang tính khác có danh sách: “Khối A”');
});

it('says nothing of other sheets where there is one list', async () => {
  const path = await writeWorkbook(at('mot-trang.xlsx'), (workbook) => {
    workbook.addWorksheet('DS').addRows([HEADER, [1, 'Lò Văn Sơn', 1985, '']]);
    workbook.addWorksheet('Ghi chú').addRow(['Gửi trước ngày 15']);
  });
  expect((await readList(path, {}, PEOPLE)).notices).toEqual([]);
});
