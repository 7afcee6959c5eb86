import { use, useState } from 'react';
import { Button } from 'antd';
import type { InitiativeInput } from '#core/initiatives/initiative.ts';
import { failureOf } from '../../api/failure.ts';
import type { InitiativeView } from '../../api/initiativesQueries.ts';
import { LeaveContext } from '../../shared/LeaveContext.ts';
import { Notice } from '../../shared/Notice.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { useInitiativeWrites } from '../useInitiativeWrites.ts';
import { InitiativeEditor } from './InitiativeEditor.tsx';
import { typedInitiative } from './typedInitiative.ts';
import styles from '../initiatives.module.css';

interface EditInitiativeProps {
  /** As it stands now. */
  view: InitiativeView;
  onDone: () => void;
}

/**
 * Changing an initiative. A newer version from elsewhere leaves everything typed in place until the clerk has decided
 * which of the two holds.
 */
export function EditInitiative({ view, onDone }: EditInitiativeProps) {
  const { initiative, recognitions } = view;
  const { id, version, title } = initiative;
  const { save } = useInitiativeWrites();
  const { leaveForm } = use(LeaveContext);
  const [opened, setOpened] = useState(() => ({ version, typed: typedInitiative(initiative) }));
  /** The version the clerk knows of: that of the fields, or a newer one that is to be written over. */
  const [seen, setSeen] = useState(version);
  const isStale = seen !== version && !save.isPending && !save.isSuccess;
  const takeTheirs = () => {
    setOpened({ version, typed: typedInitiative(initiative) });
    setSeen(version);
  };
  return (
    <InitiativeEditor
      // Taking the other version over begins the fields anew.
      key={opened.version}
      path={[INITIATIVES_PATH, { label: title, to: `/initiatives/${id}` }, { label: 'Sửa' }]}
      title="Sửa sáng kiến"
      saveLabel="Lưu sáng kiến"
      opened={opened.typed}
      id={id}
      isSaving={save.isPending || save.isSuccess}
      isHeld={isStale}
      notice={notice()}
      onSave={(entered: InitiativeInput) =>
        save.mutate({ id, version: seen, initiative: entered }, { onSuccess: onDone })
      }
      onLeave={() => leaveForm(onDone)}
    />
  );

  function notice() {
    if (isStale) {
      return (
        <Notice
          tone="warn"
          actions={
            <>
              <Button size="small" onClick={() => setSeen(version)}>
                Giữ bản tôi nhập
              </Button>
              <Button size="small" onClick={takeTheirs}>
                Lấy bản của người khác
              </Button>
            </>
          }
        >
          <span className={styles.newer}>
            Đã có người sửa sáng kiến này sau khi bạn mở: nay là “{title}”, {initiative.authors.length} tác giả. Nội
            dung bạn nhập vẫn còn, chưa ghi đè.
          </span>
        </Notice>
      );
    }
    if (save.isError) return <Notice tone="danger">{failureOf(save.error).message}</Notice>;
    return recognitions.some(({ isDraft }) => !isDraft) ? (
      <Notice tone="info">
        Sáng kiến đã có quyết định công nhận: quyết định và danh sách đã ký giữ nguyên như lúc ký.
      </Notice>
    ) : null;
  }
}
