import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate, useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitRound, type RoundView } from '../../api/summitsQueries.ts';
import { useUnloadGuard } from '../../shared/useUnloadGuard.ts';
import { CastForm } from './CastForm.tsx';
import { CastReview } from './CastReview.tsx';
import { CodeForm } from './CodeForm.tsx';
import { newAttempt } from './castAttempt.ts';
import { ballotOf, type CastDraft } from './castDraft.ts';
import { forgetCode, isHeld, storeCode, tryCode } from './tellerCode.ts';
import { mayBeIn, useCastBallot } from './useCastBallot.ts';
import styles from './cast.module.css';

/** The screen that goes from voter to voter: it shows a ballot, and nothing of the ones before. */
export function CastPage() {
  const { roundId = '' } = useParams();
  const query = useQuery(summitRound(useApi(), roundId));
  // A later answer that fails takes no ballot away: there is still what was read before.
  if (query.data) return <Casting key={roundId} view={query.data} />;
  return (
    query.isError && (
      <main id="main" className={styles.page}>
        <p role="alert">{failureOf(query.error).message}</p>
      </main>
    )
  );
}

/** The teller sets a code, gives each voter one ballot with it, and leaves with it. */
type Stage = 'CODE' | 'WAITING' | 'LEAVING' | 'CHOOSING' | 'REVIEWING';

function Casting({ view: { summit, round, cast } }: { view: RoundView }) {
  const navigate = useNavigate();
  const [stage, setStage] = useState<Stage>(isHeld(round.id) ? 'WAITING' : 'CODE');
  const [draft, setDraft] = useState<CastDraft>([]);
  const [attempt, setAttempt] = useState('');
  const [hasThanked, setThanked] = useState(false);
  const { cast: castBallot, isSending, failure, isTraceKept } = useCastBallot();
  const release = useHold(stage !== 'CODE');
  const left = (round.issued ?? 0) - cast;
  const isOpen = round.casting === 'SCREEN' && !round.isCastEnded && round.lockedAt === null;

  const leave = () => {
    release();
    forgetCode();
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    void navigate(`/summits/${summit.id}/rounds/${round.id}`);
  };
  const begin = () => {
    setDraft(round.candidates.map(() => null));
    setAttempt(newAttempt());
    setThanked(false);
    setStage('CHOOSING');
  };
  const thank = () => {
    // Nothing of the ballot stays in the window for the next voter.
    setDraft([]);
    setAttempt('');
    setThanked(true);
    setStage('WAITING');
  };

  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <p>{summit.title}</p>
        <h1>{round.title}</h1>
      </header>
      {stage === 'CODE' && !isOpen && (
        <div className={styles.middle}>
          <p className={styles.big}>Vòng này không bỏ phiếu trên máy, hoặc đã kết thúc bỏ phiếu</p>
          <button type="button" className={styles.main} onClick={leave}>
            Về trang của vòng
          </button>
        </div>
      )}
      {stage === 'CODE' && isOpen && (
        <CodeForm
          label="Người kiểm phiếu đặt mã 4 chữ số"
          hint="Cần mã này để phát từng phiếu và để rời màn hình bỏ phiếu. Không cho người bỏ phiếu biết."
          act="Bắt đầu"
          accepts={() => true}
          onCode={(code) => {
            storeCode({ summitId: summit.id, roundId: round.id, code });
            void document.documentElement.requestFullscreen().catch(() => undefined);
            setStage('WAITING');
          }}
          other={
            <button type="button" className={styles.second} onClick={leave}>
              Quay lại
            </button>
          }
        />
      )}
      {stage === 'WAITING' && (
        <>
          <div className={styles.middle} role="status">
            <p className={styles.big}>{waitingWords({ hasThanked, isOpen, left })}</p>
            {isTraceKept && (
              <p>
                Mời người kiểm phiếu: một chương trình khác đang đọc tệp dữ liệu (sao lưu, diệt vi-rút, đồng bộ). Hãy
                dừng chương trình đó rồi mới mời người tiếp theo, để không ai suy ra được thứ tự bỏ phiếu.
              </p>
            )}
          </div>
          {isOpen && left > 0 && (
            <CodeForm
              label="Mã của người kiểm phiếu"
              hint="Nhập mã để phát một phiếu cho người tiếp theo."
              act="Phát phiếu"
              accepts={tryCode}
              onCode={begin}
            />
          )}
          <footer className={styles.foot}>
            <span className="num">
              {cast}/{round.issued ?? 0} phiếu đã bỏ, còn {Math.max(0, left)}
            </span>
            <button type="button" className={styles.quietAct} onClick={() => setStage('LEAVING')}>
              Rời màn hình bỏ phiếu
            </button>
          </footer>
        </>
      )}
      {stage === 'LEAVING' && (
        <CodeForm
          label="Mã của người kiểm phiếu"
          hint="Nhập mã để rời màn hình bỏ phiếu."
          act="Rời màn hình bỏ phiếu"
          accepts={tryCode}
          onCode={leave}
          other={
            <button type="button" className={styles.second} onClick={() => setStage('WAITING')}>
              Quay lại
            </button>
          }
        />
      )}
      {stage === 'CHOOSING' && (
        <CastForm round={round} draft={draft} onDraft={setDraft} onDone={() => setStage('REVIEWING')} />
      )}
      {stage === 'REVIEWING' && (
        <CastReview
          round={round}
          draft={draft}
          isSending={isSending}
          failure={failure?.message ?? null}
          isFinal={failure !== null && mayBeIn(failure)}
          onBack={() => setStage('CHOOSING')}
          onCast={() => void castBallot({ id: round.id, attempt, ballot: ballotOf(draft, round.kind) }, thank)}
        />
      )}
    </main>
  );
}

function waitingWords({ hasThanked, isOpen, left }: { hasThanked: boolean; isOpen: boolean; left: number }): string {
  const end = isOpen && left > 0 ? 'Mời người tiếp theo' : 'Đã đủ phiếu. Mời người kiểm phiếu';
  if (hasThanked) return `Đã bỏ phiếu. ${isOpen && left > 0 ? end : 'Mời người kiểm phiếu'}`;
  return isOpen && left > 0 ? 'Mời bỏ phiếu' : end;
}

/**
 * Holds the window on this page: no address, no Back and no Escape leads a voter away.
 *
 * @returns lets the teller go
 */
function useHold(isHeld: boolean): () => void {
  const isReleased = useRef(false);
  const blocker = useBlocker(() => isHeld && !isReleased.current);
  useEffect(() => {
    if (blocker.state === 'blocked') blocker.reset();
  }, [blocker]);
  useUnloadGuard(isHeld);
  return () => {
    isReleased.current = true;
  };
}
