import { use } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { countSeats, type CouncilMeeting } from '#core/councils/council.ts';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { councilMeeting, type MeetingView } from '../../api/councilsQueries.ts';
import { MeetingScoresPanel } from '../../initiatives/MeetingScoresPanel.tsx';
import { ChooseLines } from '../../nominations/review/ChooseLines.tsx';
import { ReviewPanel } from '../../nominations/review/ReviewPanel.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LeaveContext } from '../../shared/LeaveContext.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { COUNCILS_PATHS } from '../councilPath.ts';
import { MeetingForm } from '../MeetingForm.tsx';
import { useMeetingWrites } from '../useCouncilWrites.ts';
import { AttendanceForm } from './AttendanceForm.tsx';
import { MeetingChecklist } from './MeetingChecklist.tsx';
import { useOpened } from '../../shared/useOpened.ts';
import styles from '../council.module.css';

/** What the rail beside the meeting shows. */
type MeetingTask = 'CHECKS' | 'MEETING' | 'ATTENDANCE' | 'CHOOSE';

/** One meeting: who sat there, what was voted or scored, and the step that closes it. */
export function MeetingPage() {
  const { councilId = '', meetingId = '' } = useParams();
  const query = useQuery(councilMeeting(useApi(), meetingId));
  if (!query.data) {
    const council = { label: 'Hội đồng của phiên họp', to: `/councils/${councilId}` };
    return <OpeningPage path={[...COUNCILS_PATHS.AWARD, council]} title="Phiên họp" reads={[query]} />;
  }
  return <Meeting key={meetingId} view={query.data} />;
}

function Meeting({ view }: { view: MeetingView }) {
  const { meeting, checks } = view;
  const { actor } = useAppInfo();
  const api = useApi();
  const [task, setTask] = useOpened<MeetingTask | null>(null);
  const minutes = useFileExport(() => api.councils.exportMinutes.mutate({ meetingId: meeting.id }));
  const canWrite = mayWrite(actor.role);
  const isOpen = meeting.closedAt === null;
  const isOfAwards = meeting.councilKind === 'AWARD';
  const missing = checks.filter(({ state }) => state === 'MISSING').length;
  const closing = useClosing(meeting, missing, () => setTask('CHECKS'));
  return (
    <Page
      path={[
        ...COUNCILS_PATHS[meeting.councilKind],
        { label: meeting.councilName, to: `/councils/${meeting.councilId}` },
        { label: meeting.title },
      ]}
      title={<h1 title={meeting.title}>{meeting.title}</h1>}
      status={<span className={styles.state}>{isOpen ? 'Đang mở' : 'Đã kết thúc'}</span>}
      actions={
        <>
          <Button onClick={minutes.start}>Biên bản (Word)</Button>
          {canWrite && isOpen && (
            <>
              <Button onClick={() => setTask('MEETING')}>Sửa phiên họp</Button>
              <Button onClick={() => setTask('ATTENDANCE')}>Điểm danh</Button>
              <Button type={task === 'MEETING' ? 'default' : 'primary'} onClick={closing.start}>
                Kết thúc phiên họp
              </Button>
            </>
          )}
        </>
      }
      rail={
        isOpen && task !== null ? (
          <MeetingRail task={task} view={view} canWrite={canWrite} onTask={setTask} />
        ) : undefined
      }
      railLabel="Ghi vào phiên họp này"
    >
      <ExportNotice exporting={minutes} what="biên bản" />
      <FailureNotice error={closing.error} onRead={closing.reset} />
      <FactStrip>
        <Fact label="Ngày họp" value={meeting.heldOn === null ? 'chưa định ngày' : formatDate(meeting.heldOn)} />
        {hours(meeting) !== '' && <Fact label="Giờ" value={hours(meeting)} />}
        {meeting.place !== '' && <Fact label="Địa điểm" value={meeting.place} />}
        <Fact label="Có mặt" value={seatWords(meeting)} />
        {isOpen && (
          <Fact
            label="Trước khi kết thúc"
            value={
              <LinkButton onClick={() => setTask('CHECKS')}>
                {missing === 0 ? 'Đã đủ, xem lại' : `Còn thiếu ${formatNumber(missing)} mục`}
              </LinkButton>
            }
          />
        )}
      </FactStrip>
      {isOfAwards ? (
        <ReviewPanel meeting={meeting} canWrite={canWrite} onChoose={() => setTask('CHOOSE')} />
      ) : (
        <MeetingScoresPanel meeting={meeting} />
      )}
    </Page>
  );
}

interface MeetingRailProps {
  task: MeetingTask;
  view: MeetingView;
  canWrite: boolean;
  onTask: (task: MeetingTask | null) => void;
}

function MeetingRail({ task, view, canWrite, onTask }: MeetingRailProps) {
  const { meeting, checks } = view;
  const onDone = () => onTask(null);
  switch (task) {
    case 'CHECKS':
      return (
        <>
          <MeetingChecklist checks={checks} onGo={canWrite ? onTask : null} onClose={onDone} />
          {canWrite && mayBeEmpty(view) && <RemoveSection meeting={meeting} />}
        </>
      );
    case 'MEETING':
      return <MeetingForm councilId={meeting.councilId} meeting={meeting} start={meeting} onDone={onDone} />;
    case 'ATTENDANCE':
      return <AttendanceForm meeting={meeting} onDone={onDone} />;
    case 'CHOOSE':
      return <ChooseLines meetingId={meeting.id} year={meeting.year} onDone={onDone} />;
  }
}

/** The explicit step; pressed too early it goes to what is missing. A refusal stays in sight until it is tried again. */
function useClosing(
  meeting: CouncilMeeting,
  missing: number,
  onMissing: () => void,
): { start: () => void; error: unknown; reset: () => void } {
  const confirm = useConfirm();
  const { leaveForm } = use(LeaveContext);
  const { close } = useMeetingWrites();
  const { id: meetingId, version, mattersVersion } = meeting;
  const ask = () =>
    void confirm({
      title: `Kết thúc “${meeting.title}”?`,
      content:
        'Điểm danh, phiếu và điểm của phiên họp giữ nguyên từ đây, không sửa được nữa. Việc còn lại đưa vào một phiên họp mới.',
      okText: 'Kết thúc phiên họp',
      cancelText: 'Chưa kết thúc',
      isStep: true,
      onOk: () => close.mutate({ meetingId, version, mattersVersion }),
    });
  const start = () => {
    if (missing > 0) onMissing();
    // The form beside the meeting goes with it: what is marked there could not be written any more.
    else leaveForm(ask);
  };
  return { start, error: close.error, reset: close.reset };
}

/** Of a meeting that votes the checklist says whether there is anything in it; of one that scores the service does. */
function mayBeEmpty({ meeting, checks }: MeetingView): boolean {
  return meeting.councilKind === 'INITIATIVE' || checks.some(({ id }) => id === 'review');
}

/** Only for a meeting in which nothing was treated; the service says so where something was. */
function RemoveSection({ meeting }: { meeting: CouncilMeeting }) {
  const navigate = useNavigate();
  const { remove } = useMeetingWrites();
  const start = () =>
    remove.mutate(
      { meetingId: meeting.id, version: meeting.version },
      { onSuccess: () => void navigate(`/councils/${meeting.councilId}`) },
    );
  return (
    <RailSection title="Mở nhầm?">
      <LinkButton onClick={start}>Xóa phiên họp chưa xét gì</LinkButton>
      <FailureLine error={remove.error} />
    </RailSection>
  );
}

function hours({ startsAt, endsAt }: CouncilMeeting): string {
  return [startsAt, endsAt].filter((time) => time !== '').join(' – ');
}

function seatWords(meeting: CouncilMeeting): string {
  const { voters, present, written } = countSeats(meeting.attendees);
  const writers = written === 0 ? '' : `, ${written} người có ý kiến bằng văn bản`;
  return `${present}/${voters} người biểu quyết${writers}, cần ${quorumNeeded(voters, meeting)}`;
}
