import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Segmented } from 'antd';
import { MAX_PASTED } from '#core/campaigns/pastedRegistrations.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { matchedRows } from '../../api/campaignsQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { PasteBox } from '../../shared/pasted/PasteBox.tsx';
import { PastedColumns } from '../../shared/pasted/PastedColumns.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { PastedEntry } from '../../shared/pasted/PastedEntry.tsx';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { useRegistrationWrites } from '../useCampaignWrites.ts';
import {
  REGISTRATION_COLUMNS,
  registrationsOf,
  understandRegistrations,
  type RegistrationTable,
} from './pastedColumns.ts';
import { proposedDay } from './typedRegistration.ts';

interface PasteFormProps {
  year: number;
  campaignId: string | null;
  onClose: () => void;
}

/** Rows copied from Excel become registrations: columns, units and titles are guessed and can be put right. */
export function PasteForm({ onClose, ...list }: PasteFormProps) {
  const [table, setTable] = useState<RegistrationTable | null>(null);
  return (
    <RailSection title="Dán từ Excel" onClose={onClose}>
      {table === null ? (
        <PasteBox onTable={(rows) => setTable(understandRegistrations(rows))} />
      ) : (
        <PastedForm {...list} table={table} onTable={setTable} onAgain={() => setTable(null)} onClose={onClose} />
      )}
    </RailSection>
  );
}

interface PastedFormProps extends PasteFormProps {
  table: RegistrationTable;
  onTable: (table: RegistrationTable) => void;
  onAgain: () => void;
}

function PastedForm({ table, onTable, onAgain, year, campaignId: fixed, onClose }: PastedFormProps) {
  const { today } = useAppInfo();
  const { message } = App.useApp();
  const { add } = useRegistrationWrites();
  const [awardCode, setAwardCode] = useState<string | null>(null);
  const [registeredOn, setRegisteredOn] = useState<IsoDate | null>(() => proposedDay(year, today));
  const [campaignId, setCampaignId] = useState(fixed);

  const rows = registrationsOf(table);
  const list = { year, campaignId, subject: table.subject, awardCode, registeredOn: registeredOn ?? today, rows };
  const read = useQuery({
    ...matchedRows(useApi(), list),
    enabled: rows.length > 0 && rows.length <= MAX_PASTED && registeredOn !== null,
    placeholderData: keepPreviousData,
  });
  const understood = read.isEnabled ? (read.data ?? []) : [];
  const enter = () => {
    const fitting = understood.filter(({ problem }) => problem === null);
    add.mutate(
      fitting.map(({ registration }) => registration),
      {
        onSuccess: () => {
          void message.success(`Đã ghi ${formatNumber(fitting.length)} đăng ký.`);
          onClose();
        },
      },
    );
  };

  return (
    <PastedEntry
      count={rows.length}
      most={MAX_PASTED}
      columns={<PastedColumns columns={REGISTRATION_COLUMNS} table={table} onTable={onTable} />}
      rows={understood.map(({ registration, ...told }) => ({ name: registration.name, ...told }))}
      error={read.error ?? add.error}
      isReading={read.isPlaceholderData}
      isSaving={add.isPending}
      enterLabel={(rows) => `Ghi ${rows} đăng ký`}
      onEnter={enter}
      onAgain={onAgain}
    >
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
    </PastedEntry>
  );
}
