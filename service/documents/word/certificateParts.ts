import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type FileChild } from 'docx';
import type { Certificate } from '#core/initiatives/certificate.ts';
import { dateInWords } from '#core/dates/isoDate.ts';
import { ISSUER_RULE_SHARE, MOTTO, NATIONAL_NAME, upperLines, WIDE_HEADER } from '../paper/nationalHeader.ts';
import { breakAtSense } from '../senseBreaks.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { lineCount, type Face } from '../timesMetrics.ts';
import { BREATHING_SPACE, placeAndDate, widestBold } from './headerData.ts';
import { dxaOfPoints } from './wordMeasures.ts';
import { centered, gap, plainTable, run } from './wordParts.ts';

/** A4 across inside its frame, millimetres. */
export const CERTIFICATE_MM = { width: 297, height: 210, side: 24, edge: 20 } as const;
const TEXT_MM = CERTIFICATE_MM.width - 2 * CERTIFICATE_MM.side;
const HALF_MM = TEXT_MM / 2;
/** Wrapped text keeps away from the frame, points. */
const TEXT_WIDTH = TEXT_MM * POINTS_PER_MM * 0.96;
/** A line of Times New Roman, of its size. */
const LINE = 1.15;

/**
 * What a certificate leaves free, points, where its issuer and signer take two lines, everything else of a known
 * height takes one, and title and co-authors take none.
 */
const ROOM = 126;
/** Sizes tried from the largest down until both fit: title, co-authors. */
const SIZES = [
  [18, 14],
  [16, 13],
  [15, 12],
  [14, 11],
  [12, 10],
  [11, 9],
  [10, 8],
  [9, 7],
  [8, 6],
  [7, 5],
] as const;
const BODY = 13;
const ISSUER = 14;

/** One certificate from top to bottom. */
export function certificateParts(certificate: Certificate): FileChild[] {
  const { mark, honorific, author, role, share, coAuthors } = certificate;
  const title = printableText(certificate.title);
  const others = coAuthors.length === 0 ? '' : `${othersHead(certificate)}: ${coAuthors.map(printableText).join(', ')}`;
  const workplace = printableText(certificate.workplace);
  const certifiedBy = breakAtSense(
    printableText(certificate.certifiedBy).toLocaleUpperCase('vi'),
    'bold',
    ISSUER,
    TEXT_WIDTH,
  );
  const header = headerLines(certificate);
  const taken =
    heightOf(workplace, 'italic', BODY) -
    BODY * LINE +
    (certifiedBy.length - 1) * ISSUER * LINE +
    Math.max(0, header.superior.length + header.own.length - 2) * WIDE_HEADER.national * LINE +
    Math.max(0, certificate.signature.titles.length - 2) * ISSUER * LINE;
  const { titleSize, othersSize, spare } = fitting(title, others, ROOM - taken);
  return [
    headerOf(header),
    ...(mark === '' ? [] : [centered(mark, { size: BODY, bold: true })]),
    centered('GIẤY CHỨNG NHẬN SÁNG KIẾN', { size: 26, bold: true, before: (mark === '' ? 14 : 2) + spare * 0.3 }),
    ...certifiedBy.map((line) => centered(line, { size: ISSUER, bold: true, before: 4 })),
    centered(`Chứng nhận ${honorific}`, { size: 14, italics: true, before: 2 + spare * 0.1 }),
    centered(printableText(author), { size: 22, bold: true, before: 4 }),
    ...(workplace === '' ? [] : [centered(workplace, { size: BODY, italics: true })]),
    centered(coAuthors.length === 0 ? role : `${role} (tỷ lệ đóng góp ${share})`, {
      size: 14,
      before: 6 + spare * 0.1,
    }),
    centered(title, { size: titleSize, bold: true, before: 4 }),
    ...(others === '' ? [] : [centered(others, { size: othersSize, before: 4 })]),
    centered(recognisedBy(certificate), { size: BODY, before: 6 + spare * 0.1 }),
    gap(8 + spare * 0.2),
    footOf(certificate),
    // Word puts a paragraph behind a last table by itself, tall enough to begin a page.
    gap(1, false),
  ];
}

/** Points a centred text takes, wrapped inside the frame. */
function heightOf(text: string, face: Face, size: number): number {
  return text === '' ? 0 : lineCount(text, face, size, TEXT_WIDTH) * size * LINE;
}

/** The largest sizes in which title and co-authors stand on the page, and what they leave free. */
function fitting(title: string, others: string, room: number) {
  const tries = SIZES.map(([titleSize, othersSize]) => ({
    titleSize,
    othersSize,
    spare: room - heightOf(title, 'bold', titleSize) - heightOf(others, 'regular', othersSize),
  }));
  return tries.find(({ spare }) => spare >= 0) ?? { titleSize: 7, othersSize: 5, spare: 0 };
}

const othersHead = ({ role }: Certificate) => (role.includes('tác giả chính') ? 'Đồng tác giả' : 'Cùng các tác giả');

function recognisedBy({ recognised, decisionNumber, issuedOn }: Certificate): string {
  const number = decisionNumber === '' ? '......' : printableText(decisionNumber);
  const day = issuedOn === null ? 'ngày ....... tháng ....... năm ...........' : dateInWords(issuedOn);
  return `${recognised} theo Quyết định số ${number} ${day}`;
}

/** Names of superior and issuer, broken to stand in their half. */
function headerLines({ issuer }: Certificate) {
  const width = HALF_MM * POINTS_PER_MM - BREATHING_SPACE;
  const lines = (name: string, face: Face) =>
    upperLines(printableText(name), face, WIDE_HEADER.national, width).map(({ text }) => text);
  return { superior: lines(issuer.superiorName, 'regular'), own: lines(issuer.name, 'bold') };
}

function headerOf({ superior, own }: ReturnType<typeof headerLines>) {
  const { national, motto } = WIDE_HEADER;
  return plainTable(
    [HALF_MM, HALF_MM],
    [
      [
        [
          ...superior.map((line) => centered(line, { size: national })),
          ...own.map((line) => centered(line, { size: national, bold: true })),
          rule(ISSUER_RULE_SHARE * widestBold(own, national)),
        ],
        [
          centered(NATIONAL_NAME, { size: national, bold: true }),
          centered(MOTTO, { size: motto, bold: true }),
          rule(widestBold([MOTTO], motto)),
        ],
      ],
    ],
  );
}

/** Room for a signature and a stamp, points. */
const SIGNING_SPACE = 56;

/** Register number on the left, who signs on the right. */
function footOf({ registerNumber, place, issuedOn, signature }: Certificate) {
  const titles = signature.titles.map(printableText);
  const register = registerNumber === null ? 'Số vào sổ: ............' : `Số vào sổ: ${registerNumber}`;
  return plainTable(
    [HALF_MM, HALF_MM],
    [
      [
        [new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(register, { size: 13 })] })],
        [
          centered(placeAndDate(place, issuedOn), { size: 13, italics: true }),
          ...titles.map((line) => centered(line, { size: 14, bold: true })),
          gap(SIGNING_SPACE, false),
          centered(printableText(signature.name), { size: 14, bold: true }),
        ],
      ],
    ],
  );
}

/** A rule in the middle of a half: an upper border between two indents. @param length points */
function rule(length: number): Paragraph {
  const indent = dxaOfPoints(Math.max(0, HALF_MM * POINTS_PER_MM - length) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: { before: 50, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    indent: { left: indent, right: indent },
    children: [],
  });
}
