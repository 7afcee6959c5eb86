import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

/** An Excel list as a unit sends it: its own header, sections, a coefficient column, a total. */
export async function writeReceivedList(folder: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('De nghi');
  sheet.addRows([
    ['CÔNG ĐOÀN NGÀNH GIÁO DỤC'],
    ['DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN'],
    [],
    ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Hình thức', 'Hệ số'],
    ['I', 'TẬP THỂ'],
    [1, 'Công đoàn ngành Y tế tỉnh Lai Châu', '', '', 'Bằng khen của LĐLĐ tỉnh', 0.8],
    ['II', 'CÁ NHÂN'],
    [1, 'Vàng Thị Dếnh', 'Chủ tịch CĐCS', 'Phòng Giáo dục huyện Tân Uyên', 'Bằng khen của LĐLĐ tỉnh', 0.4],
    [2, 'Lò Văn Thoong', 'Phó Chủ tịch', 'LĐLĐ huyện Mường Tè', 'Bằng khen của LĐLĐ tỉnh', 0.4],
    [null, 'Tổng cộng'],
  ]);
  const file = join(folder, 'de-nghi.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

/** A list of people as a unit sends it; the heading of the fourth column says too little to be understood. */
export async function writeReceivedPeople(folder: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Doan vien');
  sheet.addRows([
    ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN TAM ĐƯỜNG'],
    ['DANH SÁCH ĐOÀN VIÊN CÔNG ĐOÀN'],
    [],
    ['TT', 'Họ và tên', 'Ngày sinh', 'Nơi phân về', 'Chức vụ', 'Đơn vị công tác'],
    [1, 'Đỗ Thị Thúy', '12/03/1985', 'Tổ Văn phòng', 'Chủ tịch', 'CĐCS Trường THPT Lê Lợi'],
    [2, 'Thào A Sùng', 1979, 'Tổ Toán', 'Ủy viên', 'CĐCS Trường THPT Lê Lợi'],
    [3, 'Lò Thị Pánh', '1990', 'Tổ Toán', '', 'Công đoàn cơ sở trường THPT Lê Lợi'],
    [4, 'Lo Thi Panh', '1990', '', '', 'CĐCS Trường THPT Lê Lợi'],
    [null, 'Tổng cộng: 4 người'],
  ]);
  const file = join(folder, 'danh-sach.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

/** What a person reads in the first sheet: its texts, and the results of its live formulas. */
export async function readSheet(file: string): Promise<{ texts: string[]; sums: unknown[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const texts: string[] = [];
  const sums: unknown[] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master !== cell) return; // covered by a merge: exceljs repeats its master's value
      texts.push(cell.text);
      if (cell.formula) sums.push(cell.result);
    });
  });
  return { texts, sums };
}

/** The rows of the first sheet as a person reads them, empty and covered cells left out; numbers as they are. */
export async function readRows(file: string): Promise<ExcelJS.CellValue[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: ExcelJS.CellValue[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const values: ExcelJS.CellValue[] = [];
    row.eachCell((cell) => values.push(...(cell.master === cell ? [cell.value] : [])));
    rows.push(values);
  });
  return rows;
}

/** The words of a Word document, paragraph marks and formats left out. */
export async function readWord(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = (await zip.file('word/document.xml')?.async('text')) ?? '';
  return xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '');
}
