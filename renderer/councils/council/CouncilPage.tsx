import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { COUNCIL_KIND_LABELS } from '#core/councils/council.ts';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { councilPage, type CouncilView } from '../../api/councilsQueries.ts';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import panels from '../../shared/panels.module.css';
import { RailSection } from '../../shared/RailSection.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { COUNCILS_PATHS } from '../councilPath.ts';
import { CouncilForm } from '../CouncilForm.tsx';
import { MeetingForm } from '../MeetingForm.tsx';
import { useCouncilWrites } from '../useCouncilWrites.ts';
import { MeetingsPanel } from './MeetingsPanel.tsx';
import { MemberForm } from './MemberForm.tsx';
import { MembersTable } from './MembersTable.tsx';

/** Why no meeting can be opened. */
const NO_MEMBERS = 'Thêm thành viên trước, rồi mới mở phiên họp được.';

/** What the rail beside the council shows. */
type CouncilTask = { kind: 'COUNCIL' } | { kind: 'MEMBER'; id: string | null } | { kind: 'MEETING' };

/** One council: its members, what is worth a look in them, and its meetings. */
export function CouncilPage() {
  const { councilId = '' } = useParams();
  const query = useQuery(councilPage(useApi(), councilId));
  if (!query.data) return <OpeningPage path={COUNCILS_PATHS.AWARD} title="Hội đồng" reads={[query]} />;
  return <Council key={councilId} view={query.data} />;
}

function Council({ view }: { view: CouncilView }) {
  const { actor } = useAppInfo();
  const { council, members, meetings, remarks } = view;
  const [task, setTask] = useOpened<CouncilTask | null>(null);
  const canWrite = mayWrite(actor.role);
  const isFirst = members.length === 0;
  const voters = members.filter(({ canVote, removedOn }) => canVote && removedOn === null).length;
  return (
    <Page
      path={[...COUNCILS_PATHS[council.kind], { label: council.name }]}
      title={<h1 title={council.name}>{council.name}</h1>}
      actions={
        canWrite && (
          <>
            <Button onClick={() => setTask({ kind: 'COUNCIL' })}>Sửa thông tin</Button>
            <Button
              type={isFirst && task === null ? 'primary' : 'default'}
              onClick={() => setTask({ kind: 'MEMBER', id: null })}
            >
              Thêm thành viên
            </Button>
            <Button
              type={isFirst || task !== null ? 'default' : 'primary'}
              disabled={isFirst}
              title={isFirst ? NO_MEMBERS : undefined}
              onClick={() => setTask({ kind: 'MEETING' })}
            >
              Mở phiên họp
            </Button>
          </>
        )
      }
      rail={
        task ? (
          <CouncilRail key={JSON.stringify(task)} task={task} view={view} onDone={() => setTask(null)} />
        ) : undefined
      }
      railLabel="Ghi vào hội đồng này"
    >
      <FactStrip>
        <Fact label="Loại" value={COUNCIL_KIND_LABELS[council.kind]} />
        {council.foundingDocument !== '' && <Fact label="Quyết định thành lập" value={council.foundingDocument} />}
        {council.foundedOn !== null && <Fact label="Thành lập ngày" value={formatDate(council.foundedOn)} />}
        {council.endedOn !== null && <Fact label="Kết thúc ngày" value={formatDate(council.endedOn)} />}
        <Fact
          label="Họp khi có mặt từ"
          value={`${council.quorumNum}/${council.quorumDen}, tức ${quorumNeeded(voters, council)}/${voters} người biểu quyết`}
        />
        {council.note !== '' && <Fact label="Ghi chú" value={council.note} />}
      </FactStrip>
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn">
          Nên xem: {remark}
        </Notice>
      ))}
      <div className={panels.page}>
        <div className={panels.columns}>
          <MembersTable
            councilId={council.id}
            members={members}
            chosenId={task?.kind === 'MEMBER' ? task.id : null}
            acts={
              canWrite
                ? {
                    edit: (id) => setTask({ kind: 'MEMBER', id }),
                    add: () => setTask({ kind: 'MEMBER', id: null }),
                  }
                : null
            }
          />
          <MeetingsPanel
            councilId={council.id}
            meetings={meetings}
            onAdd={canWrite && !isFirst ? () => setTask({ kind: 'MEETING' }) : null}
            whyNot={canWrite && isFirst ? NO_MEMBERS : ''}
          />
        </div>
      </div>
    </Page>
  );
}

function CouncilRail({ task, view, onDone }: { task: CouncilTask; view: CouncilView; onDone: () => void }) {
  const { year } = useYear();
  const navigate = useNavigate();
  const { council, members, meetings } = view;
  switch (task.kind) {
    case 'COUNCIL':
      return (
        <>
          <CouncilForm council={council} onDone={onDone} />
          {meetings.length === 0 && <RemoveSection council={council} />}
        </>
      );
    case 'MEMBER':
      return (
        <MemberForm councilId={council.id} member={members.find(({ id }) => id === task.id) ?? null} onDone={onDone} />
      );
    case 'MEETING':
      return (
        <MeetingForm
          councilId={council.id}
          meeting={null}
          start={{
            year,
            title: `Họp ${council.kind === 'AWARD' ? 'xét thi đua, khen thưởng' : 'xét, công nhận sáng kiến'} năm ${year}`,
          }}
          onDone={onDone}
          onCreated={(id) => void navigate(`/councils/${council.id}/meetings/${id}`)}
        />
      );
  }
}

/** Only for a council that never met; any other ends on a day. */
function RemoveSection({ council: { id, version, name } }: { council: CouncilView['council'] }) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { remove } = useCouncilWrites();
  const ask = () =>
    confirm({
      title: `Xóa ${name}?`,
      content: 'Danh sách thành viên của hội đồng này cũng mất. Hội đồng đã họp thì không xóa được.',
      okText: 'Xóa hội đồng này',
      cancelText: 'Giữ lại',
      onOk: () => remove.mutate({ id, version }, { onSuccess: () => void navigate('/councils') }),
    });
  return (
    <RailSection title="Ghi nhầm?">
      <LinkButton onClick={ask}>Xóa hội đồng này</LinkButton>
      <FailureLine error={remove.error} />
    </RailSection>
  );
}
