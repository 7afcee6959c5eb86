import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'antd';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { EVERYONE, type PersonFilter, type PersonOrder } from '#core/people/personList.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { VirtualTable, type VirtualTableHandle } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { NewPersonForm } from './NewPersonForm.tsx';
import { PeopleTotals } from './PeopleTotals.tsx';
import { personColumns } from './personColumns.ts';
import { PersonFilterBar } from './PersonFilterBar.tsx';
import { PersonRail } from './PersonRail.tsx';
import { PersonRow } from './PersonRow.tsx';
import { useAskedUnit } from '../../shared/list/useAskedUnit.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { pagesOf, usePeople } from './usePeople.ts';
import styles from './people.module.css';

const TYPING_PAUSE = 200;

/**
 * Đoàn viên, cán bộ: people by tên or by unit, with counts of whom the filter keeps. At first that is everyone, or
 * those that the text a link brings along finds (`text`).
 */
export function PeopleListPage() {
  const { year } = useYear();
  const api = useApi();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { key: visit } = useLocation();
  const asked = { visit, text: params.get('text') ?? '' };
  const [taken, setTaken] = useState(asked);
  const [typed, setTyped] = useState({ ...EVERYONE, text: asked.text });
  const { unit, setUnit, on, leaveDay } = useAskedUnit();
  const [order, setOrder] = useState<PersonOrder>('NAME');
  const [seen, setSeen] = useState(pagesOf(0, 0));
  /** Id of the person beside the list, `NEW` for one to add. */
  const [beside, setBeside] = useOpened<string | null>(null);
  if (taken.visit !== visit) {
    setTaken(asked);
    // Only the list begins anew: a form beside it may hold what nobody saved.
    if (asked.text !== '' || taken.text !== '') setTyped({ ...EVERYONE, text: asked.text });
    if (asked.text !== '') setUnit(null);
  }
  const text = useDebounced(typed.text.trim(), TYPING_PAUSE);
  const filter: PersonFilter = { ...typed, text, unitId: unit?.id ?? null, year };
  const { totals, at, error, retry } = usePeople({ filter, on, order }, seen);
  const exporting = useFileExport(() => api.people.exportList.mutate({ filter, on, order }));

  const table = useRef<VirtualTableHandle>(null);
  const wanted = JSON.stringify([filter, on, order]);
  useEffect(() => table.current?.scrollToRow(0), [wanted]);
  const onVisible = useCallback((first: number, last: number) => setSeen(pagesOf(first, last)), []);

  const isFiltered = JSON.stringify({ ...filter, year: null }) !== JSON.stringify({ ...EVERYONE, year: null });
  const clear = () => {
    setTyped(EVERYONE);
    setUnit(null);
  };
  const canWrite = mayWrite(useAppInfo().actor.role);
  const importButton = canWrite && <Button onClick={() => void navigate('/people/import')}>Nhập từ Excel</Button>;
  return (
    <Page
      path={[{ label: 'Đoàn viên, cán bộ' }]}
      title={<h1>Đoàn viên, cán bộ</h1>}
      actions={
        <>
          <Button onClick={() => void navigate('/people/duplicates')}>Hồ sơ trùng</Button>
          <Button disabled={!totals?.people} onClick={() => exporting.start()}>
            Xuất Excel
          </Button>
          {importButton}
          {canWrite && beside !== 'NEW' && (
            <Button type="primary" onClick={() => setBeside('NEW')}>
              Thêm người
            </Button>
          )}
        </>
      }
      rail={besideTheList()}
      railLabel={beside === 'NEW' ? 'Thêm người' : 'Người đang chọn'}
    >
      <PersonFilterBar
        filter={{ ...typed, year }}
        unit={unit}
        order={order}
        onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))}
        onUnit={setUnit}
        onOrder={setOrder}
      />
      {on !== null && (
        <Notice tone="info" actions={<LinkButton onClick={leaveDay}>Xem theo hôm nay</LinkButton>}>
          Đang xem theo ngày {formatDate(on)}: chức vụ và đơn vị của ngày ấy.
        </Notice>
      )}
      <ExportNotice exporting={exporting} />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={retry}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label="Đoàn viên, cán bộ"
        role="table"
        className={styles.table}
        columns={personColumns(year)}
        count={totals?.people ?? 0}
        rowKey={(index) => index}
        handle={table}
        onVisible={onVisible}
        renderRow={(index) => (
          <PersonRow
            person={at(index)}
            rowIndex={index}
            isCurrent={beside !== null && at(index)?.id === beside}
            onChoose={setBeside}
          />
        )}
      />
      {totals?.people === 0 &&
        (isFiltered ? (
          <EmptyState
            sentence="Không có ai khớp với điều đang tìm."
            action={<Button onClick={clear}>Bỏ điều kiện tìm</Button>}
          />
        ) : (
          <EmptyState
            sentence="Đoàn viên, cán bộ của cơ quan sẽ đứng ở đây, với chức vụ, xếp loại và khen thưởng từng năm. Có sẵn danh sách Excel thì nhập một lần là đủ."
            action={importButton}
            link={canWrite && <LinkButton onClick={() => setBeside('NEW')}>Thêm từng người</LinkButton>}
          />
        ))}
      {totals !== undefined && totals.people > 0 && <PeopleTotals totals={totals} year={year} />}
    </Page>
  );

  function besideTheList() {
    if (beside === null) return undefined;
    const close = () => setBeside(null);
    return beside === 'NEW' ? (
      <NewPersonForm unit={unit} onDone={close} />
    ) : (
      <PersonRail key={beside} id={beside} onClose={close} />
    );
  }
}
