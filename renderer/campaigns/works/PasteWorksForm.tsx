import { useState, type ClipboardEvent } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { MAX_PASTED } from '#core/campaigns/pastedRegistrations.ts';
import { WORK_KIND_LABELS, WORK_KINDS, type WorkKind } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { campaignView, matchedWorks } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { readClipboardTable } from '../../awards/decision/lines/clipboardTable.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { PastedRows } from '../PastedRows.tsx';
import { useWorkWrites } from '../useCampaignWrites.ts';
import {
  PASTED_WORK_FIELDS,
  PASTED_WORK_LABELS,
  understandWorkColumns,
  withWorkField,
  worksOfTable,
  type PastedWorkTable,
} from './pastedWorkColumns.ts';
import styles from '../campaigns.module.css';

interface PasteWorksFormProps {
  year: number;
  /** The campaign whose page this is; null where the clerk chooses one. */
  campaignId: string | null;
  onClose: () => void;
}

const FIELD_OPTIONS = PASTED_WORK_FIELDS.map((field) => ({ value: field, label: PASTED_WORK_LABELS[field] }));
const SAMPLES = 2;

/** Rows copied from Excel become works and products: columns, units and occasions are guessed and can be put right. */
export function PasteWorksForm({ year, campaignId, onClose }: PasteWorksFormProps) {
  const [table, setTable] = useState<PastedWorkTable | null>(null);
  const readFrom = (text: string) => {
    const rows = readClipboardTable(text);
    if (rows.length > 0) setTable(understandWorkColumns(rows));
  };
  return (
    <RailSection title="Dán từ Excel" onClose={onClose}>
      {table === null ? (
        <Input.TextArea
          autoFocus
          aria-label="Chỗ dán"
          placeholder="Chọn các ô trong Excel, Ctrl+C, rồi bấm vào đây và Ctrl+V"
          autoSize={{ minRows: 4, maxRows: 4 }}
          value=""
          onPaste={(event: ClipboardEvent) => {
            event.preventDefault();
            readFrom(event.clipboardData.getData('text/plain'));
          }}
        />
      ) : (
        <PastedTableForm
          table={table}
          onTable={setTable}
          onAgain={() => setTable(null)}
          year={year}
          campaignId={campaignId}
          onClose={onClose}
        />
      )}
    </RailSection>
  );
}

interface PastedTableFormProps extends PasteWorksFormProps {
  table: PastedWorkTable;
  onTable: (table: PastedWorkTable) => void;
  onAgain: () => void;
}

function PastedTableForm({ table, onTable, onAgain, year, campaignId: fixed, onClose }: PastedTableFormProps) {
  const api = useApi();
  const { message } = App.useApp();
  const { addAll } = useWorkWrites();
  const [campaignId, setCampaignId] = useState(fixed);
  const [kind, setKind] = useState<WorkKind>('CONSTRUCTION');
  const [occasionId, setOccasionId] = useState<string | null>(null);
  /** Undefined as long as the campaign says it: from its first day on units are looked for as they were then. */
  const [typedStart, setTypedStart] = useState<IsoDate | null>();
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const campaign = useQuery({ ...campaignView(api, campaignId ?? ''), enabled: campaignId !== null });
  const chosen = campaignId === null ? undefined : campaign.data?.campaign;
  const startsOn = typedStart === undefined ? (chosen?.startsOn ?? null) : typedStart;

  const rows = worksOfTable(table);
  const isTooLong = rows.length > MAX_PASTED;
  const read = useQuery({
    ...matchedWorks(api, { campaignId: campaignId ?? '', kind, occasionId, startsOn, dueOn, rows }),
    enabled: chosen !== undefined && rows.length > 0 && !isTooLong,
    placeholderData: keepPreviousData,
  });
  const understood = read.isEnabled ? (read.data ?? []) : [];
  const fitting = understood.filter(({ problem }) => problem === null);
  const enter = () =>
    addAll.mutate(
      fitting.map(({ work }) => work),
      {
        onSuccess: () => {
          void message.success(`Đã ghi ${formatNumber(fitting.length)} công trình, sản phẩm.`);
          onClose();
        },
        onError: (error) => void message.error(failureOf(error).message),
      },
    );

  return (
    <div className={styles.stack}>
      <p className={styles.note}>Đã nhận {formatNumber(rows.length)} dòng có tên. Mỗi cột là:</p>
      <ul className={styles.columns} aria-label="Các cột đã dán">
        {table.fields.map((field, column) => (
          <li key={column}>
            <Select
              size="small"
              aria-label={`Cột ${column + 1} là`}
              value={field}
              options={FIELD_OPTIONS}
              onChange={(next) => onTable(withWorkField(table, column, next))}
            />
            <div>
              {table.rows.slice(0, SAMPLES).map((row, index) => (
                <p key={index} title={row[column]}>
                  {row[column]}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {fixed === null && (
        <Field label="Trong phong trào" htmlFor="paste-work-campaign">
          <CampaignSelect
            id="paste-work-campaign"
            year={year}
            isForEntry
            placeholder="Chọn phong trào"
            value={campaignId}
            onChange={(next) => {
              setCampaignId(next);
              setOccasionId(null);
            }}
          />
        </Field>
      )}
      <Field label="Loại cho dòng không ghi" htmlFor="paste-work-kind">
        <Select
          id="paste-work-kind"
          style={{ width: '100%' }}
          value={kind}
          options={WORK_KINDS.map((value) => ({ value, label: WORK_KIND_LABELS[value] }))}
          onChange={setKind}
        />
      </Field>
      <Field label="Dịp cho dòng không ghi" htmlFor="paste-work-occasion">
        <Select
          id="paste-work-occasion"
          style={{ width: '100%' }}
          allowClear
          placeholder="Không chào mừng dịp nào"
          value={occasionId}
          options={(chosen?.occasions ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next: string | undefined) => setOccasionId(next ?? null)}
        />
      </Field>
      <Field label="Ngày bắt đầu cho dòng không ghi" htmlFor="paste-work-start" hint="Đơn vị lấy theo ngày này">
        <DateField id="paste-work-start" value={startsOn} onChange={setTypedStart} />
      </Field>
      <Field label="Ngày phải xong cho dòng không ghi" htmlFor="paste-work-due">
        <DateField id="paste-work-due" value={dueOn} onChange={setDueOn} />
      </Field>
      {isTooLong && <p className={styles.problem}>Mỗi lần dán nhiều nhất {MAX_PASTED} dòng; hãy dán từng phần.</p>}
      {read.error && (
        <p className={styles.problem} role="alert">
          {failureOf(read.error).message}
        </p>
      )}
      <PastedRows rows={understood.map(({ work, ...told }) => ({ name: work.name, ...told }))} />
      <div className={styles.acts}>
        <Button
          type="primary"
          disabled={fitting.length === 0 || read.isPlaceholderData}
          loading={addAll.isPending}
          onClick={enter}
        >
          Ghi {formatNumber(fitting.length)} công trình
        </Button>
        <Button onClick={onAgain}>Dán lại</Button>
      </div>
    </div>
  );
}
