import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { unitTree, type UnitFilter } from '../../api/unitsQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useSeenDay } from '../useSeenDay.ts';
import { NoMatch } from './NoMatch.tsx';
import { UnitList } from './UnitList.tsx';
import { UnitsBar, type UnitsView } from './UnitsBar.tsx';
import { UnitsTotals } from './UnitsTotals.tsx';
import { UnitTree } from './UnitTree.tsx';

const TYPING_PAUSE = 200;

/** Đơn vị: the tree as it was on a day, or the same units as a list; at first those that the text of a link finds (`text`). */
export function UnitsPage() {
  const api = useApi();
  const navigate = useNavigate();
  const { actor } = useAppInfo();
  const { on, view, choose } = useChoice();
  const { text, setText } = useAskedText();
  const [kind, setKind] = useState<string | null>(null);
  const [sort, setSort] = useState<UnitFilter['sort']>('NAME');
  const [includeEnded, setIncludeEnded] = useState(false);
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const tree = useQuery(unitTree(api, on, includeEnded));
  const filter: UnitFilter = {
    on,
    text: wanted,
    kind: view === 'LIST' ? kind : null,
    includeEnded,
    sort: view === 'LIST' ? sort : 'TREE',
  };
  const exporting = useFileExport(() => api.units.exportList.mutate(filter));

  const day = formatDate(on);
  const canWrite = mayWrite(actor.role);
  const isEmpty = tree.data?.rows.length === 0;
  return (
    <Page
      path={[{ label: 'Đơn vị' }]}
      title={<h1>Đơn vị tính đến ngày {day}</h1>}
      actions={
        <>
          <Button disabled={isEmpty} onClick={exporting.start}>
            Xuất Excel
          </Button>
          {canWrite && <Button onClick={() => void navigate('/units/import')}>Nhập từ Excel</Button>}
          {canWrite && (
            <Button type="primary" onClick={() => void navigate('/units/events/new')}>
              Ghi sự kiện
            </Button>
          )}
        </>
      }
    >
      <UnitsBar
        view={view}
        onView={(next) => choose({ view: next })}
        on={on}
        onDay={(next) => choose({ on: next })}
        text={text}
        onText={setText}
        kind={kind}
        onKind={setKind}
        includeEnded={includeEnded}
        onIncludeEnded={setIncludeEnded}
      />
      <ExportNotice exporting={exporting} />
      {tree.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void tree.refetch()}>Thử lại</LinkButton>}>
          {failureOf(tree.error).message}
        </Notice>
      )}
      {view === 'LIST' && <UnitList filter={filter} label={`Danh sách đơn vị tính đến ngày ${day}`} onSort={setSort} />}
      {view === 'TREE' && tree.data && (
        <>
          <UnitTree
            rows={tree.data.rows}
            on={on}
            text={wanted}
            label={`Cây đơn vị tính đến ngày ${day}`}
            none={<NoMatch filter={filter} />}
          />
          {!isEmpty && wanted === '' && <UnitsTotals {...tree.data} />}
        </>
      )}
      {isEmpty && view === 'TREE' && (
        <EmptyState
          sentence={`Ngày ${day} chưa có đơn vị nào. Cây đơn vị sẽ đứng ở đây, đúng như nó có vào ngày được chọn.`}
          action={
            canWrite && (
              <Button onClick={() => void navigate('/units/events/new?type=CREATE')}>Ghi đơn vị đầu tiên</Button>
            )
          }
        />
      )}
    </Page>
  );
}

/** What is looked for: the text a link brings along, anew with each visit, until another is typed. */
function useAskedText() {
  const [params] = useSearchParams();
  const { key: visit } = useLocation();
  const asked = params.get('text') ?? '';
  const [taken, setTaken] = useState(visit);
  const [text, setText] = useState(asked);
  if (taken !== visit) {
    setTaken(visit);
    if (asked !== '') setText(asked);
  }
  return { text, setText };
}

/** Day and view stand in the address, so that going back finds them. */
function useChoice() {
  const on = useSeenDay();
  const [params, setParams] = useSearchParams();
  const view: UnitsView = params.get('view') === 'list' ? 'LIST' : 'TREE';
  return {
    on,
    view,
    choose: (change: { on?: IsoDate; view?: UnitsView }) => {
      const next = { on, view, ...change };
      setParams({ on: next.on, ...(next.view === 'LIST' && { view: 'list' }) }, { replace: true });
    },
  };
}
