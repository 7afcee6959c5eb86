import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { MAX_PASTED } from '#core/campaigns/pastedRegistrations.ts';
import { WORK_KIND_LABELS, WORK_KINDS, type WorkKind } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { campaignView, matchedWorks } from '../../api/campaignsQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { PasteBox } from '../../shared/pasted/PasteBox.tsx';
import { PastedColumns } from '../../shared/pasted/PastedColumns.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { focusRefusedDate } from '../../shared/refusedDate.ts';
import { PastedEntry } from '../../shared/pasted/PastedEntry.tsx';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { useWorkWrites } from '../useCampaignWrites.ts';
import { understandWorks, WORK_COLUMNS, worksOf, type WorkTable } from './pastedWorkColumns.ts';

interface PasteWorksFormProps {
  year: number;
  /** The campaign whose page this is; null where the clerk chooses one. */
  campaignId: string | null;
  onClose: () => void;
}

/** Rows copied from Excel become works and products: columns, units and occasions are guessed and can be put right. */
export function PasteWorksForm({ onClose, ...list }: PasteWorksFormProps) {
  const [table, setTable] = useState<WorkTable | null>(null);
  return (
    <RailSection title="Dán từ Excel" onClose={onClose}>
      {table === null ? (
        <PasteBox onTable={(rows) => setTable(understandWorks(rows))} />
      ) : (
        <PastedForm {...list} table={table} onTable={setTable} onAgain={() => setTable(null)} onClose={onClose} />
      )}
    </RailSection>
  );
}

interface PastedFormProps extends PasteWorksFormProps {
  table: WorkTable;
  onTable: (table: WorkTable) => void;
  onAgain: () => void;
}

function PastedForm({ table, onTable, onAgain, year, campaignId: fixed, onClose }: PastedFormProps) {
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

  const rows = worksOf(table);
  const read = useQuery({
    ...matchedWorks(api, { campaignId: campaignId ?? '', kind, occasionId, startsOn, dueOn, rows }),
    enabled: chosen !== undefined && rows.length > 0 && rows.length <= MAX_PASTED,
    placeholderData: keepPreviousData,
  });
  const understood = read.isEnabled ? (read.data ?? []) : [];
  const enter = () => {
    if (focusRefusedDate('paste-work')) return;
    const fitting = understood.filter(({ problem }) => problem === null);
    addAll.mutate(
      fitting.map(({ work }) => work),
      {
        onSuccess: () => {
          void message.success(`Đã ghi ${formatNumber(fitting.length)} công trình, sản phẩm.`);
          onClose();
        },
      },
    );
  };

  return (
    <PastedEntry
      count={rows.length}
      most={MAX_PASTED}
      columns={<PastedColumns columns={WORK_COLUMNS} table={table} onTable={onTable} />}
      rows={understood.map(({ work, ...told }) => ({ name: work.name, ...told }))}
      error={read.error ?? addAll.error}
      isReading={read.isPlaceholderData}
      isSaving={addAll.isPending}
      enterLabel={(rows) => `Ghi ${rows} công trình`}
      onEnter={enter}
      onAgain={onAgain}
    >
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
    </PastedEntry>
  );
}
