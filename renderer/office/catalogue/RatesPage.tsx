import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { inForceOn } from '#core/office/catalogue.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { officeRecord } from '../../api/officeQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import tables from '../../shared/table.module.css';
import { CatalogueFrame, useCatalogue } from './CatalogueFrame.tsx';
import { RateForm, type RateStart } from './RateForm.tsx';
import { missingUnionRates, rateGroups } from './rateRows.ts';
import { RateTable } from './RateTable.tsx';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { useOpened } from '../../shared/useOpened.ts';

/** What the form beside the table is about. */
type Writing = { id: string } | { start: RateStart };

const ANY_START: RateStart = { awardCode: null, subject: 'COLLECTIVE' };
const PERIODS = [
  { value: 'NOW', label: 'Đang áp dụng' },
  { value: 'ALL', label: 'Mọi thời kỳ' },
] as const;

/** Coefficients by award, subject and period, and what is still to be entered. */
export function RatesPage() {
  const query = useCatalogue();
  const { today } = useAppInfo();
  const office = useQuery(officeRecord(useApi()));
  const [search, setSearch] = useState('');
  const [periods, setPeriods] = useState<'NOW' | 'ALL'>('NOW');
  const [writing, setWriting] = useOpened<Writing | null>(null);

  const { data } = query;
  const shown = useMemo(
    () => (data ? rateGroups(data, { search, today, showsAllPeriods: periods === 'ALL' }) : []),
    [data, search, today, periods],
  );
  const missing = useMemo(
    () => (data ? missingUnionRates(rateGroups(data, { search: '', today, showsAllPeriods: false })) : 0),
    [data, today],
  );
  const rounding = office.data?.settings.rounding ?? 'UP_10K';
  const baseSalary = data && inForceOn(data.baseSalaries, today);
  const edited = writing && 'id' in writing ? data?.rates.find(({ id }) => id === writing.id) : undefined;
  const isOpen = data !== undefined && writing !== null && ('start' in writing || edited !== undefined);
  const hasRoom = useHasRoom(isOpen);
  return (
    <CatalogueFrame
      label="Hệ số tiền thưởng"
      query={query}
      actions={
        !isOpen && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setWriting({ start: ANY_START })}>
            Thêm hệ số
          </Button>
        )
      }
      rail={
        isOpen ? (
          <RateForm
            key={JSON.stringify(writing)}
            tables={data}
            row={edited ?? null}
            start={'start' in writing ? writing.start : ANY_START}
            rounding={rounding}
            onDone={() => setWriting(null)}
          />
        ) : undefined
      }
      railLabel="Ghi hệ số"
    >
      {missing > 0 && (
        <Notice tone="warn">
          Bảng hệ số của công đoàn không có sẵn, cơ quan nhập theo quy chế đang dùng:{' '}
          <b>còn {formatNumber(missing)} mức chưa nhập</b>. Chưa có hệ số thì chưa tính được tiền.
        </Notice>
      )}
      {data?.rateWarnings.map((warning) => (
        <Notice key={warning} tone="warn">
          Nên xem lại: {warning}
        </Notice>
      ))}
      <div className={tables.bar}>
        <Input
          size="small"
          className={tables.filter ?? ''}
          allowClear
          prefix={<SearchOutlined />}
          aria-label="Tìm danh hiệu, hình thức, không cần dấu"
          placeholder="Tìm danh hiệu, hình thức"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Segmented size="small" aria-label="Thời kỳ" options={[...PERIODS]} value={periods} onChange={setPeriods} />
        {baseSalary && (
          <span className={tables.count}>
            Lương cơ sở hôm nay <b className="num">{formatDong(baseSalary.amount)}</b>
          </span>
        )}
      </div>
      <RateTable
        groups={shown}
        baseSalary={baseSalary}
        rounding={rounding}
        hasRoom={hasRoom}
        showsAllPeriods={periods === 'ALL'}
        writingId={edited?.id ?? null}
        onEdit={(id) => setWriting({ id })}
        onEnter={(start) => setWriting({ start })}
      />
      {data && shown.length === 0 && <p className={tables.none}>Không có danh hiệu, hình thức nào khớp “{search}”.</p>}
    </CatalogueFrame>
  );
}
