import { useMutationState, type MutationStatus } from '@tanstack/react-query';
import { CheckOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { SAVE_KEY } from '../api/queryClient.ts';
import styles from './topLine.module.css';

interface Save {
  status: MutationStatus;
  at: number;
  /** What the saves of one draft have in common; undefined for a single step, whose refusal is told where it was taken. */
  draft: string | undefined;
}

/** Says whether everything typed has reached the database: what every mutation keyed SAVE_KEY came to. */
export function SaveState() {
  const saves = useMutationState<Save>({
    filters: { mutationKey: SAVE_KEY },
    select: ({ state, options }) => ({
      ...{ status: state.status, at: state.submittedAt },
      draft: options.meta?.isOfDraft === true ? options.scope?.id : undefined,
    }),
  });
  const told = toldOf(saves);
  return (
    <div role="status" aria-live="polite">
      {told && <SaveWords {...told} />}
    </div>
  );
}

/** What is said of these saves, oldest first. A draft that failed to save is unsaved until its next save succeeds. */
function toldOf(saves: readonly Save[]): Save | undefined {
  const lastOfDraft = new Map(saves.filter(({ draft }) => draft !== undefined).map((save) => [save.draft, save]));
  return (
    saves.find(({ status }) => status === 'pending') ??
    [...lastOfDraft.values()].find(({ status }) => status === 'error') ??
    saves.findLast(({ status }) => status === 'success')
  );
}

function SaveWords({ status, at }: Pick<Save, 'status' | 'at'>) {
  switch (status) {
    case 'pending':
      return (
        <span className={styles.save}>
          <LoadingOutlined aria-hidden /> Đang lưu…
        </span>
      );
    case 'error':
      return (
        <span className={`${styles.save} ${styles.failed}`}>
          <ExclamationCircleOutlined aria-hidden /> Chưa lưu được
        </span>
      );
    case 'success':
      return (
        <span className={`${styles.save} ${styles.saved}`}>
          <CheckOutlined aria-hidden /> Đã tự lưu {clock(at)}
        </span>
      );
    case 'idle':
      return null;
  }
}

function clock(at: number): string {
  const time = new Date(at);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}
