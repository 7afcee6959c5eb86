import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { INITIATIVE_STATUS_LABELS } from '#core/initiatives/initiative.ts';
import { mayWrite } from '#core/office/actor.ts';
import type { InitiativeView } from '../../api/initiativesQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYearOf } from '../../shell/YearContext.tsx';
import { EditInitiative } from '../form/EditInitiative.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { levelWords } from '../initiativeWords.ts';
import { STATUS_TONES } from '../list/InitiativeRowView.tsx';
import { ThingsToLookAt } from '../ThingsToLookAt.tsx';
import { TOLD_FIELDS } from '../toldFields.ts';
import { useInitiativeWrites } from '../useInitiativeWrites.ts';
import { AuthorsList } from './AuthorsList.tsx';
import { factsOf } from './InitiativeFacts.tsx';
import { MoveForm } from './MoveForm.tsx';
import board from '../../shared/list/listBoard.module.css';
import { FactRows } from '../../shared/FactRows.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useOpened } from '../../shared/useOpened.ts';
import styles from '../initiatives.module.css';

/** Characters; a longer title is cut in the title line of a small screen. */
const LONGEST_HEADING = 60;

/** One initiative: its application, its authors, its result and its files. */
export function InitiativePage({ view }: { view: InitiativeView }) {
  const { initiative, notices, alike, level, recognitions } = view;
  const { id, version, title, status } = initiative;
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { remove } = useInitiativeWrites();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const [doing, setDoing] = useOpened<'EDIT' | 'MOVE' | null>(null);
  useYearOf(initiative.year);

  const done = () => setDoing(null);
  if (doing === 'EDIT') return <EditInitiative view={view} onDone={done} />;
  const askToRemove = () =>
    void confirm({
      title: 'Xóa sáng kiến này?',
      content: `Chỉ xóa khi ghi nhầm; nếu tác giả rút đơn thì chuyển sang “Đã rút”. Xóa “${title}” rồi không lấy lại được.`,
      okText: 'Xóa sáng kiến',
      onOk: () => remove.mutate({ id, version }, { onSuccess: () => void navigate('/initiatives') }),
    });
  return (
    <Page
      path={[INITIATIVES_PATH, { label: title }]}
      title={<h1 title={title}>{title}</h1>}
      status={
        <span className={`${styles.status} ${level === null ? (STATUS_TONES[status] ?? '') : board.ok}`}>
          {level === null ? INITIATIVE_STATUS_LABELS[status] : levelWords(level)}
        </span>
      }
      actions={
        mayChange && (
          <>
            {recognitions.length === 0 && <Button onClick={askToRemove}>Xóa</Button>}
            <Button onClick={() => setDoing('MOVE')}>Chuyển kết quả</Button>
            <Button type={doing === null ? 'primary' : 'default'} onClick={() => setDoing('EDIT')}>
              Sửa
            </Button>
          </>
        )
      }
      rail={doing === 'MOVE' ? <MoveForm initiative={initiative} onDone={done} /> : undefined}
      railLabel="Chuyển kết quả"
    >
      <FailureNotice error={remove.error} onRead={remove.reset} />
      {title.length > LONGEST_HEADING && (
        <section className={styles.section} aria-label="Tên sáng kiến">
          <h2 className={styles.head}>Tên sáng kiến</h2>
          <p className={styles.text}>{title}</p>
        </section>
      )}
      <ThingsToLookAt notices={notices} alike={alike} />
      <FactRows facts={factsOf(view)} label="Thông tin sáng kiến" isOfPage />
      <section className={styles.section} aria-label="Tác giả">
        <div className={styles.pageAuthors}>
          <AuthorsList authors={initiative.authors} />
        </div>
      </section>
      {TOLD_FIELDS.filter(({ field }) => initiative[field] !== '').map(({ field, label }) => (
        <section key={field} className={styles.section} aria-label={label}>
          <h2 className={styles.head}>{label}</h2>
          <p className={styles.text}>{initiative[field]}</p>
        </section>
      ))}
      <div className={board.pageFiles}>
        <AttachedFiles ownerType="initiative" ownerId={id} mayChange={mayChange} />
      </div>
    </Page>
  );
}
