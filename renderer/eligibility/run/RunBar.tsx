import { Button, Progress, Select } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { shortNames } from '#core/eligibility/awardWords.ts';
import { MOST_RUN_AWARDS } from '#core/eligibility/run.ts';
import { formatNumber } from '#core/money/format.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { DateField } from '../../shared/DateField.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { LOOK } from '../../shell/theme/look.ts';
import type { RunState } from './useEligibilityRun.ts';
import styles from '../eligibility.module.css';

interface RunBarProps {
  awards: readonly { code: string; name: string }[];
  chosen: readonly string[];
  onDate: IsoDate;
  state: RunState;
  hasResult: boolean;
  onChoose: (codes: string[]) => void;
  onDay: (date: IsoDate) => void;
  onStart: () => void;
  onStop: () => void;
}

/** What is looked for, and how far the looking has come. */
export function RunBar(props: RunBarProps) {
  const { awards, chosen, onDate, state, hasResult, onChoose, onDay, onStart, onStop } = props;
  const shortNameOf = shortNames(new Map(awards.map(({ code, name }) => [code, name])));
  const isRunning = state.kind === 'RUNNING';
  return (
    <>
      <div className={styles.setup} role="group" aria-label="Xét ai, cho danh hiệu nào">
        <label htmlFor="run-awards">Danh hiệu, hình thức</label>
        <Select
          id="run-awards"
          mode="multiple"
          className={styles.awards ?? ''}
          maxCount={MOST_RUN_AWARDS}
          maxTagCount="responsive"
          maxTagPlaceholder={(hidden) => (
            <span title={hidden.map(({ value }) => shortNameOf(String(value))).join(', ')}>
              và {formatNumber(hidden.length)} nữa
            </span>
          )}
          disabled={isRunning}
          placeholder="Chọn danh hiệu, hình thức cần xét"
          showSearch={{
            filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
          }}
          value={[...chosen]}
          labelRender={({ value }) => shortNameOf(String(value))}
          options={awards.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={onChoose}
        />
        <label htmlFor="run-day">Quy tắc ngày</label>
        <div className={styles.day}>
          <DateField
            id="run-day"
            keepsLast
            disabled={isRunning}
            value={onDate}
            onChange={(day) => day !== null && onDay(day)}
          />
        </div>
        <Button type="primary" disabled={chosen.length === 0 || isRunning} onClick={onStart}>
          {hasResult ? 'Xét lại' : 'Xét'}
        </Button>
      </div>
      {state.kind === 'RUNNING' && (
        <Notice tone="info" actions={<LinkButton onClick={onStop}>Dừng</LinkButton>}>
          <div className={styles.progress}>
            <span>Đang xét từng người, từng đơn vị</span>
            <Progress
              className={styles.bar ?? ''}
              percent={state.total === 0 ? 0 : Math.floor((state.done / state.total) * 100)}
              showInfo={false}
              size="small"
              strokeColor={LOOK.ink2}
              aria-label="Tiến độ xét điều kiện"
            />
            <span className="num">
              {formatNumber(state.done)}/{formatNumber(state.total)} người
            </span>
          </div>
        </Notice>
      )}
      {state.kind === 'STOPPED' && (
        <Notice tone="info">Đã dừng theo yêu cầu. Kết quả lần trước, nếu có, vẫn còn.</Notice>
      )}
      {state.kind === 'FAILED' && <Notice tone="danger">{state.message}</Notice>}
    </>
  );
}
