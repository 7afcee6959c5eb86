import { useState, type ClipboardEvent } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Segmented, Select } from 'antd';
import { MAX_PASTED } from '#core/campaigns/pastedRegistrations.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { matchedRows } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { readClipboardTable } from '../../awards/decision/lines/clipboardTable.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { PastedRows } from '../PastedRows.tsx';
import { useRegistrationWrites } from '../useCampaignWrites.ts';
import {
  PASTED_FIELD_LABELS,
  PASTED_FIELDS,
  rowsOfTable,
  understandColumns,
  withField,
  type PastedTable,
} from './pastedColumns.ts';
import { TitleSelect } from './TitleSelect.tsx';
import { proposedDay } from './typedRegistration.ts';
import styles from '../campaigns.module.css';

interface PasteFormProps {
  year: number;
  campaignId: string | null;
  onClose: () => void;
}

const FIELD_OPTIONS = PASTED_FIELDS.map((field) => ({ value: field, label: PASTED_FIELD_LABELS[field] }));
const SAMPLES = 2;

/** Rows copied from Excel become registrations: columns, units and titles are guessed and can be put right. */
export function PasteForm({ year, campaignId, onClose }: PasteFormProps) {
  const [table, setTable] = useState<PastedTable | null>(null);
  const readFrom = (text: string) => {
    const rows = readClipboardTable(text);
    if (rows.length > 0) setTable(understandColumns(rows));
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

interface PastedTableFormProps extends PasteFormProps {
  table: PastedTable;
  onTable: (table: PastedTable) => void;
  onAgain: () => void;
}

function PastedTableForm({ table, onTable, onAgain, year, campaignId: fixed, onClose }: PastedTableFormProps) {
  const { today } = useAppInfo();
  const { message } = App.useApp();
  const { add } = useRegistrationWrites();
  const [awardCode, setAwardCode] = useState<string | null>(null);
  const [registeredOn, setRegisteredOn] = useState<IsoDate | null>(() => proposedDay(year, today));
  const [campaignId, setCampaignId] = useState(fixed);

  const rows = rowsOfTable(table);
  const isTooLong = rows.length > MAX_PASTED;
  const list = { year, campaignId, subject: table.subject, awardCode, registeredOn: registeredOn ?? today, rows };
  const read = useQuery({
    ...matchedRows(useApi(), list),
    enabled: rows.length > 0 && !isTooLong && registeredOn !== null,
    placeholderData: keepPreviousData,
  });
  const understood = read.isEnabled ? (read.data ?? []) : [];
  const fitting = understood.filter(({ problem }) => problem === null);
  const enter = () =>
    add.mutate(
      fitting.map(({ registration }) => registration),
      {
        onSuccess: () => {
          void message.success(`Đã ghi ${formatNumber(fitting.length)} đăng ký.`);
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
              onChange={(next) => onTable(withField(table, column, next))}
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
      <Segmented<Subject>
        size="small"
        aria-label="Tập thể hay cá nhân"
        value={table.subject}
        options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] }))}
        onChange={(subject) => {
          setAwardCode(null);
          onTable({ ...table, subject });
        }}
      />
      <Field label="Danh hiệu cho dòng không ghi" htmlFor="paste-title">
        <TitleSelect
          id="paste-title"
          subject={table.subject}
          placeholder="Theo từng dòng"
          value={awardCode}
          onChange={setAwardCode}
        />
      </Field>
      <Field
        label="Ngày cho dòng không ghi"
        htmlFor="paste-day"
        hint={registeredOn === null ? 'Chọn ngày để đọc tiếp: đơn vị lấy theo ngày này.' : undefined}
      >
        <DateField id="paste-day" keepsLast value={registeredOn} onChange={setRegisteredOn} />
      </Field>
      {fixed === null && (
        <Field label="Trong phong trào" htmlFor="paste-campaign">
          <CampaignSelect
            id="paste-campaign"
            year={year}
            isForEntry
            placeholder="Không thuộc phong trào nào"
            value={campaignId}
            onChange={setCampaignId}
          />
        </Field>
      )}
      {isTooLong && <p className={styles.problem}>Mỗi lần dán nhiều nhất {MAX_PASTED} dòng; hãy dán từng phần.</p>}
      {read.error && (
        <p className={styles.problem} role="alert">
          {failureOf(read.error).message}
        </p>
      )}
      <PastedRows rows={understood.map(({ registration, ...told }) => ({ name: registration.name, ...told }))} />
      <div className={styles.acts}>
        <Button
          type="primary"
          disabled={fitting.length === 0 || read.isPlaceholderData}
          loading={add.isPending}
          onClick={enter}
        >
          Ghi {formatNumber(fitting.length)} đăng ký
        </Button>
        <Button onClick={onAgain}>Dán lại</Button>
      </div>
    </div>
  );
}
