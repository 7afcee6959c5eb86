import { App, Button } from 'antd';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { useRoundWrites } from '../useSummitWrites.ts';

/** The step that cannot be taken back. */
export function LockButton({ view: { summit, round, checks } }: { view: RoundView }) {
  const { modal, message } = App.useApp();
  const { lock } = useRoundWrites();
  const open = checks.filter(({ state }) => state === 'FAIL' || state === 'WAIT');
  const start = () => {
    const [first] = open;
    if (first) {
      void message.warning(first.text);
      return;
    }
    modal.confirm({
      title: `Khóa “${round.title}”?`,
      content:
        'Phiếu và kết quả giữ nguyên từ đây, không mở khóa được. Hội trường thấy kết quả khi chủ trì cho công bố.',
      okText: 'Khóa vòng',
      cancelText: 'Chưa khóa',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () =>
        lock.mutate(
          {
            ...{ id: round.id, version: round.version },
            ...{ countsVersion: round.countsVersion, summitVersion: summit.version },
          },
          { onError: (error) => void message.error(failureOf(error).message) },
        ),
    });
  };
  return (
    <Button type="primary" loading={lock.isPending} onClick={start}>
      Khóa vòng{open.length > 0 && ` (còn ${open.length})`}
    </Button>
  );
}
