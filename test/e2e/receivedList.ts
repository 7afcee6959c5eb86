import { join } from 'node:path';
import ExcelJS from 'exceljs';

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
