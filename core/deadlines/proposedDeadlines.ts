import type { ClusterLevel } from '../clusters/cluster.ts';
import type { IsoDate } from '../dates/isoDate.ts';

/** A deadline many offices keep, offered until this office has taken it over; from then on it is the office's own. */
export interface ProposedDeadline {
  key: string;
  title: string;
  level: ClusterLevel;
  /** Last day that is still in time: "trước 25/01" is over on the 25th. */
  monthDay: string;
  /** Where the day comes from, in words. */
  basis: string;
}

export const PROPOSED_DEADLINES: readonly ProposedDeadline[] = [
  {
    key: 'REGISTRATION',
    title: 'Gửi đăng ký thi đua (trước 25/01)',
    level: 'TINH_CD',
    monthDay: '01-24',
    basis: 'Hướng dẫn của liên đoàn lao động tỉnh; cơ quan sửa theo hướng dẫn của mình',
  },
  {
    key: 'MEMENTO',
    title: 'Trao Kỷ niệm chương dịp 28/7',
    level: 'TW',
    monthDay: '07-28',
    basis: 'Ngày thành lập Công đoàn Việt Nam; hạn gửi hồ sơ theo thông báo của Tổng Liên đoàn',
  },
  {
    key: 'SCHOOL_REGISTRATION',
    title: 'Trường học gửi đăng ký thi đua năm học (trước 20/10)',
    level: 'TINH_CD',
    monthDay: '10-19',
    basis: 'Hướng dẫn của liên đoàn lao động tỉnh; năm học không trùng năm dương lịch',
  },
  {
    key: 'NOMINATION',
    title: 'Gửi hồ sơ đề nghị khen thưởng (trước 20/11)',
    level: 'TINH_CD',
    monthDay: '11-19',
    basis: 'Hướng dẫn của liên đoàn lao động tỉnh; cơ quan sửa theo hướng dẫn của mình',
  },
  {
    key: 'YEAR_REPORT',
    title: 'Đơn vị gửi báo cáo tổng kết năm',
    level: 'CTTCS',
    monthDay: '12-11',
    basis: 'Lệ thường của công đoàn viên chức tỉnh; cơ quan sửa theo công văn của mình',
  },
  {
    key: 'STATISTICS',
    title: 'Gửi số liệu thống kê thi đua, khen thưởng',
    level: 'TINH',
    monthDay: '12-15',
    basis: 'Thông tư 02/2023/TT-BNV, biểu năm (chưa đối chiếu)',
  },
];

/** The day of a proposal in a year. */
export const proposedDay = ({ monthDay }: ProposedDeadline, year: number): IsoDate => `${year}-${monthDay}`;
