import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { RECOGNITION_LEVEL_LABELS } from '#core/initiatives/initiative.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { recognitionCounts, recognitionList, type RecognitionFilter } from '../../api/recognitionsQueries.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { InitiativeTabs } from '../InitiativeTabs.tsx';
import { recognitionColumns } from './recognitionColumns.ts';
import { RecognitionFilterBar } from './RecognitionFilterBar.tsx';
import { RecognitionRow } from './RecognitionRow.tsx';
import { StartForm } from './StartForm.tsx';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

const TYPING_PAUSE = 200;
const EVERY = { search: '', level: null, status: null };

/** Decisions recognising initiatives of the chosen year, and what those in force come to. */
export function RecognitionsPage() {
  const { year } = useYear();
  const api = useApi();
  const navigate = useNavigate();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const [typed, setTyped] = useState<Omit<RecognitionFilter, 'year'>>(EVERY);
  const [starting, setStarting] = useOpened<'OWN' | 'OTHERS' | null>(null);
  const filter: RecognitionFilter = { ...typed, search: useDebounced(typed.search.trim(), TYPING_PAUSE), year };
  const { data: rows, error, refetch } = useQuery(recognitionList(api, filter));

  const hasRoom = useHasRoom(starting !== null);
  const isFiltered = JSON.stringify({ ...filter, year: null }) !== JSON.stringify({ ...EVERY, year: null });
  const count = rows?.length ?? 0;
  return (
    <Page
      path={[INITIATIVES_PATH, { label: 'Quyết định công nhận' }]}
      title={<h1>Quyết định công nhận sáng kiến năm {year}</h1>}
      actions={
        mayChange && (
          <>
            {/* They stay in their places: a second click must not land on a neighbour. */}
            <Button onClick={() => setStarting('OTHERS')}>Ghi quyết định của cấp trên</Button>
            <Button type={starting === null ? 'primary' : 'default'} onClick={() => setStarting('OWN')}>
              Lập quyết định
            </Button>
          </>
        )
      }
      rail={
        starting === null ? undefined : (
          <StartForm key={starting} isOwn={starting === 'OWN'} year={year} onDone={() => setStarting(null)} />
        )
      }
      railLabel={starting === 'OTHERS' ? 'Ghi quyết định của cấp trên' : 'Lập quyết định công nhận'}
    >
      <InitiativeTabs />
      <RecognitionFilterBar filter={typed} onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))} />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label={`Quyết định công nhận sáng kiến năm ${year}`}
        role="table"
        className={board.table}
        columns={recognitionColumns(hasRoom)}
        count={count}
        rowKey={(index) => rows?.[index]?.id ?? index}
        renderRow={(index) => {
          const row = rows?.[index];
          return (
            row && (
              <RecognitionRow
                row={row}
                rowIndex={index}
                hasRoom={hasRoom}
                onOpen={(id) => void navigate(`/initiatives/recognitions/${id}`)}
              />
            )
          );
        }}
      />
      {rows !== undefined && count === 0 && emptyState()}
      {count > 0 && <YearTotals year={year} level={typed.level} />}
    </Page>
  );

  function emptyState() {
    if (isFiltered) {
      return (
        <EmptyState
          sentence={`Năm ${year} không có quyết định nào khớp với điều đang tìm.`}
          action={<Button onClick={() => setTyped(EVERY)}>Bỏ điều kiện tìm</Button>}
        />
      );
    }
    return (
      <EmptyState
        sentence={`Quyết định công nhận sáng kiến của năm ${year} sẽ đứng ở đây: chọn các sáng kiến Hội đồng đánh giá đạt, ban hành, rồi in danh sách và giấy chứng nhận.`}
        action={mayChange && <Button onClick={() => setStarting('OWN')}>Lập quyết định đầu tiên</Button>}
      />
    );
  }
}

/** Under the list: what is recognised for the year, withdrawn decisions and drafts left out. */
function YearTotals({ year, level }: { year: number; level: RecognitionFilter['level'] }) {
  const counts = useQuery(recognitionCounts(useApi(), year)).data;
  if (!counts) return null;
  const shown = level === null ? counts.all : counts.byLevel[level];
  return (
    <TotalsBar
      label={`Được công nhận năm ${year}, theo các quyết định đang có hiệu lực`}
      figures={[
        ['Sáng kiến được công nhận', formatNumber(shown.initiatives)],
        ['Lượt tác giả', formatNumber(shown.authorships)],
        ['Số người', formatNumber(shown.people)],
      ]}
      words={{
        name: 'Phạm vi đếm',
        text: `${level === null ? 'Mọi cấp, mỗi sáng kiến một lần' : RECOGNITION_LEVEL_LABELS[level]}; chỉ các quyết định đang có hiệu lực`,
        isWarning: false,
      }}
      sum={['Giá trị làm lợi', formatDong(shown.benefit)]}
    />
  );
}
