import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useApi } from '../api/ApiContext.ts';
import { useHost } from '../host/HostContext.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useConfirm } from '../shared/useConfirm.ts';
import { BackupBeside } from './BackupBeside.tsx';
import { restoreQuestion } from './backupWords.ts';
import { useOpenOffice } from './useOpenOffice.ts';
import styles from './welcome.module.css';

interface RestoreOfficeProps {
  /** Whether there is an office here already, which then makes place. */
  replaces: boolean;
  isDisabled?: boolean;
}

/** Lets the user pick a backup, tells whose and of when it is and, once asked, puts the office in it in the place of what is here. */
export function RestoreOffice({ replaces, isDisabled = false }: RestoreOfficeProps) {
  const host = useHost();
  const { modal } = App.useApp();
  const confirm = useConfirm();
  const open = useOpenOffice();
  const api = useApi();
  // A large office takes seconds to be unpacked.
  const look = useMutation({ mutationFn: (fileToken: string) => api.office.readBackup.query({ fileToken }) });
  const [failure, setFailure] = useState<unknown>(null);

  const restore = async (fileToken: string) => {
    const { aside } = await open.mutateAsync({ kind: 'BACKUP', fileToken });
    if (aside === null) return;
    modal.success({
      title: 'Đã khôi phục',
      content: `Dữ liệu có trước khi khôi phục được cất nguyên trong thư mục dữ liệu, ở ${aside}.`,
      okText: 'Đóng',
    });
  };
  const choose = async () => {
    const file = await host.pickFile('backup');
    if (file === null) return;
    const seen = await look.mutateAsync(file.token);
    const question = restoreQuestion(seen, { fileName: file.name, replaces });
    confirm({
      title: question.title,
      content: <BackupBeside look={seen} question={question} />,
      width: 560,
      okText: question.okText,
      isStep: true,
      // The box stays, busy, until it is done: nothing else is to be begun meanwhile.
      onOk: () => restore(file.token).catch(setFailure),
    });
  };
  const start = () => {
    setFailure(null);
    choose().catch(setFailure);
  };
  return (
    <div className={styles.restore}>
      <div>
        <Button loading={look.isPending || open.isPending} disabled={isDisabled} onClick={start}>
          Khôi phục từ bản sao lưu…
        </Button>
      </div>
      <FailureNotice error={failure} onRead={() => setFailure(null)} />
    </div>
  );
}
