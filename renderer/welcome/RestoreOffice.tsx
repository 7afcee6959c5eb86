import { useState } from 'react';
import { App, Button } from 'antd';
import { useHost } from '../host/HostContext.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useConfirm } from '../shared/useConfirm.ts';
import { useOpenOffice } from './useOpenOffice.ts';
import styles from './welcome.module.css';

interface RestoreOfficeProps {
  /** Whether there is an office here already, which then makes place. */
  replaces: boolean;
  isDisabled?: boolean;
}

/** Lets the user pick a backup and, once asked, puts the office in it in the place of what is here. */
export function RestoreOffice({ replaces, isDisabled = false }: RestoreOfficeProps) {
  const host = useHost();
  const { modal } = App.useApp();
  const confirm = useConfirm();
  const open = useOpenOffice();
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
    confirm({
      title: `Khôi phục từ ${file.name}?`,
      content: replaces
        ? 'Dữ liệu trở về như lúc sao lưu; những gì ghi sau đó không còn trên màn hình. Dữ liệu đang có không bị xóa mà được cất riêng trong thư mục dữ liệu.'
        : 'Dữ liệu và tệp đính kèm trong bản sao lưu được kiểm tra rồi mới đưa vào.',
      okText: 'Khôi phục',
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
        <Button loading={open.isPending} disabled={isDisabled} onClick={start}>
          Khôi phục từ bản sao lưu…
        </Button>
      </div>
      <FailureNotice error={failure} onRead={() => setFailure(null)} />
    </div>
  );
}
