import { useState } from 'react';
import { Button, InputNumber } from 'antd';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** How many ballots went out, and who was in the room then. */
export function IssueForm({ view: { round, turnout } }: { view: RoundView }) {
  const { issue } = useRoundWrites();
  const most = turnout.present + (round.rule.absentByWriting ? turnout.written : 0);
  const [issued, setIssued] = useState<number | null>(round.issued ?? most);
  const isHands = round.kind === 'HANDS';
  return (
    <Panel
      title={isHands ? 'Số người biểu quyết' : 'Phát phiếu'}
      summary={`điểm danh có mặt ${turnout.present}/${turnout.summoned}`}
    >
      <form
        className={`${styles.inside} ${styles.acts}`}
        aria-label="Phát phiếu"
        onSubmit={(event) => {
          event.preventDefault();
          if (issued !== null) issue.mutate({ id: round.id, version: round.version, issued });
        }}
      >
        <label htmlFor="round-issued">{isHands ? 'Số người biểu quyết' : 'Số phiếu phát ra'}</label>
        <InputNumber
          id="round-issued"
          min={0}
          max={10_000}
          precision={0}
          style={{ width: 90 }}
          value={issued}
          onChange={setIssued}
        />
        <Button htmlType="submit" loading={issue.isPending}>
          {round.issued === null ? 'Ghi số phiếu phát ra' : 'Ghi lại, lấy điểm danh lúc này'}
        </Button>
        {round.issued !== null && (
          <span className={`${styles.quiet} num`}>
            Đã ghi {round.issued}, lúc phát có mặt {round.present}/{round.summoned}
          </span>
        )}
        {issue.error !== null && (
          <p className={styles.failure} role="alert">
            {failureOf(issue.error).message}
          </p>
        )}
      </form>
    </Panel>
  );
}
