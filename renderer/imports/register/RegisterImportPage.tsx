import { useState } from 'react';
import { Button, Progress } from 'antd';
import { useNavigate } from 'react-router';
import type { RowChoice, RowFilter } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { Page } from '../../shell/Page.tsx';
import { ChooseFile } from '../ChooseFile.tsx';
import { ColumnsSection } from '../ColumnsSection.tsx';
import { SKIP_ERRORS_ID } from '../RowsBar.tsx';
import { PastImports } from './PastImports.tsx';
import type { ReadingOptions } from './readingOptions.ts';
import { RegisterOptionsForm } from './RegisterOptionsForm.tsx';
import { RegisterRows } from './RegisterRows.tsx';
import type { RegisterWords } from './registerWords.ts';
import { sumOfChoices } from './sumOfChoices.ts';
import { UnitsSection } from './UnitsSection.tsx';
import { ImportStopped, useRegisterCommit } from './useRegisterCommit.tsx';
import { useRegisterReading, type Choices } from './useRegisterReading.ts';
import styles from './register.module.css';

/** A received list of people or units: read, looked at, corrected, taken in as one step. */
export function RegisterImportPage<Field extends string, Options>({ words }: { words: RegisterWords<Field, Options> }) {
  const navigate = useNavigate();
  const reading = useRegisterReading(words);
  const commit = useRegisterCommit(words);
  const [filter, setFilter] = useState<RowFilter>('ALL');
  const [skipsErrors, setSkipsErrors] = useState(false);
  const [isHeldBack, setHeldBack] = useState(false);
  const { file, seen, choices, options } = reading;
  const sum = seen && sumOfChoices(seen.plan.counts, choices);
  // Rows with errors bring the user to them first, even when nothing else is left to take in.
  const isNothing = sum !== null && sum.add + sum.update === 0 && (seen?.plan.counts.errors === 0 || skipsErrors);

  const pick = async () => {
    await reading.pick();
    setFilter('ALL');
    setSkipsErrors(false);
    setHeldBack(false);
    commit.reset();
  };
  const take = () => {
    if (!file || !seen) return;
    if (seen.plan.counts.errors > 0 && !skipsErrors) {
      // Pressed too early: go to the first thing that holds it back.
      setHeldBack(true);
      setFilter('ATTENTION');
      document.getElementById(SKIP_ERRORS_ID)?.focus();
      return;
    }
    commit.take({ fileName: file.name, planId: seen.planId, choices: choicesOf(choices), skipErrors: skipsErrors });
  };
  const isCommitStopped = commit.error instanceof ImportStopped;
  const failure = reading.failure ?? (commit.error && !isCommitStopped ? failureOf(commit.error) : null);
  const isStopped = (reading.isStopped || isCommitStopped) && failure === null && !commit.isPending;
  useLeaveGuard(isDecided(reading) && !commit.isPending);
  return (
    <Page
      path={[{ label: words.area, to: words.home }, { label: words.title }]}
      title={<h1>{file ? file.name : words.title}</h1>}
      actions={
        <>
          <Button onClick={() => void navigate(words.home)}>Thôi</Button>
          {/* One button in both states, so that the keyboard stays on it while the file is read. */}
          <Button
            type={seen === null ? 'primary' : 'default'}
            autoFocus
            disabled={commit.isPending}
            loading={reading.isReading && seen === null}
            onClick={() => void pick()}
          >
            {seen === null ? 'Chọn tệp Excel…' : 'Chọn tệp khác…'}
          </Button>
          {sum && (
            <Button
              type="primary"
              loading={commit.isPending}
              disabled={reading.isReading || reading.isOutdated || isNothing}
              onClick={take}
            >
              Nhập {formatNumber(sum.add + sum.update)} {words.noun}
            </Button>
          )}
        </>
      }
      rail={
        seen === null ? undefined : (
          <>
            <UnitsSection reading={reading} words={words} />
            <ColumnsSection
              columns={seen.plan.columns}
              mapping={options.mapping}
              specs={words.specs}
              onMapping={(mapping) => reading.correct({ mapping })}
            />
          </>
        )
      }
      railLabel="Đơn vị và cột trong tệp"
    >
      {failure && <Notice tone="danger">{failure.message}</Notice>}
      {isStopped && <Notice tone="info">Đã dừng, chưa ghi gì.</Notice>}
      {reading.isOutdated && !reading.isReading && (
        <Notice tone="warn">Các dòng dưới đây là của lần đọc trước nên chưa nhập được; hãy chỉnh lại cách đọc.</Notice>
      )}
      {reading.isReading && (
        <Working label="Đang đọc tệp, chưa ghi gì" percent={reading.progress} onStop={() => void reading.stop()} />
      )}
      {commit.isPending && (
        <Working label="Đang nhập; dừng thì không ghi gì" percent={commit.progress} onStop={() => void commit.stop()} />
      )}
      {file && (seen !== null || reading.failure?.code === 'IMPORT_NO_COLUMN') && (
        <RegisterOptionsForm reading={reading} words={words} />
      )}
      {isHeldBack && !skipsErrors && seen && seen.plan.counts.errors > 0 && (
        <Notice tone="warn">
          Còn {formatNumber(seen.plan.counts.errors)} dòng lỗi nên chưa nhập. Sửa cột, sửa trong tệp rồi chọn lại, hoặc
          đánh dấu bỏ qua các dòng lỗi.
        </Notice>
      )}
      {seen && sum ? (
        <RegisterRows
          reading={reading}
          words={words}
          sum={sum}
          filter={filter}
          onFilter={setFilter}
          skipsErrors={skipsErrors}
          onSkipErrors={setSkipsErrors}
        />
      ) : (
        <>
          <ChooseFile specs={words.specs} understood={words.understood}>
            <p>
              Chọn danh sách .xlsx. Cờ Đầu đọc, chỉ ra từng ô cần xem và <b>chưa ghi gì cho đến khi bạn bấm Nhập</b>;
              nhập rồi vẫn hoàn tác được cả tệp một lần.
            </p>
            <p>{words.sentence}</p>
          </ChooseFile>
          <PastImports words={words} />
        </>
      )}
    </Page>
  );
}

/** Whether something was chosen or corrected by hand that would have to be done again. */
function isDecided<Field extends string>({ choices, options }: { choices: Choices; options: ReadingOptions<Field> }) {
  return choices.size > 0 || options.unitChoices.length > 0 || options.mapping !== undefined;
}

/** As the contract wants them: without what was proposed. */
function choicesOf(choices: Choices): RowChoice[] {
  return [...choices.values()].map(({ row, action, unitId }) => ({
    row,
    action,
    ...(unitId !== undefined && { unitId }),
  }));
}

function Working({ label, percent, onStop }: { label: string; percent: number; onStop: () => void }) {
  return (
    <div className={styles.working} role="status">
      <span>{label}</span>
      <Progress percent={percent} size="small" aria-label={label} />
      <Button size="small" onClick={onStop}>
        Dừng
      </Button>
    </div>
  );
}
