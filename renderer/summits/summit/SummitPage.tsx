import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { fixesQuorum } from '#core/summits/round.ts';
import { useApi } from '../../api/ApiContext.ts';
import { summitPage, type SummitView } from '../../api/summitsQueries.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { useYearOf } from '../../shell/YearContext.tsx';
import { HallButton } from '../hall/HallButton.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { SummitForm } from '../SummitForm.tsx';
import { SUMMITS_PATH } from '../summitPath.ts';
import { useSummitWrites } from '../useSummitWrites.ts';
import { AttendanceStep } from '../attendance/AttendanceStep.tsx';
import { CloseSummit, type CloseWrite } from './CloseSummit.tsx';
import { DelegateForm } from './DelegateForm.tsx';
import { OutcomeStep } from './OutcomeStep.tsx';
import { PapersStep } from './PapersStep.tsx';
import { PrepareStep } from './PrepareStep.tsx';
import { RoundForm } from './RoundForm.tsx';
import { RoundsStep } from './RoundsStep.tsx';
import styles from '../summits.module.css';

/** In the order of the day. */
export type SummitStep = 'PREPARE' | 'ATTENDANCE' | 'ROUNDS' | 'OUTCOME' | 'PAPERS';

/** What the rail beside the step shows; a delegate by id, null for a new one. */
export type SummitTask = { kind: 'SUMMIT' } | { kind: 'DELEGATE'; id: string | null } | { kind: 'ROUND' };

/** One summit, step by step: preparation, attendance, rounds, outcome, papers. */
export function SummitPage({ step }: { step: SummitStep }) {
  const { summitId = '' } = useParams();
  const query = useQuery(summitPage(useApi(), summitId));
  if (!query.data) return <OpeningPage path={[SUMMITS_PATH]} title="Hội nghị tổng kết" reads={[query]} />;
  return <Summit key={summitId} view={query.data} step={step} />;
}

function Summit({ view, step }: { view: SummitView; step: SummitStep }) {
  const { summit } = view;
  useYearOf(summit.year);
  const { actor } = useAppInfo();
  const [opened, setOpened] = useOpened<{ step: SummitStep; task: SummitTask } | null>(null);
  // A form belongs to the step it was opened on.
  const task = opened?.step === step ? opened.task : null;
  const setTask = (next: SummitTask | null) => setOpened(next && { step, task: next });
  const { close } = useSummitWrites();
  const isOpenYear = mayWrite(actor.role) && !summit.isYearLocked;
  const canWrite = isOpenYear && summit.closedAt === null;
  const at = `/summits/${summit.id}`;
  return (
    <Page
      path={[SUMMITS_PATH, { label: summit.clusterName }]}
      title={<h1 title={summit.title}>{summit.title}</h1>}
      status={
        <span className={styles.state}>
          {summit.isYearLocked ? 'Năm đã khóa' : summit.closedAt === null ? 'Đang mở' : 'Đã kết thúc'}
        </span>
      }
      actions={
        <>
          <HallButton summitId={summit.id} />
          {canWrite && <StepAction step={step} task={task} view={view} close={close} onTask={setTask} />}
        </>
      }
      rail={canWrite && task !== null ? <SummitRail task={task} view={view} onDone={() => setTask(null)} /> : undefined}
      railLabel="Ghi vào hội nghị này"
    >
      {canWrite && <FailureNotice error={close.error} onRead={close.reset} />}
      <TabLinks
        label="Các bước của hội nghị"
        tabs={[
          { to: at, label: '1. Chuẩn bị' },
          { to: `${at}/attendance`, label: '2. Điểm danh' },
          { to: `${at}/rounds`, label: '3. Các vòng' },
          { to: `${at}/outcome`, label: '4. Kết quả' },
          { to: `${at}/papers`, label: '5. Biên bản' },
        ]}
      />
      {step === 'PREPARE' && <PrepareStep view={view} canWrite={canWrite} />}
      {step === 'ATTENDANCE' && (
        <AttendanceStep
          {...{ view, canWrite }}
          isEditing={task !== null}
          onEdit={(id) => setTask({ kind: 'DELEGATE', id })}
        />
      )}
      {step === 'ROUNDS' && <RoundsStep view={view} />}
      {step === 'OUTCOME' && <OutcomeStep view={view} canWrite={isOpenYear} />}
      {step === 'PAPERS' && <PapersStep view={view} />}
    </Page>
  );
}

interface StepActionProps {
  step: SummitStep;
  task: SummitTask | null;
  view: SummitView;
  close: CloseWrite;
  onTask: (task: SummitTask) => void;
}

/** The one red act of the step at hand. */
function StepAction({ step, task, view, close, onTask }: StepActionProps) {
  const type = task === null ? 'primary' : 'default';
  switch (step) {
    case 'PREPARE':
      return (
        <Button type={type} onClick={() => onTask({ kind: 'SUMMIT' })}>
          Sửa hội nghị
        </Button>
      );
    case 'ATTENDANCE':
      return (
        <Button type={type} onClick={() => onTask({ kind: 'DELEGATE', id: null })}>
          Thêm đại biểu
        </Button>
      );
    case 'ROUNDS':
      return (
        <Button type={type} onClick={() => onTask({ kind: 'ROUND' })}>
          Thêm vòng
        </Button>
      );
    case 'OUTCOME':
      return <CloseSummit view={view} close={close} />;
    case 'PAPERS':
      return null;
  }
}

function SummitRail({ task, view, onDone }: { task: SummitTask; view: SummitView; onDone: () => void }) {
  const { summit, delegates } = view;
  switch (task.kind) {
    case 'SUMMIT':
      return (
        <SummitForm
          {...{ summit, onDone }}
          yearId={summit.yearId}
          title={summit.title}
          isQuorumFixed={view.rounds.some(({ round }) => fixesQuorum(round))}
        />
      );
    case 'DELEGATE':
      return (
        <DelegateForm
          key={task.id ?? 'new'}
          summitId={summit.id}
          members={view.members}
          delegate={delegates.find(({ id }) => id === task.id) ?? null}
          onDone={onDone}
        />
      );
    case 'ROUND':
      return <RoundForm view={view} round={null} onDone={onDone} />;
  }
}
