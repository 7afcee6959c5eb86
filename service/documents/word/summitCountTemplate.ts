import { Packer } from 'docx';
import { OPINIONS } from '#core/summits/ballot.ts';
import { keptRows } from './keptRows.ts';
import { TEXT_MM } from './wordMeasures.ts';
import { titleBlock } from './titleBlock.ts';
import {
  body,
  type BoxedCell,
  boxedTable,
  centered,
  formalDocument,
  gap,
  list,
  oneBlock,
  plainTable,
  tagLine,
} from './wordParts.ts';

/** Nội dung, phát ra, thu về, hợp lệ, không hợp lệ: millimetres. */
const BALLOTS_MM = [69, 22, 22, 22, 30];
/** STT, đơn vị, đồng ý, không đồng ý, không ý kiến, tỷ lệ, hạng, kết quả. */
const OPINION_MM = [11, 50, 15, 16, 16, 19, 12, 26];
/** STT, đơn vị, đồng ý, tỷ lệ, hạng, kết quả. */
const CHOICE_MM = [11, 70, 24, 22, 14, 24];
/** Room for a signature, points. */
const SIGNING_SPACE = 48;

/** The template of "Biên bản kiểm phiếu" that comes with the product. */
export function summitCountTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Biên bản kiểm phiếu', [
      ...titleBlock(),
      body('{mo_dau}'),
      body('I. THÀNH PHẦN', { bold: true, keepNext: true }),
      body('{ban_kiem_phieu}', { keepNext: true }),
      tagLine('{#kiem_phieu}'),
      body('{loi}', { before: 0 }),
      tagLine('{/kiem_phieu}'),
      body('{dai_bieu}'),
      body('II. SỐ PHIẾU', { bold: true, keepNext: true }),
      gap(4),
      tagLine('{#bang_phieu}'),
      ballotsTable(),
      tagLine('{/bang_phieu}'),
      ...list('khong_phieu', '{loi}'),
      body('III. {muc_ket_qua}', { bold: true, keepNext: true }),
      ...roundTables(),
      body('IV. KẾT LUẬN', { bold: true, keepNext: true }),
      ...list('ket_luan', '{so}. {loi}'),
      // Above the signatures: what the tellers sign names what was locked.
      gap(6, false),
      tagLine('{#ma}'),
      centered('{loi}', { size: 8 }),
      tagLine('{/ma}'),
      // Fifteen tellers and the chair fit a page. Nobody signs on one that says nothing.
      oneBlock([
        body('{loi_ket}'),
        tagLine('{#ben_ky}'),
        centered('{loi}', { bold: true, before: 10 }),
        tagLine('{/ben_ky}'),
        signatures(),
        gap(8),
        tagLine('{#xac_nhan}'),
        centered('{chuc_danh}', { bold: true }),
        tagLine('{/xac_nhan}'),
        centered('(Ký, đóng dấu)', { italics: true }),
        gap(SIGNING_SPACE),
        centered('{chu_tri}', { bold: true }),
      ]),
      // Word puts a paragraph behind a last table by itself, tall enough to begin a page.
      gap(1, false),
    ]),
  );
}

/** Every round with its heading, its base and its table: opinions on each, or who was chosen. */
export function roundTables() {
  return [
    tagLine('{#vong}'),
    body('{tieu_de}', { bold: true, keepNext: true }),
    body('{cach}', { italics: true, keepNext: true }),
    gap(4),
    tagLine('{#y_kien}'),
    resultTable(
      OPINION_MM,
      OPINIONS.map(({ label }) => label),
      ['{dong_y}', '{khong_dong_y}', '{khong_y_kien}'],
    ),
    tagLine('{/y_kien}'),
    tagLine('{#bau_chon}'),
    resultTable(CHOICE_MM, [OPINIONS[0].label], ['{dong_y}']),
    tagLine('{/bau_chon}'),
    ...list('con_lai', '{loi}'),
    tagLine('{/vong}'),
  ];
}

const center = (text: string, bold = false): BoxedCell => ({ text, align: 'center', bold, size: 12 });

function ballotsTable() {
  return boxedTable(BALLOTS_MM, [
    {
      kind: 'head',
      cells: ['Nội dung bỏ phiếu', 'Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'].map((head) => center(head, true)),
    },
    ...keptRows('phieu', [
      { text: '{ten}', align: 'left', size: 12 },
      center('{phat_ra}'),
      center('{thu_ve}'),
      center('{hop_le}'),
      center('{khong_hop_le}'),
    ]),
  ]);
}

function resultTable(widths: readonly number[], heads: readonly string[], figures: readonly string[]) {
  return boxedTable(widths, [
    {
      kind: 'head',
      cells: ['STT', 'Đơn vị', ...heads, 'Tỷ lệ', 'Xếp thứ', 'Kết quả'].map((head) => center(head, true)),
    },
    ...keptRows('dong', [
      center('{stt}'),
      { text: '{ten}', align: 'left', size: 12 },
      ...figures.map((figure) => center(figure)),
      center('{ty_le}'),
      center('{hang}'),
      center('{ket_qua}'),
    ]),
  ]);
}

/** Tellers three in a row; names of a row stand on one line. */
function signatures() {
  const block = (at: 'trai' | 'giua' | 'phai', open: string, close: string) => [
    centered(`${open}{${at}_chuc_danh}`, { bold: true }),
    centered(`{${at}_ghi_chu}`, { size: 12, italics: true }),
    gap(SIGNING_SPACE),
    centered(`{${at}_ten}${close}`, { bold: true }),
  ];
  const third = TEXT_MM / 3;
  return plainTable(
    [third, third, third],
    [[block('trai', '{#hang_ky}', ''), block('giua', '', ''), block('phai', '', '{/hang_ky}')]],
  );
}
