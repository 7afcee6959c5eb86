import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { FIGURE_COUNTS } from '#core/units/mergedFigure.ts';
import { UNIT_GRADINGS, unitFigureSchema, type UnitFigure } from '#core/units/unitFigure.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { UNITS_KEY, type UnitPage } from '../../api/unitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import { FIGURE_COUNT_LABELS, wholeNumber, writtenCount } from '../figureText.ts';
import styles from '../../shared/rowForm.module.css';

type Figure = UnitPage['figures'][number];

interface FigureFormProps {
  unitId: string;
  figures: readonly Figure[];
  /** The year as the table shows it now; null for one to add. */
  row: Figure | null;
  suggestedYear: number;
  onDone: () => void;
}

/** Writes what a unit reported for one year. */
export function FigureForm({ unitId, figures, row, suggestedYear, onDone }: FigureFormProps) {
  const { save, remove } = useFigureWrites(unitId);
  const [seen, setSeen] = useState(row);
  const [typed, setTyped] = useState(() => typedOf(row, suggestedYear));
  const value = {
    ...typed,
    year: wholeNumber(typed.year),
    ...Object.fromEntries(FIGURE_COUNTS.map((count) => [count, wholeNumber(typed[count])])),
  };
  const form = useCheckedForm<UnitFigure>('figure', unitFigureSchema, value);
  const put = (patch: Partial<typeof typed>) => setTyped((current) => ({ ...current, ...patch }));
  // A year that has a row is corrected there; a second row would be refused.
  const known = figures.find(({ year }) => row === null && year === value.year);
  const hasMovedOn = row !== null && seen !== null && row.version !== seen.version;

  const submit = (version: number | null) => {
    const figure = form.check();
    if (figure) save.mutate({ figure, version }, { onSuccess: onDone });
  };
  const failure = save.error ?? remove.error;
  return (
    <RowForm
      title={row === null ? 'Thêm số liệu một năm' : `Số liệu năm ${row.year}`}
      saveLabel="Lưu số liệu"
      isSaving={save.isPending}
      failure={failure === null ? null : failureOf(failure)}
      newer={hasMovedOn ? `đoàn viên ${row.members === null ? 'chưa có' : formatNumber(row.members)}` : null}
      onKeepMine={() => {
        setSeen(row);
        submit(row?.version ?? null);
      }}
      onSave={() => submit(seen?.version ?? known?.version ?? null)}
      onClose={onDone}
      effect={
        row !== null && (
          <LinkButton
            onClick={() =>
              remove.mutate({ year: row.year, version: seen?.version ?? row.version }, { onSuccess: onDone })
            }
          >
            Bỏ số liệu năm {row.year}
          </LinkButton>
        )
      }
    >
      <TextField
        id={form.idOf('year')}
        label="Năm"
        isNumber
        autoFocus={row === null}
        value={typed.year}
        hint={known && 'Năm này đã có; lưu sẽ thay số liệu cũ'}
        error={form.problemOf('year') && 'Năm chưa đúng, hãy nhập như 2024'}
        onChange={(year) => put({ year })}
      />
      <Field label="Xếp loại" htmlFor={form.idOf('grading')} error={form.problemOf('grading')}>
        <AutoComplete
          id={form.idOf('grading')}
          style={{ width: '100%' }}
          value={typed.grading}
          options={UNIT_GRADINGS.map((grading) => ({ value: grading }))}
          onChange={(grading: string) => put({ grading })}
        />
      </Field>
      {FIGURE_COUNTS.map((count) => (
        <TextField
          key={count}
          id={form.idOf(count)}
          label={FIGURE_COUNT_LABELS[count]}
          isNumber
          autoFocus={row !== null && count === 'workers'}
          value={typed[count]}
          error={form.problemOf(count)}
          onChange={(text) => put({ [count]: text })}
        />
      ))}
      <TextField
        id={form.idOf('note')}
        className={styles.wide}
        label="Ghi chú"
        value={typed.note}
        error={form.problemOf('note')}
        onChange={(note) => put({ note })}
      />
    </RowForm>
  );
}

function useFigureWrites(unitId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: UNITS_KEY });
  const save = useMutation({
    mutationKey: SAVE_KEY,
    mutationFn: (input: { figure: UnitFigure; version: number | null }) =>
      api.units.saveFigures.mutate({ unitId, ...input }),
    onSettled,
  });
  const remove = useMutation({
    mutationKey: SAVE_KEY,
    mutationFn: (input: { year: number; version: number }) => api.units.removeFigures.mutate({ unitId, ...input }),
    onSettled,
  });
  return { save: useSingleFlight(save), remove: useSingleFlight(remove) };
}

function typedOf(row: Figure | null, suggestedYear: number) {
  return {
    year: String(row?.year ?? suggestedYear),
    workers: writtenCount(row?.workers),
    members: writtenCount(row?.members),
    femaleMembers: writtenCount(row?.femaleMembers),
    grassrootsUnits: writtenCount(row?.grassrootsUnits),
    grading: row?.grading ?? '',
    note: row?.note ?? '',
  };
}
