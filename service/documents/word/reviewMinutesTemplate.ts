import { Packer } from 'docx';
import { titleBlock } from './titleBlock.ts';
import { body, boxedTable, formalDocument, gap, list, signatureTable, tagLine } from './wordParts.ts';

/** STT, tên, phát ra, thu về, không hợp lệ, đồng ý, không đồng ý, không ý kiến, tỷ lệ, kết quả: millimetres. */
const COLUMNS_MM = [11, 38, 13, 13, 13, 13, 13, 13, 19, 19];
/** STT, tên sáng kiến, tác giả, số phiếu, điểm, kết quả: millimetres. */
const SCORE_COLUMNS_MM = [11, 66, 38, 14, 17, 19];
const HEAD_SIZE = 9.5;
const CELL_SIZE = 12;

/** The template of "Biên bản họp xét" that comes with the product. */
export function minutesTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Biên bản họp xét', [
      ...titleBlock(),
      body('{mo_dau}'),
      body('I. Thành phần dự họp', { bold: true, keepNext: true }),
      ...list('thanh_phan', '{so}. {loi}'),
      body('II. Nội dung', { bold: true, keepNext: true }),
      ...list('noi_dung', '{loi}'),
      body('III. {ten_ket_qua}', { bold: true, keepNext: true }),
      tagLine('{#nhom}'),
      body('{so}. {tieu_de}', { bold: true, keepNext: true }),
      body('{cach}', { keepNext: true }),
      gap(4),
      voteTable(),
      gap(2, false),
      tagLine('{/nhom}'),
      tagLine('{#bang_diem}'),
      gap(4),
      scoreTable(),
      gap(2, false),
      tagLine('{/bang_diem}'),
      body('IV. Kết luận', { bold: true, keepNext: true }),
      ...list('ket_luan', '{so}. {loi}'),
      body('{loi_ket}', { keepNext: true }),
      gap(6),
      signatureTable(),
      // Word puts a paragraph behind a last table by itself, tall enough to begin a page.
      gap(1, false),
    ]),
  );
}

const figure = (text: string) => ({ text, align: 'center' as const, size: CELL_SIZE });

function voteTable() {
  const heads = [
    ...['STT', 'Họ tên, tập thể', 'Phát ra', 'Thu về', 'Không hợp lệ', 'Đồng ý', 'Không đồng ý', 'Không ý kiến'],
    ...['Tỷ lệ', 'Kết quả'],
  ];
  return boxedTable(COLUMNS_MM, [
    {
      kind: 'head',
      cells: heads.map((text) => ({ text, align: 'center', bold: true, size: HEAD_SIZE })),
    },
    {
      kind: 'line',
      cells: [
        figure('{#dong}{stt}'),
        { text: '{ten}', align: 'left', size: CELL_SIZE },
        ...['{phat_ra}', '{thu_ve}', '{khong_hop_le}', '{dong_y}', '{khong_dong_y}', '{khong_y_kien}'].map(figure),
        figure('{ty_le}'),
        figure('{ket_qua}{/dong}'),
      ],
    },
  ]);
}

function scoreTable() {
  const heads = ['STT', 'Tên sáng kiến', 'Tác giả', 'Số phiếu chấm', 'Điểm trung bình', 'Kết quả'];
  return boxedTable(SCORE_COLUMNS_MM, [
    { kind: 'head', cells: heads.map((text) => ({ text, align: 'center', bold: true, size: HEAD_SIZE })) },
    {
      kind: 'line',
      cells: [
        figure('{#dong}{stt}'),
        { text: '{ten}', align: 'left', size: CELL_SIZE },
        { text: '{tac_gia}', align: 'left', size: CELL_SIZE },
        figure('{so_phieu}'),
        figure('{diem}'),
        figure('{ket_qua}{/dong}'),
      ],
    },
  ]);
}
