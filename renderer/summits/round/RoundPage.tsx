import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { hasBallots, ROUND_KIND_LABELS } from '#core/summits/round.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitRound, type RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useRoundWrites } from '../useSummitWrites.ts';
import { CountPanel } from './CountPanel.tsx';
import { IssueForm } from './IssueForm.tsx';
import { LockChecklist } from './LockChecklist.tsx';
import { ResultTable } from './ResultTable.tsx';
import { RulingForm } from './RulingForm.tsx';
import styles from '../summits.module.css';

/** One round: ballots out, two counts, their balance, and the lock. */
export function RoundPage() {
  const { summitId = '', roundId = '' } = useParams();
  const query = useQuery(summitRound(useApi(), roundId));
  if (!query.data) {
    return (
      <Page
        path={[{ label: 'Hội nghị tổng kết', to: '/summits' }, { label: query.isError ? 'Không mở được' : 'Đang mở…' }]}
        title={<h1>Vòng bỏ phiếu</h1>}
      >
        {query.isError && (
          <Notice tone="danger" actions={<Link to={`/summits/${summitId}/rounds`}>Về các vòng</Link>}>
            {failureOf(query.error).message}
          </Notice>
        )}
      </Page>
    );
  }
  return <Round key={roundId} view={query.data} />;
}

function Round({ view }: { view: RoundView }) {
  const { summit, round, checks, differences, result } = view;
  const { actor } = useAppInfo();
  const canWrite = mayWrite(actor.role);
  const isLocked = round.lockedAt !== null;
  // One count must not be led by the other: the result shows once both agree.
  const isAgreed = isLocked || !hasBallots(round.kind) || differences?.length === 0;
  return (
    <Page
      path={[
        { label: 'Hội nghị tổng kết', to: '/summits' },
        { label: summit.title, to: `/summits/${summit.id}/rounds` },
        { label: round.title },
      ]}
      title={<h1 title={round.title}>{round.title}</h1>}
      status={
        <span className={styles.state}>
          {isLocked ? 'Đã khóa' : 'Đang kiểm phiếu'} · {ROUND_KIND_LABELS[round.kind]}
        </span>
      }
      actions={
        <>
          <Button href={`#/summits/${summit.id}/hall`}>Màn hình hội trường</Button>
          {canWrite && !isLocked && <LockButton view={view} />}
        </>
      }
      rail={
        <>
          {!isLocked && <LockChecklist checks={checks} />}
          {canWrite && !isLocked && hasRuling(view) && <RulingForm key={round.version} view={view} />}
          {isLocked && <Locked view={view} canWrite={canWrite} />}
        </>
      }
      railLabel={isLocked ? 'Vòng đã khóa' : 'Trước khi khóa'}
    >
      <div className={styles.scroll}>
        <div className={styles.panels}>
          {canWrite && !isLocked && round.kind !== 'DECISION' && (
            <>
              <IssueForm key={round.version} view={view} />
              {round.issued !== null && <CountPanel view={view} />}
            </>
          )}
          {isAgreed && result && <ResultTable view={view} />}
        </div>
      </div>
    </Page>
  );
}

/** Where somebody decides instead of the ballots: a tie before the chair, or no ballots at all. */
function hasRuling({ round, result }: RoundView): boolean {
  if (round.kind === 'DECISION' || round.ruling !== null) return true;
  return round.rule.tieRule === 'CHAIR' && (result?.rows ?? []).some(({ outcome }) => outcome === 'TIED');
}

/** The step that cannot be taken back. */
function LockButton({ view: { round, checks } }: { view: RoundView }) {
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
      content: 'Phiếu và kết quả giữ nguyên từ đây, không mở khóa được. Hội trường thấy kết quả ngay.',
      okText: 'Khóa và công bố',
      cancelText: 'Chưa khóa',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () =>
        lock.mutate(
          { id: round.id, version: round.version },
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

/** A locked round: its proof, and what may follow it. */
function Locked({ view: { summit, round, result }, canWrite }: { view: RoundView; canWrite: boolean }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { revote, correct } = useRoundWrites();
  const [reason, setReason] = useState<string | null>(null);
  const openPlaces = result?.openPlaces ?? 0;
  const follow = {
    onSuccess: ({ id }: { id: string }) => void navigate(`/summits/${summit.id}/rounds/${id}`),
    onError: (error: unknown) => void message.error(failureOf(error).message),
  };
  return (
    <>
      <RailSection title="Mã kiểm chứng (SHA-256)">
        <p className={styles.hash}>{round.sha256}</p>
        <p className={styles.quiet}>Mã này in trên biên bản và nằm trong sổ nhật ký của cơ quan.</p>
      </RailSection>
      {canWrite && openPlaces > 0 && (
        <RailSection title={`Còn ${openPlaces} suất chưa quyết`}>
          <Button loading={revote.isPending} onClick={() => revote.mutate({ id: round.id }, follow)}>
            Mở vòng bỏ phiếu lại
          </Button>
        </RailSection>
      )}
      {canWrite && (
        <RailSection title="Kiểm phiếu sai?">
          {reason === null ? (
            <LinkButton onClick={() => setReason('')}>Mở vòng kiểm phiếu lại</LinkButton>
          ) : (
            <form
              className={styles.acts}
              onSubmit={(event) => {
                event.preventDefault();
                correct.mutate({ id: round.id, reason }, follow);
              }}
            >
              <Input
                autoFocus
                aria-label="Lý do kiểm phiếu lại"
                placeholder="Lý do"
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button htmlType="submit" loading={correct.isPending}>
                Mở vòng
              </Button>
              <LinkButton onClick={() => setReason(null)}>Thôi</LinkButton>
            </form>
          )}
        </RailSection>
      )}
    </>
  );
}
