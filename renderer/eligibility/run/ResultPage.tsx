import { useCallback, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { shortNames } from '#core/eligibility/awardWords.ts';
import { MOST_CHOSEN, type RunFilter, type RunRow } from '#core/eligibility/run.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { runPage, runSummary } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { useListRows } from '../../shared/list/useListRows.ts';
import type { ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { useMediaQuery } from '../../shared/useMediaQuery.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { Page } from '../../shell/Page.tsx';
import { CandidateSection } from './CandidateSection.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { CountsSection } from './CountsSection.tsx';
import { NominateForm } from './NominateForm.tsx';
import { moveBetweenRows } from './moveBetweenRows.ts';
import { RunFilterBar } from './RunFilterBar.tsx';
import { runColumns, RunRowView } from './RunRowView.tsx';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

interface ResultPageProps {
  runId: string;
  year: number;
  awardTypes: readonly AwardType[];
  /** Tabs and what is looked for, above the result. */
  setup: ReactNode;
}

export const RUN_PATH = [{ label: 'Đề nghị khen thưởng', to: '/nominations' }, { label: 'Ai đủ điều kiện?' }];
const TYPING_PAUSE = 200;
const EVERYONE: RunFilter = { standing: null, awardCode: null, subject: null, unitId: null, text: '' };
const NOBODY: ReadonlySet<number> = new Set();
type Beside = { row: RunRow; place: number } | 'NOMINATE';

/** The result of one run: a table to look through, the details of a row, and from there to a tờ trình. */
export function ResultPage({ runId, year, awardTypes, setup }: ResultPageProps) {
  const api = useApi();
  const [typed, setTyped] = useState<RunFilter>(EVERYONE);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [chosen, setChosen] = useState(NOBODY);
  const [beside, setBeside] = useOpened<Beside | null>(null);
  const filter = { ...typed, unitId: unit?.id ?? null, text: useDebounced(typed.text.trim(), TYPING_PAUSE) };
  const summary = useQuery(runSummary(api, runId, filter));
  const count = summary.data?.total ?? 0;
  const list = useListRows(count, JSON.stringify(filter), (page) => runPage(api, { runId, filter }, page));
  const exporting = useFileExport(() => api.eligibility.exportRun.mutate({ runId, filter }));
  // Beside the rail the unit gives its room to what is missing.
  const hasRoom = useMediaQuery('(min-width: 1500px)');

  // Rows are memoised: the same for all of them, always.
  const open = useCallback((row: RunRow, place: number) => setBeside({ row, place }), [setBeside]);
  const choose = useCallback((index: number) => {
    setChosen((current) => {
      const next = new Set(current);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  }, []);
  const nameOf = (code: string) => awardTypes.find((type) => type.code === code)?.name ?? code;
  const shortNameOf = shortNames(new Map(awardTypes.map(({ code, name }) => [code, name])));
  const close = () => setBeside(null);
  const clear = () => {
    setTyped(EVERYONE);
    setUnit(null);
  };

  const asked = summary.data?.asked;
  const current = beside === null || beside === 'NOMINATE' ? null : beside;
  const moveToRow = (from: number, step: number, table: HTMLElement) => {
    const [place, row] = [from + step, list.at(from + step)];
    if (!row) return;
    if (current) open(row, place);
    list.table.current?.scrollToRow(place);
    table.querySelector<HTMLElement>(`[data-row="${place}"]`)?.focus({ preventScroll: true });
  };
  const error = summary.error ?? list.error;
  return (
    <Page
      path={RUN_PATH}
      title={<h1>Ai đủ điều kiện năm {year}?</h1>}
      actions={
        <Button disabled={count === 0} onClick={() => exporting.start()}>
          Xuất Excel
        </Button>
      }
      rail={rail()}
      railLabel="Kết quả xét điều kiện"
    >
      {setup}
      <ExportNotice exporting={exporting} />
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {asked && (
        <>
          <RunFilterBar
            filter={typed}
            unit={unit}
            awards={asked.awardCodes.map((code) => ({ code, name: nameOf(code) }))}
            onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))}
            onUnit={setUnit}
          />
          <VirtualTable
            label={`Ai đủ điều kiện năm ${year}`}
            role="table"
            className={board.table}
            columns={runColumns(hasRoom)}
            count={count}
            rowKey={(place) => place}
            handle={list.table}
            onVisible={list.onVisible}
            tallRow={current?.place ?? null}
            onKeyDown={(event) => moveBetweenRows(event, moveToRow)}
            renderRow={(place) => {
              const row = list.at(place);
              return (
                <RunRowView
                  row={row}
                  rowIndex={place}
                  awardName={row ? nameOf(row.awardCode) : ''}
                  shortAwardName={row ? shortNameOf(row.awardCode) : ''}
                  hasRoom={hasRoom}
                  isCurrent={row !== undefined && row.index === current?.row.index}
                  isChosen={row !== undefined && chosen.has(row.index)}
                  onOpen={open}
                  onChoose={choose}
                />
              );
            }}
          />
          {count === 0 ? (
            <EmptyState
              sentence="Không có dòng nào khớp với điều đang tìm."
              action={<Button onClick={clear}>Bỏ điều kiện tìm</Button>}
            />
          ) : (
            <ChosenBar
              count={count}
              chosen={chosen}
              isNominating={beside === 'NOMINATE'}
              readAll={() => api.eligibility.runIndexes.query({ runId, filter })}
              onChosen={setChosen}
              onNominate={() => setBeside('NOMINATE')}
            />
          )}
        </>
      )}
    </Page>
  );

  function rail() {
    if (!asked) return undefined;
    if (beside === null) {
      return (
        <CountsSection
          counts={summary.data?.counts ?? []}
          nameOf={nameOf}
          shortNameOf={shortNameOf}
          onChoose={(awardCode, standing) => setTyped((current) => ({ ...current, awardCode, standing }))}
        />
      );
    }
    if (beside === 'NOMINATE') {
      const indexes = [...chosen].slice(0, MOST_CHOSEN);
      return <NominateForm runId={runId} year={year} indexes={indexes} onDone={close} />;
    }
    const { row } = beside;
    return (
      <CandidateSection key={row.index} row={row} asked={asked} awardName={nameOf(row.awardCode)} onClose={close} />
    );
  }
}
