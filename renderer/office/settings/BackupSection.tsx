import { Button } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { useFileExport } from '../../shared/useFileExport.ts';
import { Section } from './Section.tsx';

/** One file with everything of the office, to be kept on another disk. */
export function BackupSection() {
  const api = useApi();
  const backup = useFileExport(() => api.office.backup.mutate());
  return (
    <Section
      title="Sao lưu"
      beside={
        <p>
          Bản sao lưu là một tệp .zip có toàn bộ dữ liệu và tệp đính kèm, đã kiểm tra. Hãy cất ở ổ đĩa khác, vì trong đó
          có dữ liệu cá nhân. Cách phục hồi ghi ngay trong tệp.
        </p>
      }
    >
      <div>
        <Button loading={backup.state.kind === 'RUNNING'} onClick={backup.start}>
          Sao lưu ngay
        </Button>
      </div>
      <ExportNotice exporting={backup} what="bản sao lưu" />
    </Section>
  );
}
