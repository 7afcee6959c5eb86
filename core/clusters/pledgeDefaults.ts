import type { IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import type { ClusterKind, ClusterLevel, ClusterRole } from './cluster.ts';
import type { PledgeInput, PledgePartyInput } from './pledge.ts';

/** The cluster and year a pledge is drawn up for. */
export interface PledgeOccasion {
  clusterName: string;
  kind: ClusterKind;
  level: ClusterLevel;
  year: number;
  /** Who directs the cluster: "Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu". */
  directedBy: string;
}

/** A member of the year, as far as signing is concerned. */
export interface SigningMember {
  id: string;
  shortName: string;
  role: ClusterRole | null;
  representative: { fullName: string; position: string } | null;
}

/** "cụm" or "khối". */
export const clusterWord = (kind: ClusterKind): string => (kind === 'CUM' ? 'cụm' : 'khối');

/** The wording a new pledge begins with; everything can be changed before it is signed. */
export function draftTexts(
  { clusterName, kind, year, directedBy }: PledgeOccasion,
  members: number,
): Pick<PledgeInput, 'preamble' | 'contents' | 'commitments'> {
  const word = clusterWord(kind);
  return {
    preamble:
      `Thực hiện sự chỉ đạo của ${directedBy} về tổ chức phong trào thi đua năm ${year}; tại Hội nghị ký kết giao ước thi đua, ` +
      `${formatPaperCount(members)} đơn vị thành viên ${clusterName} thống nhất giao ước với những nội dung sau:`,
    contents: [
      'Thi đua thực hiện tốt chức năng đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động.',
      'Thi đua phát triển đoàn viên, thành lập công đoàn cơ sở, nâng cao chất lượng hoạt động công đoàn cơ sở.',
      'Thi đua lao động giỏi, lao động sáng tạo; thực hiện tốt công tác tài chính, kiểm tra, giám sát và nữ công.',
    ].join('\n'),
    commitments: [
      `Từng đơn vị cụ thể hóa giao ước thành kế hoạch, gửi Trưởng ${word} trong tháng 02 năm ${year}; sơ kết trong tháng 7; tự chấm điểm, gửi kết quả trước ngày 15 tháng 11 năm ${year}.`,
      `Trưởng ${word} chủ trì thẩm định, chấm điểm chéo và tổ chức hội nghị tổng kết trong tháng 11 năm ${year}. Đơn vị không thực hiện giao ước thì không được bình bầu đề nghị khen thưởng.`,
    ].join('\n'),
  };
}

/** The members as parties, whoever leads first; the order of the cluster otherwise. */
export function partiesOf(
  members: readonly SigningMember[],
  { kind, level }: Pick<PledgeOccasion, 'kind' | 'level'>,
): PledgePartyInput[] {
  const lead = members.filter(({ role }) => role === 'LEAD');
  const others = members.filter(({ role }) => role !== 'LEAD');
  return [...lead, ...others].map(({ id, shortName, role, representative }) => {
    const named = representative?.position ?? '';
    const position = named === '' ? 'Chủ tịch' : named;
    return {
      memberId: id,
      name: shortName,
      authority: level === 'CS' ? 'TM. BAN CHẤP HÀNH' : 'TM. BAN THƯỜNG VỤ',
      signerName: representative?.fullName ?? '',
      signerPosition: role === 'LEAD' ? `${position} - Trưởng ${clusterWord(kind)}` : position,
    };
  });
}

/** A text of one year said of another: "năm 2024" becomes "năm 2025"; dates of papers stay as they are. */
export function saidOfYear(text: string, from: number, to: number): string {
  return text.replaceAll(new RegExp(`(năm[\\s\\u00a0])${from}(?!\\d)`, 'giu'), `$1${to}`);
}

/** The same day of another year; 29 February becomes the 28th. */
export function sameDayIn(date: IsoDate, years: number): IsoDate {
  const [year = '', month = '', day = ''] = date.split('-');
  const isLeapDay = month === '02' && day === '29';
  return `${Number(year) + years}-${month}-${isLeapDay && years % 4 !== 0 ? '28' : day}`;
}
