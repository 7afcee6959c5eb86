import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { NOMINATION_KIND_LABELS, NOMINATION_KINDS, type NominationKind } from '#core/nominations/nomination.ts';
import { MAX_PASTED_LINES, type PastedNomination } from '#core/nominations/pastedNominations.ts';
import { useApi } from '../../api/ApiContext.ts';
import { matchedNominations } from '../../api/nominationsQueries.ts';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { Field } from '../../shared/Field.tsx';
import { PastedEntry } from '../../shared/pasted/PastedEntry.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useNominationWrites } from '../useNominationWrites.ts';

interface PastedFormProps {
  batchId: string;
  rows: PastedNomination[];
  /** What should be known about the file. */
  notices: readonly string[];
  columns: ReactNode;
  onAgain: () => void;
  onClose: () => void;
}

const KIND_OPTIONS = NOMINATION_KINDS.map((value) => ({ value, label: NOMINATION_KIND_LABELS[value] }));

/** What pasted rows would be entered as, with what holds for all of them. */
export function PastedForm({ batchId, rows, notices, columns, onAgain, onClose }: PastedFormProps) {
  const { message } = App.useApp();
  const { add } = useNominationWrites();
  const [awardCode, setAwardCode] = useState<string | null>(null);
  const [awardKind, setAwardKind] = useState<NominationKind>('COMPREHENSIVE');
  const [theme, setTheme] = useState('');

  const read = useQuery({
    ...matchedNominations(useApi(), { batchId, awardCode, awardKind, theme, rows }),
    enabled: rows.length > 0 && rows.length <= MAX_PASTED_LINES,
    placeholderData: keepPreviousData,
  });
  const understood = read.isEnabled ? (read.data ?? []) : [];
  const fitting = understood.filter(({ problem }) => problem === null);
  const enter = () =>
    add.mutate(
      { batchId, lines: fitting.map(({ line }) => line) },
      {
        onSuccess: () => {
          void message.success(`Đã thêm ${formatNumber(fitting.length)} đề nghị.`);
          onClose();
        },
      },
    );

  return (
    <PastedEntry
      count={rows.length}
      most={MAX_PASTED_LINES}
      notices={notices}
      columns={columns}
      rows={understood.map(({ line, ...told }) => ({ name: line.name, ...told }))}
      error={read.error ?? add.error}
      isReading={read.isPlaceholderData}
      isSaving={add.isPending}
      enterLabel={(count) => `Thêm ${count} đề nghị`}
      onEnter={enter}
      onAgain={onAgain}
    >
      <Field label="Danh hiệu cho dòng không ghi" htmlFor="paste-award">
        <TitleSelect
          id="paste-award"
          subject={null}
          placeholder="Theo từng dòng"
          value={awardCode}
          onChange={setAwardCode}
        />
      </Field>
      <Field label="Loại khen thưởng" htmlFor="paste-kind">
        <Select
          id="paste-kind"
          style={{ width: '100%' }}
          value={awardKind}
          options={KIND_OPTIONS}
          onChange={setAwardKind}
        />
      </Field>
      {awardKind !== 'COMPREHENSIVE' && (
        <TextField id="paste-theme" label="Chuyên đề, đợt" maxLength={200} value={theme} onChange={setTheme} />
      )}
    </PastedEntry>
  );
}
