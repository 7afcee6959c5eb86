import { useCallback, useRef, useState } from 'react';
import { Button, Radio, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { hasBallots } from '#core/summits/round.ts';
import { SUMMITS_KEY, type RoundView } from '../../api/summitsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import { BallotEntry } from './BallotEntry.tsx';
import { Differences } from './Differences.tsx';
import { FinishCount } from './FinishCount.tsx';
import { TallyEntry } from './TallyEntry.tsx';
import { unfinishedCount } from './unfinishedCount.ts';
import styles from '../summits.module.css';

type EntryNumber = 1 | 2;
type Mode = 'BALLOTS' | 'TALLY';

/** Two counts of one pile, each by itself: ballot by ballot, or from the tally sheet. */
export function CountPanel({ view }: { view: RoundView }) {
  const { summit, round, entries, differences } = view;
  const queryClient = useQueryClient();
  const { clear, nameTeller } = useRoundWrites();
  const isOnPaper = hasBallots(round.kind);
  const [entry, setEntry] = useState<EntryNumber>(() =>
    isOnPaper
      ? unfinishedCount(
          round.issued,
          [1, 2].map((number) => entries.find((one) => one.entry === number)),
        )
      : 1,
  );
  const [wish, setWish] = useState<Mode>('BALLOTS');
  const confirm = useConfirm();
  const isUnsent = useRef(false);
  const noteUnsent = useCallback((is: boolean) => {
    isUnsent.current = is;
  }, []);
  /** What was typed and could not be kept goes with its field: that is asked before. */
  const leaveField = (leave: () => void) => {
    if (!isUnsent.current) {
      leave();
      return;
    }
    void confirm({
      title: `Lần nhập ${entry} còn phần chưa ghi được`,
      content: 'Phần đó mất nếu chuyển sang lần hoặc cách nhập khác; ở lại thì vẫn ghi được.',
      okText: 'Chuyển, bỏ phần chưa ghi',
      cancelText: 'Ở lại',
      onOk: leave,
    });
  };
  // A sheet written meanwhile in another window is begun anew here with what is kept.
  const [attempt, setAttempt] = useState(0);
  const known = entries.find((one) => one.entry === entry);
  const mode: Mode = known?.mode ?? (isOnPaper ? wish : 'TALLY');
  const reload = async () => {
    await queryClient.invalidateQueries({ queryKey: SUMMITS_KEY });
    setAttempt((count) => count + 1);
  };
  return (
    <>
      <Panel
        title={isOnPaper ? `Nhập phiếu, lần ${entry}` : 'Kết quả giơ tay'}
        summary={known ? `tài khoản nhập: ${known.enteredBy}` : undefined}
        action={
          isOnPaper && (
            <span className={styles.acts}>
              <Radio.Group
                size="small"
                aria-label="Lần nhập"
                className={styles.choices ?? ''}
                value={entry}
                optionType="button"
                options={[
                  { value: 1, label: 'Lần 1' },
                  { value: 2, label: 'Lần 2' },
                ]}
                onChange={(event) =>
                  leaveField(() => {
                    setEntry(event.target.value as EntryNumber);
                    // Who turns back finds every ballot of the count just left, the last ones too.
                    void queryClient.invalidateQueries({ queryKey: SUMMITS_KEY });
                  })
                }
              />
              <Radio.Group
                size="small"
                aria-label="Cách nhập"
                className={styles.choices ?? ''}
                value={mode}
                disabled={known !== undefined}
                optionType="button"
                options={[
                  { value: 'BALLOTS', label: 'Từng phiếu' },
                  { value: 'TALLY', label: 'Bảng cộng' },
                ]}
                onChange={(event) => leaveField(() => setWish(event.target.value as Mode))}
              />
            </span>
          )
        }
      >
        {isOnPaper && (
          <div className={`${styles.inside} ${styles.acts}`}>
            <label htmlFor="round-teller">Người kiểm phiếu lần {entry}</label>
            <Select
              id="round-teller"
              style={{ width: 260 }}
              placeholder="Chọn trong Ban Kiểm phiếu"
              notFoundContent="Chưa ghi Ban Kiểm phiếu ở bước Chuẩn bị"
              loading={nameTeller.isPending}
              value={(entry === 1 ? round.firstTeller : round.secondTeller) || null}
              options={summit.tellers.map(({ name }) => ({
                value: name,
                label: name,
                // Two counts are independent when two people make them.
                disabled: name === (entry === 1 ? round.secondTeller : round.firstTeller),
              }))}
              onChange={(name) => nameTeller.mutate({ roundId: round.id, entry, name })}
            />
            {nameTeller.error !== null && (
              <p className={styles.failure} role="alert">
                {failureOf(nameTeller.error).message}
              </p>
            )}
          </div>
        )}
        {mode === 'BALLOTS' ? (
          <BallotEntry
            key={`${entry}-${attempt}`}
            round={round}
            entry={entry}
            kept={known?.mode === 'BALLOTS' ? known.ballots : []}
            onUnsent={noteUnsent}
          />
        ) : (
          <TallyEntry
            key={`${entry}-${attempt}`}
            round={round}
            entry={entry}
            kept={known?.mode === 'TALLY' ? known.tally : null}
            onUnsent={noteUnsent}
            onReload={() => void reload()}
          />
        )}
        {known && (
          <div className={`${styles.inside} ${styles.acts}`}>
            <FinishCount round={round} count={known} />
            <Clear
              key={entry}
              what={known.mode === 'BALLOTS' ? `cả ${known.ballots.length} phiếu` : 'bảng cộng'}
              onClear={() =>
                clear.mutate(
                  {
                    ...{ roundId: round.id, entry },
                    seen: known.mode === 'BALLOTS' ? { ballots: known.ballots.length } : { tally: known.tally },
                  },
                  { onSuccess: () => setAttempt(attempt + 1) },
                )
              }
            />
            {clear.error !== null && <Notice tone="danger">{failureOf(clear.error).message}</Notice>}
          </div>
        )}
      </Panel>
      {differences && differences.length > 0 && <Differences differences={differences} />}
    </>
  );
}

/** Asks once more before a count is thrown away, and says how much goes. */
function Clear({ what, onClear }: { what: string; onClear: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <LinkButton onClick={() => setAsked(true)}>Xóa lần nhập này để nhập lại</LinkButton>;
  return (
    <span className={styles.acts}>
      Xóa {what} của lần nhập này?
      <Button
        size="small"
        onClick={() => {
          setAsked(false);
          onClear();
        }}
      >
        Xóa để nhập lại
      </Button>
      <LinkButton onClick={() => setAsked(false)}>Thôi</LinkButton>
    </span>
  );
}
