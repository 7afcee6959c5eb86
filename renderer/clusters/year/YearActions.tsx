import { DownOutlined, EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import type { useYearWrites } from '../useClusterWrites.ts';
import type { useYearExports } from './useYearExports.ts';
import { PLACE_WORDS, placePath, placeTask, STEP_ACTIONS, type OpenedYear, type RailTask } from './yearView.ts';
import { useConfirm } from '../../shared/useConfirm.ts';

interface YearActionsProps {
  view: OpenedYear;
  exports: ReturnType<typeof useYearExports>;
  canWrite: boolean;
  remove: ReturnType<typeof useYearWrites>['remove'];
  /** Something is being written in the rail, which has the red button then. */
  isBusy: boolean;
  onTask: (task: RailTask) => void;
}

/** Right end of the title line; the next step's act last, in red. */
export function YearActions({ view, exports, canWrite, remove, isBusy, onTask }: YearActionsProps) {
  const { actor } = useAppInfo();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { cluster, year, hasYearAfter } = view;
  const yearAfter = year.year + 1;
  const isLocked = year.lockedAt !== null;

  const askToRemove = () =>
    confirm({
      title: `Bỏ năm ${year.year} của ${cluster.name}?`,
      content: 'Chỉ bỏ được năm chưa có giao ước và bảng điểm. Các bước và người đại diện của năm này sẽ mất.',
      okText: 'Bỏ năm này',
      cancelText: 'Giữ lại',
      onOk: () =>
        remove.mutate({ yearId: year.id, version: year.version }, { onSuccess: () => void navigate('/clusters') }),
    });
  const others: MenuProps['items'] = [
    { key: 'cluster', label: 'Thành viên, vai trò các năm', onClick: () => void navigate(`/clusters/${cluster.id}`) },
    { key: 'files', label: 'Tệp đính kèm của năm', onClick: () => onTask({ kind: 'FILES' }) },
    ...(actor.role === 'ADMIN'
      ? [
          {
            key: 'lock',
            label: isLocked ? `Mở khóa năm ${year.year}…` : `Khóa năm ${year.year}…`,
            onClick: () => onTask({ kind: 'LOCK' }),
          },
        ]
      : []),
    ...(canWrite
      ? [{ type: 'divider' as const }, { key: 'remove', label: `Bỏ năm ${year.year}…`, onClick: askToRemove }]
      : []),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: others }}>
        <Button icon={<EllipsisOutlined aria-hidden />} aria-label="Việc khác của năm này" />
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{ items: exports.map(({ key, label, exporting }) => ({ key, label, onClick: exporting.start })) }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          In, xuất
        </Button>
      </Dropdown>
      {hasYearAfter ? (
        <Button onClick={() => void navigate(`/clusters/${cluster.id}/years/${yearAfter}`)}>Mở năm {yearAfter}</Button>
      ) : (
        mayWrite(actor.role) && <Button onClick={() => onTask({ kind: 'COPY' })}>Chép sang {yearAfter}…</Button>
      )}
      {canWrite && <NextAct view={view} isBusy={isBusy} onTask={onTask} />}
    </>
  );
}

/** Goes where the step at hand is worked on; once nothing is missing, records it as done. */
function NextAct({ view, isBusy, onTask }: Pick<YearActionsProps, 'view' | 'isBusy' | 'onTask'>) {
  const { actor } = useAppInfo();
  const navigate = useNavigate();
  const { cluster, year, members, next } = view;
  const type = isBusy ? 'default' : 'primary';
  if (!next) {
    return (
      actor.role === 'ADMIN' && (
        <Button type={type} onClick={() => onTask({ kind: 'LOCK' })}>
          Khóa năm {year.year}…
        </Button>
      )
    );
  }
  const { step, checklist } = next;
  const record = () => onTask({ kind: 'STEP', id: step.id, isDone: true });
  const unmet = checklist.filter(({ isDone }) => !isDone);
  // Once the day has come, the summit goes on whatever else is still missing.
  const missing = unmet.find(({ place }) => place === 'SUMMIT') ?? unmet[0];
  if (step.step === null) return null;
  if (!missing || step.step === 'SUBMIT') {
    return (
      <Button type={type} onClick={record}>
        {step.step === 'SUBMIT' ? STEP_ACTIONS.SUBMIT : 'Ghi xong bước này'}
      </Button>
    );
  }
  const path = placePath(missing.place, cluster.id, year.year);
  const task = placeTask(missing.place, members);
  const go = () => {
    if (path !== null) void navigate(path);
    else if (task) onTask(task);
  };
  return (
    <Button type={type} onClick={go}>
      {step.step === 'SUMMIT' ? PLACE_WORDS[missing.place] : STEP_ACTIONS[step.step]}
    </Button>
  );
}
