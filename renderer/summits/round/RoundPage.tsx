import { memo, useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { hasBallots, ROUND_KIND_LABELS } from '#core/summits/round.ts';
import { useApi } from '../../api/ApiContext.ts';
import { summitRound, type RoundView } from '../../api/summitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { HallButton } from '../hall/HallButton.tsx';
import { CandidateList } from './CandidateList.tsx';
import { CastingPanel } from './CastingPanel.tsx';
import { CountPanel } from './CountPanel.tsx';
import { EditRound, WrongRound } from './EditRound.tsx';
import { IssueForm } from './IssueForm.tsx';
import { LockButton, LockNotice } from './LockButton.tsx';
import { LockChecklist } from './LockChecklist.tsx';
import { LockedFacts } from './LockedFacts.tsx';
import { LockedRail } from './LockedRail.tsx';
import { PrintBallots } from './PrintBallots.tsx';
import { ResultTable } from './ResultTable.tsx';
import { RulingForm } from './RulingForm.tsx';
import { roundState } from '../roundState.ts';
import { SUMMITS_PATH } from '../summitPath.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** One round: ballots out, two counts, their balance, and the lock. */
export function RoundPage() {
  const { summitId = '', roundId = '' } = useParams();
  const query = useQuery(summitRound(useApi(), roundId));
  // Read anew while somebody types, the page is drawn when the keys leave time for it.
  const view = useDeferredValue(query.data);
  if (!view) {
    const summit = { label: 'Các vòng', to: `/summits/${summitId}/rounds` };
    return <OpeningPage path={[SUMMITS_PATH, summit]} title="Vòng bỏ phiếu" reads={[query]} />;
  }
  return <Round key={view.round.id} view={view} />;
}

const Round = memo(function Round({ view }: { view: RoundView }) {
  const { summit, round, checks, differences, result, remarks, replacedBy } = view;
  const { actor } = useAppInfo();
  const canWrite = mayWrite(actor.role) && !summit.isYearLocked;
  const { lock } = useRoundWrites();
  const [isEditing, setEditing] = useState(false);
  const [isLockAsked, setLockAsked] = useState(false);
  const isLocked = round.lockedAt !== null;
  const onScreen = round.casting === 'SCREEN';
  // One count must not be led by the other: the result shows once both agree, or once nobody casts any more.
  const isAgreed = isLocked || !hasBallots(round.kind) || (onScreen ? round.isCastEnded : differences?.length === 0);
  return (
    <Page
      path={[SUMMITS_PATH, { label: summit.title, to: `/summits/${summit.id}/rounds` }, { label: round.title }]}
      title={
        <h1 title={round.title} className={styles.whole}>
          {round.title}
        </h1>
      }
      status={
        <span className={styles.state}>
          {replacedBy === null ? roundState(round) : 'Đã khóa, đã được thay'} · {ROUND_KIND_LABELS[round.kind]}
        </span>
      }
      actions={
        <>
          <HallButton summitId={summit.id} />
          {canWrite && !isLocked && <LockButton view={view} lock={lock} onAsked={() => setLockAsked(true)} />}
        </>
      }
      rail={
        <>
          {isEditing && !isLocked && <EditRound view={view} onDone={() => setEditing(false)} />}
          {!isLocked && <LockChecklist checks={checks} summitId={summit.id} />}
          {canWrite && !isLocked && hasRuling(view) && <RulingForm view={view} />}
          {canWrite && !isLocked && !isEditing && <WrongRound view={view} onEdit={() => setEditing(true)} />}
          {isLocked && <LockedRail view={view} canWrite={canWrite} />}
        </>
      }
      railLabel={isLocked ? 'Vòng đã khóa' : 'Trước khi khóa'}
    >
      {!isLocked && <LockNotice view={view} lock={lock} isAsked={isLockAsked} />}
      {replacedBy !== null && (
        <Notice tone="warn">
          Kết quả này không còn giá trị: đã thay bằng{' '}
          <Link to={`/summits/${summit.id}/rounds/${replacedBy.id}`}>{replacedBy.title}</Link>.
        </Notice>
      )}
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn">
          {remark}
        </Notice>
      ))}
      {isLocked && <LockedFacts view={view} />}
      <div className={styles.scroll}>
        <div className={styles.panels}>
          {canWrite && !isLocked && round.kind !== 'DECISION' && (
            <>
              <IssueForm view={view} />
              {hasBallots(round.kind) && !onScreen && round.correction !== 'RECOUNT' && view.entries.length === 0 && (
                <Panel title="In phiếu" summary="đánh số, không gắn với người bỏ phiếu">
                  <PrintBallots roundId={round.id} usual={round.issued ?? view.turnout.summoned} />
                </Panel>
              )}
              {round.issued !== null && (onScreen ? <CastingPanel view={view} /> : <CountPanel view={view} />)}
            </>
          )}
          {!isLocked && round.issued === null && !result && <CandidateList round={round} />}
          {isAgreed && result && <ResultTable view={view} />}
        </div>
      </div>
    </Page>
  );
});

/** Where somebody decides instead of the ballots: a tie before the chair, or no ballots at all. */
function hasRuling({ round, result }: RoundView): boolean {
  if (round.kind === 'DECISION' || round.ruling !== null) return true;
  return round.rule.tieRule === 'CHAIR' && (result?.rows ?? []).some(({ outcome }) => outcome === 'TIED');
}
