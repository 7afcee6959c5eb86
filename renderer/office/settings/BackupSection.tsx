import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { officeStatus } from '../../api/officeQueries.ts';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { useFileExport } from '../../shared/useFileExport.ts';
import { RestoreOffice } from '../../welcome/RestoreOffice.tsx';
import { Section } from './Section.tsx';
import styles from './settings.module.css';

const TITLE = 'Sao lưu, khôi phục';

/** One file with everything of the office, to be kept on another disk, and the way back from it. */
export function BackupSection({ isUnsaved }: { isUnsaved: boolean }) {
  const api = useApi();
  const backup = useFileExport(() => api.office.backup.mutate());
  const status = useQuery(officeStatus(api));
  if (status.isPending) return null;
  if (status.data?.isOnServer) {
    return (
      <Section title={TITLE}>
        <p className={styles.wide}>
          Dữ liệu nằm trên máy chủ cơ sở dữ liệu của cơ quan; người quản trị máy chủ sao lưu và khôi phục ở đó.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title={TITLE}
      beside={
        <p>
          Bản sao lưu là một tệp .zip có toàn bộ dữ liệu và tệp đính kèm, đã kiểm tra. Hãy cất ở ổ đĩa khác, vì trong đó
          có dữ liệu cá nhân. Khôi phục thì dữ liệu trở về như lúc sao lưu, còn dữ liệu đang có được cất riêng.
          {isUnsaved && ' Hãy lưu thiết lập trước khi khôi phục.'}
        </p>
      }
    >
      <div className={`${styles.wide} ${styles.stack}`}>
        <Button loading={backup.state.kind === 'RUNNING'} onClick={backup.start}>
          Sao lưu ngay
        </Button>
        <ExportNotice exporting={backup} what="bản sao lưu" />
      </div>
      <div className={styles.wide}>
        <RestoreOffice replaces isDisabled={isUnsaved} />
      </div>
    </Section>
  );
}
