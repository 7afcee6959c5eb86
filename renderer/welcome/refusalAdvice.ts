import type { Failure } from '../api/failure.ts';

interface Advice {
  title: string;
  /** In order; none of them deletes anything. */
  steps: readonly string[];
  /** Whether a backup can stand in for what is here. */
  mayRestore?: true;
}

const REOPEN = 'Bấm Thử mở lại; nếu chưa được, đóng hẳn Cờ Đầu rồi mở lại.';

const ADVICE: Partial<Record<Failure['code'], Advice>> = {
  OFFICE_IN_USE: {
    title: 'Dữ liệu đang được mở ở nơi khác',
    steps: ['Tìm cửa sổ Cờ Đầu đang mở, kể cả ở tài khoản khác của máy này, và đóng lại.', REOPEN],
  },
  OFFICE_NEWER: {
    title: 'Dữ liệu này cần bản Cờ Đầu mới hơn',
    steps: ['Cài bản Cờ Đầu mới, lấy từ nơi đã cung cấp bản này.', 'Mở bản mới: dữ liệu hiện ra như cũ.'],
  },
  OFFICE_FOREIGN: {
    title: 'Thư mục này chứa tệp của chương trình khác',
    steps: ['Kiểm tra lại thư mục dữ liệu đã chọn khi mở Cờ Đầu.', 'Mở lại Cờ Đầu với thư mục đúng.'],
  },
  OFFICE_DAMAGED: {
    title: 'Tệp dữ liệu bị hỏng',
    steps: [
      'Tìm tệp .zip mới nhất mà “Sao lưu ngay” đã ghi, thường ở ổ đĩa khác.',
      'Bấm Khôi phục từ bản sao lưu và chọn tệp đó. Dữ liệu hỏng không bị xóa mà được cất riêng.',
      'Không có tệp nào: gửi nội dung báo lỗi cho người hỗ trợ, không xóa và không chép đè gì. Trước mỗi lần nâng cấp, Cờ Đầu tự cất một bản trong mục sao-luu của thư mục dữ liệu.',
    ],
    mayRestore: true,
  },
  OFFICE_ON_SHARED_FOLDER: {
    title: 'Dữ liệu đang nằm trên ổ mạng hoặc thư mục đồng bộ',
    steps: [
      'Chép thư mục dữ liệu về ổ của máy này, ví dụ ổ D, ngoài OneDrive, Google Drive và Zalo.',
      'Mở lại Cờ Đầu với thư mục mới.',
    ],
  },
  FOLDER_READ_ONLY: {
    title: 'Cờ Đầu không được ghi vào thư mục dữ liệu',
    steps: ['Nhờ người quản lý máy cấp quyền ghi, hoặc chọn một thư mục khác của bạn.', REOPEN],
  },
  DISK_FULL: {
    title: 'Ổ đĩa đã đầy',
    steps: ['Giải phóng dung lượng trên ổ chứa dữ liệu.', REOPEN],
  },
  UNREACHABLE: {
    title: 'Phần xử lý dữ liệu chưa trả lời',
    steps: ['Đợi vài giây rồi mở lại trang này.', 'Nếu vẫn vậy, đóng hẳn Cờ Đầu rồi mở lại.'],
  },
};

/** What to do about data that could not be opened. */
export function adviceFor(code: Failure['code']): Advice {
  return (
    ADVICE[code] ?? {
      title: 'Chưa mở được dữ liệu của cơ quan',
      steps: [REOPEN, 'Nếu vẫn gặp, gửi nội dung báo lỗi cho người hỗ trợ.'],
    }
  );
}
