import { formatNumber } from '#core/money/format.ts';
import type { BackupLook } from '../api/officeQueries.ts';

const KEPT = 'Dữ liệu đang có không bị xóa mà được cất riêng trong thư mục dữ liệu.';

/** The question before a backup is restored, its button, and what becomes of the data. */
export interface RestoreQuestion {
  title: string;
  okText: string;
  /** How the backup stands to what is open. */
  standing: string;
  /** Somebody else's data come in the place of one's own. */
  isGrave: boolean;
  outcome: string;
}

/**
 * Words the question after whose the backup is and whether it is the newer one.
 *
 * @param replaces whether there is an office here that makes place, be it one that cannot be opened
 */
export function restoreQuestion(
  { backup, present }: BackupLook,
  { fileName, replaces }: { fileName: string; replaces: boolean },
): RestoreQuestion {
  const usual = { title: `Khôi phục từ ${fileName}?`, okText: 'Khôi phục', standing: '', isGrave: false };
  if (!replaces) return { ...usual, outcome: 'Dữ liệu và tệp đính kèm trong đó được kiểm tra rồi mới đưa vào.' };
  if (present === null) return { ...usual, outcome: `Dữ liệu trở về như lúc sao lưu. ${KEPT}` };
  if (present.standing === 'OTHER' && !present.isSample)
    return {
      title: `Thay dữ liệu của ${present.name} bằng dữ liệu của cơ quan khác?`,
      okText: 'Thay bằng cơ quan khác',
      standing: otherOffice({ backup, present }),
      isGrave: true,
      outcome: `Khôi phục rồi thì mọi màn hình và giấy tờ là của dữ liệu trong bản sao lưu. ${KEPT}`,
    };
  return { ...usual, standing: standingWords(present), outcome: `Dữ liệu trở về như lúc sao lưu. ${KEPT}` };
}

type Present = NonNullable<BackupLook['present']>;

function otherOffice({ backup, present }: { backup: BackupLook['backup']; present: Present }): string {
  if (backup.isSample) return 'Đây là bản sao lưu của CƠ QUAN MẪU, không phải của dữ liệu đang mở.';
  return backup.name === present.name
    ? 'Đây là bản sao lưu của MỘT CƠ QUAN KHÁC tuy cùng tên: hai bên được tạo riêng, không bên nào là bản chép của bên kia.'
    : `Đây là bản sao lưu của MỘT CƠ QUAN KHÁC: ${backup.name}, không phải ${present.name}.`;
}

function standingWords({ standing, writes }: Present): string {
  switch (standing) {
    case 'OTHER':
      return 'Đang mở là cơ quan mẫu.';
    case 'OLDER':
      return `Bản sao lưu cũ hơn: ${formatNumber(writes)} lần ghi sau đó không còn trên màn hình.`;
    case 'SAME':
      return 'Từ lúc sao lưu đến nay chưa ghi gì thêm.';
    case 'NEWER':
      return `Bản sao lưu mới hơn: có thêm ${formatNumber(writes)} lần ghi mà dữ liệu đang mở chưa có.`;
    case 'APART':
      return 'Mỗi bên có phần ghi riêng mà bên kia không có; khôi phục thì phần riêng của dữ liệu đang mở không còn trên màn hình.';
  }
}
