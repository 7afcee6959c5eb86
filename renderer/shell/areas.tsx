import type { ReactNode } from 'react';
import {
  ApartmentOutlined,
  AppstoreOutlined,
  BarChartOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  FileAddOutlined,
  FlagOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
  UserOutlined,
} from '@ant-design/icons';

/** Work that begins on a page of its own; Ctrl+K offers it from everywhere. */
export interface AreaAct {
  label: string;
  /** Other words people type for it. */
  keywords?: readonly string[];
  path: string;
}

/** One entry of the menu: an area that can be opened, or one that says what it will bring. */
export type Area = { label: string; icon: ReactNode } & (
  | {
      path: string;
      /** Other addresses whose pages belong to the area. */
      alsoAt?: readonly string[];
      acts?: readonly AreaAct[];
    }
  | { coming: string }
);

export interface AreaGroup {
  /** Empty for the entries above the first group. */
  label: string;
  areas: Area[];
}

/**
 * The menu in the order of the office's year. To open an area, replace `coming` by the
 * `path` of its routes (shell/router.tsx).
 */
export const AREA_GROUPS: readonly AreaGroup[] = [
  { label: '', areas: [{ label: 'Tổng quan', icon: <AppstoreOutlined aria-hidden />, path: '/' }] },
  {
    label: 'Đầu năm',
    areas: [
      {
        label: 'Phong trào, đăng ký',
        icon: <FlagOutlined aria-hidden />,
        path: '/campaigns',
        acts: [
          { label: 'Đăng ký thi đua', keywords: ['danh hieu', 'dan'], path: '/campaigns/registrations' },
          { label: 'Công trình, sản phẩm chào mừng', keywords: ['gan bien'], path: '/campaigns/works' },
        ],
      },
      {
        label: 'Cụm, khối thi đua',
        icon: <TeamOutlined aria-hidden />,
        path: '/clusters',
        acts: [{ label: 'Mẫu bảng điểm thi đua', keywords: ['cham diem', 'tieu chi'], path: '/clusters/templates' }],
      },
      { label: 'Lịch, hạn trong năm', icon: <CalendarOutlined aria-hidden />, path: '/deadlines' },
    ],
  },
  {
    label: 'Trong năm',
    areas: [
      {
        label: 'Sáng kiến',
        icon: <BulbOutlined aria-hidden />,
        path: '/initiatives',
        acts: [
          { label: 'Ghi sáng kiến mới', keywords: ['de tai', 'tac gia'], path: '/initiatives/new' },
          { label: 'Nhập sáng kiến từ Excel', keywords: ['import', 'tep'], path: '/initiatives/import' },
          {
            label: 'Quyết định công nhận sáng kiến',
            keywords: ['giay chung nhan'],
            path: '/initiatives/recognitions',
          },
        ],
      },
      {
        label: 'Đề nghị khen thưởng',
        icon: <FileAddOutlined aria-hidden />,
        path: '/nominations',
        alsoAt: ['/eligibility', '/councils'],
        acts: [
          { label: 'Ai đủ điều kiện khen thưởng?', keywords: ['tieu chuan', 'con thieu'], path: '/eligibility' },
          { label: 'Quy tắc điều kiện khen thưởng', keywords: ['tieu chuan', 'luat'], path: '/eligibility/rules' },
          { label: 'Thử quy tắc với một người', keywords: ['kiem tra'], path: '/eligibility/try' },
          { label: 'Hội đồng, phiên họp xét', keywords: ['bieu quyet', 'bien ban'], path: '/councils' },
          { label: 'Quy tắc biểu quyết', keywords: ['phieu', 'ty le'], path: '/councils/rules' },
          {
            label: 'Lập dự thảo quyết định từ đề nghị',
            keywords: ['quyet dinh', 'da trinh'],
            path: '/nominations/decisions',
          },
        ],
      },
    ],
  },
  {
    label: 'Cuối năm',
    areas: [
      {
        label: 'Hội nghị tổng kết',
        icon: <ScheduleOutlined aria-hidden />,
        path: '/summits',
      },
      { label: 'Quyết định khen thưởng', icon: <TrophyOutlined aria-hidden />, path: '/awards' },
      {
        label: 'Báo cáo, thống kê',
        icon: <BarChartOutlined aria-hidden />,
        coming: 'Báo cáo tháng, báo cáo năm và biểu thống kê từ dữ liệu đã có.',
      },
    ],
  },
  {
    label: 'Dùng chung',
    areas: [
      {
        label: 'Đơn vị',
        icon: <ApartmentOutlined aria-hidden />,
        path: '/units',
        acts: [
          {
            label: 'Ghi sự kiện của đơn vị',
            keywords: ['sap nhap', 'giai the', 'doi ten', 'chia tach', 'thanh lap', 'chuyen'],
            path: '/units/events/new',
          },
          { label: 'Nhập đơn vị từ Excel', keywords: ['import', 'tep'], path: '/units/import' },
        ],
      },
      {
        label: 'Đoàn viên, cán bộ',
        icon: <UserOutlined aria-hidden />,
        path: '/people',
        acts: [
          { label: 'Nhập đoàn viên, cán bộ từ Excel', keywords: ['import', 'tep', 'nguoi'], path: '/people/import' },
          { label: 'Tìm hồ sơ trùng', keywords: ['gop', 'nguoi'], path: '/people/duplicates' },
        ],
      },
      {
        label: 'Gửi – nhận dữ liệu',
        icon: <SwapOutlined aria-hidden />,
        coming: 'Gửi đề nghị lên cấp trên và nhận đề nghị của cấp dưới bằng tệp.',
      },
      { label: 'Danh mục', icon: <BookOutlined aria-hidden />, path: '/catalogue' },
      { label: 'Cơ quan, thiết lập', icon: <SettingOutlined aria-hidden />, path: '/settings' },
    ],
  },
];
