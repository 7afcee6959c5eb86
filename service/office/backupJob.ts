import { stat } from 'node:fs/promises';
import { refusal } from '#core/errors/appError.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Database, Queryable } from '#db/client.ts';
import { copyOffice } from '#db/files/backup.ts';
import { listBlobs, type StoredBlob } from '#db/files/blobFolder.ts';
import { clearAway } from '#db/files/whenFree.ts';
import { officeFile } from '#db/openOffice.ts';
import { roundBeingCast } from '#db/summits/castStore.ts';
import { writeBackupZip, type PackedFile } from '../documents/backupZip.ts';
import { fileHash } from '../imports/fileHash.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { outboxPath, type Delivery } from '../jobs/paperJob.ts';

const GIGABYTE = 1024 ** 3;
/** An archive without the extension for large files ends at 4 GB. */
const MOST_BYTES = 3.9 * GIGABYTE;

const HOW_TO_RESTORE = [
  'BẢN SAO LƯU CỦA CỜ ĐẦU',
  '',
  'Để khôi phục: mở Cờ Đầu, vào Cơ quan, thiết lập (trên máy mới: ngay trang đầu), bấm "Khôi phục từ bản sao lưu"',
  'rồi chọn tệp .zip này, không cần giải nén. Dữ liệu đang có được cất riêng, không bị xóa.',
  '',
  'Khi không bấm được như vậy thì làm bằng tay:',
  '1. Trợ giúp, Giới thiệu cho biết thư mục dữ liệu nằm ở đâu; ghi lại rồi đóng Cờ Đầu.',
  '2. Chuyển (cắt, không phải sao chép) mọi thứ trong thư mục đó sang nơi khác, kể cả office.codau-wal và',
  '   office.codau-shm nếu có, để thư mục trống. Còn sót lại thì bản khôi phục bị hỏng.',
  '3. Giải nén office.codau và thư mục tep-dinh-kem từ bản này vào thư mục trống đó.',
  '4. Mở lại Cờ Đầu.',
];

/**
 * Everything of an office in one archive: a copy of the database that was looked through, and every content of the
 * attached files that is still what was taken in. Contents that are not are left out and named in the archive.
 *
 * @returns a job; it throws AppError JOB_CANCELLED, BACKUP_WHILE_CASTING, BACKUP_TOO_LARGE, DISK_FULL or FOLDER_READ_ONLY
 */
export function backupJob({
  dataDir,
  today,
  outbox,
  files,
  database,
}: { dataDir: string; today: IsoDate; database: Database } & Delivery): (handle: JobHandle) => Promise<JobResult> {
  return async ({ signal }) => {
    const refuseIfCancelled = () => {
      if (signal.aborted) throw refusal('JOB_CANCELLED');
    };
    await refuseWhileCasting(database.reader);
    const copy = outboxPath(outbox, 'backup', 'codau');
    try {
      await copyOffice(officeFile(dataDir), copy);
      // The first ballot may have come while it was copied.
      await refuseWhileCasting(database.reader);
      const blobs = await listBlobs(dataDir);
      requireRoom((await stat(copy)).size + blobs.reduce((sum, { size }) => sum + size, 0));
      const damaged: StoredBlob[] = [];
      for (const blob of blobs) {
        refuseIfCancelled();
        if ((await fileHash(blob.path)) !== blob.sha256) damaged.push(blob);
      }
      const whole = blobs.filter((blob) => !damaged.includes(blob));
      const note = { name: 'Cách phục hồi.txt', text: [...HOW_TO_RESTORE, ...damageWords(damaged)].join('\r\n') };
      const targetPath = outboxPath(outbox, 'backup', 'zip');
      await writeBackupZip({ packed: asInDataFolder(copy, whole), note }, targetPath, signal);
      refuseIfCancelled();
      const suggestedName = `Sao lưu Cờ Đầu ${today}.zip`;
      return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
    } catch (error) {
      refuseIfCancelled();
      throw error;
    } finally {
      await clearAway(copy);
    }
  };
}

/** The difference of two copies made between two ballots would be somebody's vote. @throws AppError BACKUP_WHILE_CASTING */
async function refuseWhileCasting(db: Queryable): Promise<void> {
  const title = await roundBeingCast(db);
  if (title !== undefined) throw refusal('BACKUP_WHILE_CASTING', { title });
}

function requireRoom(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  const gigabytes = (size: number) => `${(size / GIGABYTE).toFixed(1).replace('.', ',')} GB`;
  throw refusal('BACKUP_TOO_LARGE', { size: gigabytes(bytes), limit: gigabytes(MOST_BYTES) });
}

/** Named as the data folder has them: unpacked there, they are the office. */
function asInDataFolder(officeCopy: string, blobs: readonly StoredBlob[]): PackedFile[] {
  return [
    { name: 'office.codau', path: officeCopy },
    ...blobs.map(({ sha256, path }) => ({ name: `tep-dinh-kem/${sha256.slice(0, 2)}/${sha256}`, path })),
  ];
}

function damageWords(damaged: readonly StoredBlob[]): string[] {
  if (damaged.length === 0) return [];
  return ['', `${damaged.length} tệp đính kèm đã hỏng từ trước nên không có trong bản này:`].concat(
    damaged.map(({ sha256 }) => sha256),
  );
}
