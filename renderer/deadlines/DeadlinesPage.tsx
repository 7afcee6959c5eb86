import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { mayWrite } from '#core/office/actor.ts';
import { formatNumber } from '#core/money/format.ts';
import { deadlineState } from '#core/deadlines/deadline.ts';
import { useApi } from '../api/ApiContext.ts';
import { deadlineList, type DueRow } from '../api/deadlinesQueries.ts';
import { failureOf } from '../api/failure.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ExportNotice } from '../shared/ExportNotice.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Notice } from '../shared/Notice.tsx';
import tables from '../shared/table.module.css';
import { useFileExport } from '../shared/useFileExport.ts';
import { useOpened } from '../shared/useOpened.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { Page } from '../shell/Page.tsx';
import { useYear } from '../shell/YearContext.tsx';
import { DeadlineForm } from './DeadlineForm.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { ProposalsSection } from './ProposalsSection.tsx';

type Shown = 'ALL' | 'OPEN';

/** Lịch, hạn trong năm: what is due when, the steps of every cluster among it. */
export function DeadlinesPage() {
  const api = useApi();
  const { actor, today } = useAppInfo();
  const { year } = useYear();
  const query = useQuery(deadlineList(api, year));
  const exporting = useFileExport(() => api.deadlines.exportCalendar.mutate({ year }));
  const [shown, setShown] = useState<Shown>('ALL');
  /** Id of the deadline being written; `NEW` for one to add. */
  const [writing, setWriting] = useOpened<string | null>(null);
  const canWrite = mayWrite(actor.role);
  const all = query.data?.rows ?? [];
  const rows = shown === 'ALL' ? all : all.filter(({ doneOn }) => doneOn === null);
  const late = all.filter((row) => deadlineState(row, today) === 'LATE').length;
  const proposals = query.data?.proposals ?? [];
  return (
    <Page
      path={[{ label: 'Lịch, hạn trong năm' }]}
      title={<h1>Lịch, hạn năm {year}</h1>}
      actions={
        <>
          <Button disabled={all.length === 0} onClick={exporting.start}>
            Xuất lịch (.ics)
          </Button>
          {canWrite && writing === null && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setWriting('NEW')}>
              Thêm hạn
            </Button>
          )}
        </>
      }
      rail={railOf({ writing, all, year, onDone: () => setWriting(null) }) ?? proposalsRail()}
      railLabel={writing === null ? 'Hạn gợi ý' : 'Ghi hạn'}
    >
      <div className={tables.bar}>
        <Segmented<Shown>
          aria-label="Hạn nào"
          value={shown}
          options={[
            { value: 'ALL', label: 'Tất cả' },
            { value: 'OPEN', label: 'Chưa xong' },
          ]}
          onChange={setShown}
        />
        <span className={tables.count}>
          {formatNumber(rows.length)} hạn{late > 0 && `, ${formatNumber(late)} quá hạn`}
        </span>
      </div>
      <ExportNotice exporting={exporting} what="lịch năm" />
      {query.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void query.refetch()}>Thử lại</LinkButton>}>
          {failureOf(query.error).message}
        </Notice>
      )}
      {query.isSuccess && rows.length === 0 ? (
        <EmptyState
          sentence={
            all.length === 0
              ? `Năm ${year} chưa có hạn nào. Lấy các hạn gợi ý, ghi hạn của cơ quan, hoặc mở năm của một cụm, khối để có các bước của nó.`
              : `Mọi hạn của năm ${year} đã xong.`
          }
        />
      ) : (
        <DeadlineTable rows={rows} chosenId={writing} onEdit={canWrite ? setWriting : null} />
      )}
    </Page>
  );

  function proposalsRail() {
    return canWrite && proposals.length > 0 ? <ProposalsSection year={year} proposals={proposals} /> : undefined;
  }
}

interface RailAsked {
  writing: string | null;
  all: readonly DueRow[];
  year: number;
  onDone: () => void;
}

function railOf({ writing, all, year, onDone }: RailAsked) {
  if (writing === null) return undefined;
  const row = all.find(({ id }) => id === writing);
  return <DeadlineForm key={writing} row={row?.campaign === null ? row : null} year={year} onDone={onDone} />;
}
