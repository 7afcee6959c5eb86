import type { Subject } from '../office/catalogue.ts';
import { preparedAndSigned, type PaperMaker } from '../papers/paperMaker.ts';
import { fixedColumn, textColumn, type PaperCell, type PaperRow, type TablePaper } from '../papers/tablePaper.ts';
import { romanNumeral } from '../text/roman.ts';
import { registrantsInWords, type Registrants } from './campaignFigures.ts';
import {
  isLateRegistration,
  REGISTRATION_MARK_LABELS,
  REGISTRATION_STATUS_LABELS,
  type RegistrationRow,
} from './registration.ts';

export interface RegistrationsSource {
  maker: PaperMaker;
  /** Lines under DANH SÁCH: `Đăng ký thi đua năm 2024`, the campaign. */
  titleLines: readonly string[];
  /** What it leaves out, in words; empty for a complete list. */
  remark: string;
  /** Collectives first, then people. */
  rows: readonly RegistrationRow[];
}

const HEADS: Record<Subject, string> = { COLLECTIVE: 'TẬP THỂ', INDIVIDUAL: 'CÁ NHÂN' };
const ORDER: readonly Subject[] = ['COLLECTIVE', 'INDIVIDUAL'];

/** Danh sách đăng ký thi đua. */
export function registrationsPaper({ maker, titleLines, remark, rows }: RegistrationsSource): TablePaper {
  const groups = ORDER.map((subject) => ({ subject, rows: rows.filter((row) => row.subject === subject) }));
  const present = groups.filter((group) => group.rows.length > 0);
  const hasPeople = rows.some(({ subject }) => subject === 'INDIVIDUAL');
  const hasContent = rows.some(({ content }) => content !== '');
  return {
    orientation: 'landscape',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: '',
    titleLines: ['DANH SÁCH', ...titleLines],
    attachedTo: remark === '' ? '' : `(${remark})`,
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn(hasPeople ? 'Họ và tên / Tên tập thể' : 'Tên tập thể', 54),
      ...(hasPeople ? [textColumn('Chức vụ', 36)] : []),
      textColumn('Đơn vị', 50),
      textColumn('Danh hiệu, hình thức đăng ký', 45),
      ...(hasContent ? [textColumn('Nội dung đăng ký', 45)] : []),
      fixedColumn('Ngày đăng ký', 'date', 26),
      textColumn('Ghi chú', 28),
    ],
    rows: present.flatMap(({ subject, rows: registered }, index): PaperRow[] => [
      ...(present.length < 2
        ? []
        : [
            {
              kind: 'section' as const,
              label: `${romanNumeral(index + 1)}. ${HEADS[subject]}: ${registrantsInWords(registrantsOf(registered))}`,
              cells: [],
            },
          ]),
      ...registered.map((row, place) => ({
        kind: 'line' as const,
        cells: cellsOf(row, place + 1, { hasPeople, hasContent }),
      })),
    ]),
    after: [],
    closing:
      rows.length === 0
        ? 'Chưa có đăng ký nào./.'
        : `Danh sách có ${registrantsInWords(registrantsOf(rows), 'đăng ký')}./.`,
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP DANH SÁCH', maker),
    signaturesPerRow: 2,
  };
}

function registrantsOf(rows: readonly RegistrationRow[]): Registrants {
  const count = (wanted: Subject) =>
    new Set(rows.filter(({ subject }) => subject === wanted).map(({ registrant }) => registrant)).size;
  return { registrations: rows.length, collectives: count('COLLECTIVE'), individuals: count('INDIVIDUAL') };
}

function cellsOf(row: RegistrationRow, ordinal: number, has: { hasPeople: boolean; hasContent: boolean }): PaperCell[] {
  return [
    ordinal,
    row.name,
    ...(has.hasPeople ? [row.position] : []),
    row.unitName,
    row.awardName,
    ...(has.hasContent ? [row.content] : []),
    row.registeredOn,
    remarkOf(row),
  ];
}

/** What is out of the ordinary; a registration that was simply received or accepted needs no remark. */
function remarkOf({ status, registeredOn, registerBy, note }: RegistrationRow): string {
  const isUsual = status === 'ACCEPTED' || status === 'SUBMITTED';
  const parts = [
    isUsual ? '' : REGISTRATION_STATUS_LABELS[status],
    isLateRegistration(registeredOn, registerBy) ? REGISTRATION_MARK_LABELS.LATE : '',
    note,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
