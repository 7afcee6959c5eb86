import { Button } from 'antd';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import type { useRoundWrites } from '../useSummitWrites.ts';

interface LockProps {
  view: RoundView;
  lock: ReturnType<typeof useRoundWrites>['lock'];
}

/** The step that cannot be taken back. @param onAsked somebody pressed it, whatever came of it */
export function LockButton({ view: { summit, round, checks }, lock, onAsked }: LockProps & { onAsked: () => void }) {
  const confirm = useConfirm();
  const open = openChecks(checks);
  const notes = checks.filter(({ state }) => state === 'NOTE');
  const start = () => {
    onAsked();
    if (open.length > 0) return;
    void confirm({
      title: `Khóa “${round.title}”?`,
      content: (
        <>
          {notes.map(({ id, text }) => (
            <p key={id}>Nên xem: {text}</p>
          ))}
          <p>
            Phiếu và kết quả giữ nguyên từ đây, không mở khóa được. Hội trường thấy kết quả khi chủ trì cho công bố.
          </p>
        </>
      ),
      okText: 'Khóa vòng',
      cancelText: 'Chưa khóa',
      isStep: true,
      onOk: () =>
        lock.mutate({
          ...{ id: round.id, version: round.version },
          ...{ countsVersion: round.countsVersion, summitVersion: summit.version },
        }),
    });
  };
  return (
    <Button type="primary" loading={lock.isPending} onClick={start}>
      Khóa vòng{open.length > 0 && ` (còn ${open.length})`}
    </Button>
  );
}

/** Why the round is not locked yet, from the press of the button until it is mended. */
export function LockNotice({ view: { checks }, lock, isAsked }: LockProps & { isAsked: boolean }) {
  const open = openChecks(checks);
  return (
    <>
      <FailureNotice error={lock.error} onRead={lock.reset} />
      {isAsked && open.length > 0 && (
        <Notice tone="warn">Chưa khóa được vòng này. {open.map(({ text }) => text).join(' ')}</Notice>
      )}
    </>
  );
}

const openChecks = (checks: RoundView['checks']) => checks.filter(({ state }) => state === 'FAIL' || state === 'WAIT');
