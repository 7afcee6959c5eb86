import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { NOMINATION_KIND_LABELS, NOMINATION_KINDS, type NominationKind } from '#core/nominations/nomination.ts';
import { MAX_PASTED_LINES, type PastedNomination } from '#core/nominations/pastedNominations.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { matchedNominations } from '../../api/nominationsQueries.ts';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { Field } from '../../shared/Field.tsx';
import { PastedRows } from '../../shared/pasted/PastedRows.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useNominationWrites } from '../useNominationWrites.ts';
import board from '../../shared/list/listBoard.module.css';

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

  const isTooLong = rows.length > MAX_PASTED_LINES;
  const read = useQuery({
    ...matchedNominations(useApi(), { batchId, awardCode, awardKind, theme, rows }),
    enabled: rows.length > 0 && !isTooLong,
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
        onError: (error) => void message.error(failureOf(error).message),
      },
    );

  return (
    <div className={board.stack}>
      <p className={board.note}>Đã nhận {formatNumber(rows.length)} dòng có tên.</p>
      {notices.map((notice) => (
        <p key={notice} className={board.warn}>
          {notice}
        </p>
      ))}
      {columns}
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
      {isTooLong && (
        <p className={board.problem}>Mỗi lần nhập nhiều nhất {MAX_PASTED_LINES} dòng; hãy nhập từng phần.</p>
      )}
      {read.error && (
        <p className={board.problem} role="alert">
          {failureOf(read.error).message}
        </p>
      )}
      <PastedRows rows={understood.map(({ line, ...told }) => ({ name: line.name, ...told }))} />
      <div className={board.acts}>
        <Button
          type="primary"
          disabled={fitting.length === 0 || read.isPlaceholderData}
          loading={add.isPending}
          onClick={enter}
        >
          Thêm {formatNumber(fitting.length)} đề nghị
        </Button>
        <Button onClick={onAgain}>Làm lại</Button>
      </div>
    </div>
  );
}
