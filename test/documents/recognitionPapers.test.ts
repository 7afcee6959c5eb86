import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { certificatesOf } from '#core/initiatives/certificate.ts';
import type { Recognition, RecognisedAuthor, RecognitionItem } from '#core/initiatives/recognition.ts';
import { INITIATIVE_BASES } from '#core/initiatives/recognitionDefaults.ts';
import { recognitionListPaper } from '#core/initiatives/recognitionListPaper.ts';
import { recognitionPaper, type RecognitionSource } from '#core/initiatives/recognitionPaper.ts';
import { writeCertificatesDocx } from '#service/documents/word/certificateDocx.ts';
import { writeDecisionDocx } from '#service/documents/word/decisionDocx.ts';
import { SAMPLE_PROFILE, SAMPLE_SETTINGS } from '#service/sample/laiChau.ts';
import { scratchFolder } from './exportHelpers.ts';
import { exportedPaper, exportPaper } from './paperHelpers.ts';
import { hasLibreOffice, printedPages } from './printing.ts';
import { describeSheet } from './sheetDescription.ts';

const signal = new AbortController().signal;

const author = (name: string, share: number, isChief = false): RecognisedAuthor => ({
  name,
  birth: '',
  workplace: 'LĐLĐ huyện Tam Đường',
  position: 'Chuyên viên',
  share,
  isChief,
  gender: '',
  personKey: name,
});

const item = (id: number, title: string, authors: RecognisedAuthor[], field = 'Tổ chức'): RecognitionItem => ({
  id: `item ${id}`,
  initiativeId: `initiative ${id}`,
  title,
  unitName: 'LĐLĐ huyện Tam Đường',
  field,
  authors,
  benefit: null,
  initiativeStatus: 'PASSED',
  initiativeVersion: 1,
});

const ITEMS = [
  item(1, 'Mô hình “Tủ sách lưu động” phục vụ đoàn viên là giáo viên ở các điểm trường vùng cao', [
    author('Mùa Thị Xúa', 5000, true),
    author('Lường Văn Sương', 2500),
    author('Đỗ Thị Thúy', 2500),
  ]),
  item(
    2,
    'Ứng dụng mã QR tra cứu chế độ, chính sách đối với nữ đoàn viên',
    [author('Khoàng Thị Lả', 10_000)],
    'Nữ công',
  ),
  item(3, 'Giải pháp phát triển đoàn viên trong hợp tác xã nông nghiệp', [
    author('Mùa Thị Xúa', 6667, true),
    author('Lù Thị Quyến', 3333),
  ]),
];

function source(changes: Partial<Recognition> = {}, items = ITEMS): RecognitionSource {
  return {
    profile: SAMPLE_PROFILE,
    preparedBy: SAMPLE_SETTINGS.preparedBy,
    items,
    recognition: {
      id: 'r',
      status: 'ISSUED',
      level: 'CS',
      year: 2023,
      decidedBy: '',
      number: '209/QĐ-LĐLĐ',
      issuedOn: '2023-12-05',
      summary: 'Về việc công nhận sáng kiến cấp cơ sở năm 2023',
      signer: SAMPLE_SETTINGS.signers[0] ?? null,
      bases: [...INITIATIVE_BASES, { text: 'Xét Biên bản họp Hội đồng Sáng kiến', date: '2023-11-24' }],
      listPlacement: 'ANNEX',
      recipients: ['Như Điều 3;', 'Lưu: VT.'],
      meetingId: null,
      registerFrom: 4,
      issuedAt: '2023-12-05T02:00:00.000Z',
      revocation: null,
      version: 4,
      ...changes,
    },
  };
}

/** Texts of the paragraphs of a Word file in order, a line break as " | ", empty ones left out. */
async function paragraphs(file: string): Promise<string[]> {
  return [...(await documentXml(file)).matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/gu)].map(([, text]) => text ?? ' | ').join(''),
    )
    .filter((text) => text !== '');
}

async function documentXml(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(file));
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

async function decisionFile(paper: RecognitionSource): Promise<string> {
  const targetPath = path.join(await scratchFolder(), 'quyet-dinh.docx');
  await writeDecisionDocx({ paper: recognitionPaper(paper), targetPath, signal });
  return targetPath;
}

async function certificatesFile(paper: RecognitionSource): Promise<string> {
  const targetPath = path.join(await scratchFolder(), 'giay-chung-nhan.docx');
  await writeCertificatesDocx({ paper: certificatesOf(paper, null), targetPath, signal });
  return targetPath;
}

describe('quyết định công nhận sáng kiến in Word', () => {
  it('says everything in its order', async () => {
    expect(await paragraphs(await decisionFile(source()))).toEqual([
      'TỔNG LIÊN ĐOÀN | LAO ĐỘNG VIỆT NAM',
      'LIÊN ĐOÀN LAO ĐỘNG | TỈNH LAI CHÂU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 209/QĐ-LĐLĐ',
      'Lai Châu, ngày 05 tháng 12 năm 2023',
      'QUYẾT ĐỊNH',
      'Về việc công nhận sáng kiến cấp cơ sở năm 2023',
      'BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
      'Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến;',
      'Căn cứ Thông tư số 18/2013/TT-BKHCN ngày 01 tháng 8 năm 2013 của Bộ Khoa học và Công nghệ hướng dẫn thi hành một số quy định của Điều lệ Sáng kiến;',
      'Xét Biên bản họp Hội đồng Sáng kiến ngày 24 tháng 11 năm 2023.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Công nhận 03 sáng kiến cấp cơ sở năm 2023 của 06 tác giả, đồng tác giả (có danh sách kèm theo).',
      'Điều 2. Các tác giả, đồng tác giả của sáng kiến nêu tại Điều 1 được cấp Giấy chứng nhận sáng kiến và hưởng các quyền lợi theo quy định của pháp luật về sáng kiến.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Văn phòng, các Ban LĐLĐ tỉnh Lai Châu, các đơn vị có liên quan và các tác giả, đồng tác giả có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Lưu: VT.',
      'TM. BAN THƯỜNG VỤ | PHÓ CHỦ TỊCH',
      'Lò Thị Minh Phương',
    ]);
  });

  it('a draft says so and leaves room for number and day; a withdrawn one says that', async () => {
    const draft = await paragraphs(await decisionFile(source({ status: 'DRAFT', number: '', issuedOn: null })));
    expect(draft).toContain('DỰ THẢO');
    expect(draft).toContain('Số: ......');
    expect(draft).toContain('Lai Châu, ngày ....... tháng ....... năm ...........');
    expect(await paragraphs(await decisionFile(source({ status: 'REVOKED' })))).toContain('ĐÃ THU HỒI');
  });

  it('names initiatives and authors under Điều 1 where there is no list, and leaves no tag behind', async () => {
    const braced = item(4, 'Sáng kiến {so} <A & B> "thử" {#dieu}', [author('Tẩn Thị Mẩy', 10_000)]);
    const file = await decisionFile(source({ listPlacement: 'INLINE' }, [...ITEMS, braced]));
    const texts = await paragraphs(file);
    const first = texts.findIndex((text) => text.startsWith('Điều 1.'));
    expect(texts[first]).toMatch(/, gồm:$/u);
    expect(texts[first + 1]).toContain('1. “Mô hình ‘Tủ sách lưu động’ phục vụ');
    expect(texts[first + 2]).toBe(
      '2. “Ứng dụng mã QR tra cứu chế độ, chính sách đối với nữ đoàn viên”, tác giả Khoàng Thị Lả, LĐLĐ huyện Tam Đường;',
    );
    expect(texts[first + 4]).toContain('Sáng kiến {so} &lt;A &amp; B&gt;');
    expect((await documentXml(file)).replaceAll('{so} &lt;', '').replaceAll('{#dieu}”', '')).not.toMatch(
      /\{[#/@-]?[a-z_]+\}|undefined/u,
    );
  });
});

describe('danh sách sáng kiến được công nhận in Excel', () => {
  it('comes out as it did', async () => {
    const { sheet, filePath } = await exportedPaper(recognitionListPaper(source()));
    const description = await describeSheet(sheet, filePath);
    await expect(description).toMatchFileSnapshot('goldens/papers/recognitionList.json');
  });
});

describe('giấy chứng nhận sáng kiến in Word', () => {
  it('has a page across for each author, naming him, the others and the place in the register', async () => {
    const file = await certificatesFile(source());
    const texts = await paragraphs(file);
    const pages = texts.filter((text) => text === 'GIẤY CHỨNG NHẬN SÁNG KIẾN').length;
    const sections = [...(await documentXml(file)).matchAll(/<w:pgSz [^>]*w:orient="landscape"[^>]*>/gu)];
    expect([pages, sections.length]).toEqual([6, 6]);
    const second = texts.lastIndexOf('Lường Văn Sương');
    expect(texts.slice(second - 3, second + 8)).toEqual([
      'GIẤY CHỨNG NHẬN SÁNG KIẾN',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
      'Chứng nhận ông (bà)',
      'Lường Văn Sương',
      'Chuyên viên, LĐLĐ huyện Tam Đường',
      'Là đồng tác giả của sáng kiến (tỷ lệ đóng góp 25%)',
      'Mô hình “Tủ sách lưu động” phục vụ đoàn viên là giáo viên ở các điểm trường vùng cao',
      'Cùng các tác giả: Mùa Thị Xúa (50%), Đỗ Thị Thúy (25%)',
      'Được công nhận là sáng kiến cấp cơ sở năm 2023 theo Quyết định số 209/QĐ-LĐLĐ ngày 05 tháng 12 năm 2023',
      'Số vào sổ: 5',
      'Lai Châu, ngày 05 tháng 12 năm 2023',
    ]);
    expect(texts.filter((text) => text.startsWith('Số vào sổ'))).toEqual(
      [4, 5, 6, 7, 8, 9].map((n) => `Số vào sổ: ${n}`),
    );
  });
});

const LONGEST_TITLE =
  'Nghiên cứu, thiết kế và triển khai hệ thống quản lý đoàn viên, theo dõi thu nộp đoàn phí, kinh phí công đoàn, tổng hợp thi đua khen thưởng và báo cáo định kỳ của công đoàn cấp trên trực tiếp cơ sở trên nền tảng bảng tính dùng chung, kết hợp tra cứu bằng mã QR các chế độ, chính sách dành cho đoàn viên, người lao động trong các doanh nghiệp ngoài khu vực nhà nước và hợp tác xã nông nghiệp thuộc địa bàn các huyện vùng cao, biên giới của tỉnh trong giai đoạn hiện nay và các năm tiếp theo, có hướng dẫn';

describe.skipIf(!hasLibreOffice)('printed through LibreOffice', () => {
  it('each certificate takes one page, with the longest title and with a hundred authors; a decision one', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        author(
          `Nguyễn Thị Thùy Dương ${index + 1}`,
          Math.floor(10_000 / count) + (index === 0 ? 10_000 % count : 0),
          index === 0,
        ),
      );
    const items = [
      ...ITEMS,
      item(4, LONGEST_TITLE.slice(0, 500), many(6)),
      item(5, LONGEST_TITLE.slice(0, 500), many(100)),
    ];
    const folder = await scratchFolder();
    const files = {
      'giay-chung-nhan': path.join(folder, 'giay-chung-nhan.docx'),
      'ban-in-thu': path.join(folder, 'ban-in-thu.docx'),
      'quyet-dinh': path.join(folder, 'quyet-dinh.docx'),
      'danh-sach': path.join(folder, 'danh-sach.xlsx'),
    };
    const certificates = certificatesOf(source({}, items), null);
    await writeCertificatesDocx({ paper: certificates, targetPath: files['giay-chung-nhan'], signal });
    const proofs = certificatesOf(source({ status: 'DRAFT', registerFrom: null }, items), null).slice(0, 12);
    await writeCertificatesDocx({ paper: proofs, targetPath: files['ban-in-thu'], signal });
    await writeDecisionDocx({ paper: recognitionPaper(source()), targetPath: files['quyet-dinh'], signal });
    await exportPaper(recognitionListPaper(source()), files['danh-sach']);
    expect(await printedPages(folder, Object.values(files))).toEqual({
      'giay-chung-nhan': certificates.length,
      'ban-in-thu': 12,
      'quyet-dinh': 1,
      'danh-sach': 1,
    });
    await rm(folder, { recursive: true });
  }, 120_000);
});
