import { useCallback, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { NominationFilter, NominationTotals } from '#core/nominations/nominationList.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { linePage, lineTotals } from '../../api/nominationsQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useListRows } from '../../shared/list/useListRows.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { useAskedUnit } from '../../shared/list/useAskedUnit.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TotalsBar, type NamedFigure } from '../../shared/TotalsBar.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import type { PathStep } from '../../shell/TopLine.tsx';
import { AwardsSection } from './AwardsSection.tsx';
import { lineColumns } from './lineColumns.ts';
import { EVERY_LINE } from './lineFilter.ts';
import { LineFilterBar } from './LineFilterBar.tsx';
import { LineRail } from './LineRail.tsx';
import { LineRow } from './LineRow.tsx';
import { PickedBar } from './PickedBar.tsx';
import { usePickedLines } from './usePickedLines.ts';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

/** What can stand beside the list by the page's own doing: a form with a name. */
export interface BesideForm {
  key: string;
  label: string;
  content: (onClose: () => void) => ReactNode;
}

interface LinesBoardProps {
  path: PathStep[];
  title: ReactNode;
  /** Between title and list. */
  above: ReactNode;
  label: string;
  /** Lines of this batch, or of all of the year. */
  owner: { batchId: string } | { year: number };
  /** Forms of the page; the first is its one primary action. */
  forms: readonly BesideForm[];
  /** Further buttons, left of the forms'. */
  actions: (filter: NominationFilter, count: number) => ReactNode;
  emptySentence: string;
}

const TYPING_PAUSE = 200;
/** Lines that can be picked at once. */
const MOST_PICKED = 500;
type Beside = { kind: 'LINE'; id: string } | { kind: 'FORM'; key: string } | { kind: 'AWARDS' };

/** Lines of one tờ trình or of all of a year, with totals, what is done with many, and the chosen one beside them. */
export function LinesBoard(props: LinesBoardProps) {
  const { path, title, above, label, owner, forms, actions, emptySentence } = props;
  const api = useApi();
  const [unpicked, setUnpicked] = useState<unknown>(null);
  const mayChange = mayWrite(useAppInfo().actor.role);
  const { unit, setUnit } = useAskedUnit();
  const [typed, setTyped] = useState<NominationFilter>(EVERY_LINE);
  const [beside, setBeside] = useOpened<Beside | null>(null);
  // Rows are memoised: the same for all of them, always.
  const choose = useCallback((id: string) => setBeside({ kind: 'LINE', id }), [setBeside]);

  const ofBatch = 'batchId' in owner;
  const whole = { ...EVERY_LINE, ...owner };
  const text = useDebounced(typed.text.trim(), TYPING_PAUSE);
  const filter = { ...typed, ...owner, text, unitId: ofBatch ? null : (unit?.id ?? null) };
  const totals = useQuery(lineTotals(api, filter));
  const count = totals.data?.rows ?? 0;
  const list = useListRows(count, JSON.stringify(filter), (page) => linePage(api, filter, page));
  const picked = usePickedLines(list.at);
  const { pick } = picked;
  const hasRoom = useHasRoom(beside !== null);

  const error = totals.error ?? list.error;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(whole);
  const chosenId = beside?.kind === 'LINE' ? beside.id : null;
  const close = () => setBeside(null);
  const narrow = (patch: Partial<NominationFilter>) => {
    picked.clear();
    setTyped((current) => ({ ...current, ...patch }));
  };
  const clear = () => {
    setTyped(EVERY_LINE);
    setUnit(null);
  };
  const pickAll = () =>
    api.nominations.lines.list.query({ filter, offset: 0, limit: MOST_PICKED }).then(picked.pickAll, setUnpicked);

  return (
    <Page path={path} title={title} actions={buttons()} rail={rail()} railLabel="Đề nghị khen thưởng">
      {above}
      <LineFilterBar
        filter={typed}
        unit={ofBatch ? undefined : unit}
        onFilter={narrow}
        onUnit={(chosen) => {
          picked.clear();
          setUnit(chosen);
        }}
      />
      <FailureNotice error={unpicked} onRead={() => setUnpicked(null)} />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={retry}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label={label}
        role="table"
        className={board.table}
        columns={lineColumns(ofBatch, hasRoom)}
        count={count}
        rowKey={(index) => index}
        handle={list.table}
        onVisible={list.onVisible}
        renderRow={(index) => {
          const row = list.at(index);
          return (
            <LineRow
              row={row}
              rowIndex={index}
              ofBatch={ofBatch}
              hasRoom={hasRoom}
              isCurrent={chosenId !== null && row?.id === chosenId}
              isPicked={row !== undefined && picked.ids.has(row.id)}
              mayPick={mayChange}
              onChoose={choose}
              onPick={pick}
            />
          );
        }}
      />
      {totals.data?.rows === 0 && emptyState()}
      {mayChange && count > 0 && (
        <PickedBar picked={picked} count={count} most={MOST_PICKED} onPickAll={() => void pickAll()} />
      )}
      {totals.data !== undefined && count > 0 && <Totals totals={totals.data} hasRoom={hasRoom} />}
    </Page>
  );

  function retry() {
    void totals.refetch();
    list.retry();
  }

  function buttons() {
    return (
      <>
        <Button disabled={count === 0} onClick={() => setBeside(beside?.kind === 'AWARDS' ? null : { kind: 'AWARDS' })}>
          Theo hình thức
        </Button>
        {actions(filter, count)}
        {mayChange &&
          forms.toReversed().map(({ key, label: words }) => (
            <Button
              key={key}
              type={key === forms[0]?.key && beside === null ? 'primary' : 'default'}
              onClick={() => setBeside({ kind: 'FORM', key })}
            >
              {words}
            </Button>
          ))}
      </>
    );
  }

  function rail() {
    if (beside === null) return undefined;
    if (beside.kind === 'LINE') return <LineRail key={beside.id} id={beside.id} ofBatch={ofBatch} onClose={close} />;
    if (beside.kind === 'FORM') return forms.find(({ key }) => key === beside.key)?.content(close);
    return (
      totals.data && (
        <AwardsSection totals={totals.data} onChoose={(code) => narrow({ awardCode: code })} onClose={close} />
      )
    );
  }

  function emptyState() {
    if (isFiltered) {
      return (
        <EmptyState
          sentence="Không có đề nghị nào khớp với điều đang tìm."
          action={<Button onClick={clear}>Bỏ điều kiện tìm</Button>}
        />
      );
    }
    const [first, second] = forms;
    return (
      <EmptyState
        sentence={emptySentence}
        action={
          mayChange &&
          second && <Button onClick={() => setBeside({ kind: 'FORM', key: second.key })}>{second.label}</Button>
        }
        link={
          mayChange &&
          first && <LinkButton onClick={() => setBeside({ kind: 'FORM', key: first.key })}>{first.label}</LinkButton>
        }
      />
    );
  }
}

/** Under the list: everything the filter keeps; every step of the way only where there is room. */
function Totals({ totals, hasRoom }: { totals: NominationTotals; hasRoom: boolean }) {
  const { lines, collectives, individuals, blocked, byStatus } = totals;
  const steps: NamedFigure[] = (['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED', 'DECIDED', 'AWARDED'] as const).map(
    (status) => [NOMINATION_STATUS_LABELS[status], formatNumber(byStatus[status])],
  );
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Tập thể', formatNumber(collectives)],
        ['Cá nhân', formatNumber(individuals)],
        ...(hasRoom ? steps : []),
        ['Rút, không đạt', formatNumber(byStatus.WITHDRAWN + byStatus.REJECTED)],
        ['Bị chặn', formatNumber(blocked)],
      ]}
      sum={['Đề nghị', formatNumber(lines)]}
    />
  );
}
