import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { AUDITED_ENTITIES, AUDITED_ENTITY_LABELS } from '#core/office/auditedEntity.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { formatMoment } from '../../shared/formatMoment.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { SETTINGS_TABS } from '../tabs.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import tables from '../../shared/table.module.css';
import { officeHistory, type HistoryScope } from './officeHistory.ts';
import { RebuildSearchSection } from './RebuildSearchSection.tsx';
import { VerifySection } from './VerifySection.tsx';

const SCOPES: { value: HistoryScope; label: string }[] = [
  { value: 'ALL', label: 'Mọi phần việc' },
  ...AUDITED_ENTITIES.map((value) => ({ value, label: AUDITED_ENTITY_LABELS[value] })),
];

/** Who did what in the office, newest first, and whether the log is whole. */
export function HistoryPage() {
  const [scope, setScope] = useState<HistoryScope>('ALL');
  const history = useInfiniteQuery(officeHistory(useApi(), scope));
  const rows = history.data?.pages.flat() ?? [];
  return (
    <Page
      path={[{ label: 'Cơ quan, thiết lập', to: '/settings' }, { label: 'Lịch sử, nhật ký' }]}
      title={<h1>Cơ quan, thiết lập</h1>}
      rail={
        <>
          <VerifySection />
          <RebuildSearchSection />
        </>
      }
      railLabel="Kiểm tra nhật ký và chỉ mục tìm kiếm"
    >
      <TabLinks label="Các phần của thiết lập" tabs={SETTINGS_TABS} />
      {history.isError && <Notice tone="danger">{failureOf(history.error).message}</Notice>}
      <div className={tables.bar}>
        <Select
          className={tables.filter ?? ''}
          aria-label="Phần việc"
          options={SCOPES}
          value={scope}
          onChange={setScope}
        />
      </div>
      <TableScroller label="Nhật ký, cuộn được">
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col" style={{ width: 60 }} className={tables.end}>
                Số
              </th>
              <th scope="col" style={{ width: 148 }}>
                Lúc
              </th>
              <th scope="col" style={{ width: 150 }}>
                Người làm
              </th>
              <th scope="col" style={{ width: 150 }}>
                Phần việc
              </th>
              <th scope="col">Đã làm gì</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq}>
                <td className={`${tables.end} ${tables.quiet} num`}>{row.seq}</td>
                <td className="num">{formatMoment(row.at)}</td>
                <td>{row.actorName}</td>
                <td className={tables.quiet}>{AUDITED_ENTITY_LABELS[row.entity]}</td>
                <td>{row.summary}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {history.isSuccess && rows.length === 0 && <p className={tables.none}>Chưa có việc nào trong phần này.</p>}
        {history.hasNextPage && (
          <div className={tables.foot}>
            <Button size="small" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
              Xem các việc trước đó
            </Button>
          </div>
        )}
      </TableScroller>
    </Page>
  );
}
