import { AutoComplete } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { FIGURE_COUNTS } from '#core/units/mergedFigure.ts';
import { newFigureSchema } from '#core/units/figureYear.ts';
import { hasMoreMembers, UNIT_GRADINGS, unitFigureSchema, type UnitFigure } from '#core/units/unitFigure.ts';
import type { DatedPeriod } from '#core/units/unitHistory.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { UnitPage } from '../../api/unitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useOfferBack } from '../../shared/useOfferBack.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useWrite } from '../../shared/useWrite.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { FIGURE_COUNT_LABELS, wholeNumber, writtenCount } from '../figureText.ts';
import styles from '../../shared/rowForm.module.css';

type Figure = UnitPage['figures'][number];

interface FigureFormProps {
  unitId: string;
  /** When the unit was there. */
  life: DatedPeriod;
  figures: readonly Figure[];
  /** The year as the table shows it now; null for one to add. */
  row: Figure | null;
  suggestedYear: number;
  onDone: () => void;
}

/** Writes what a unit reported for one year. */
export function FigureForm({ unitId, life, figures, row, suggestedYear, onDone }: FigureFormProps) {
  const { today } = useAppInfo();
  const { save, remove } = useFigureWrites(unitId);
  const offerBack = useOfferBack();
  const { typed, put, ...form } = useRecordForm({
    name: 'figure',
    schema: row === null ? newFigureSchema(life, today) : unitFigureSchema,
    record: row,
    start: () => typedOf(row, suggestedYear),
    entered: (fields) => ({
      ...fields,
      year: wholeNumber(fields.year),
      ...Object.fromEntries(FIGURE_COUNTS.map((count) => [count, wholeNumber(fields[count])])),
    }),
    write: (figure, version) =>
      save.mutate({ figure, version: row === null ? (known?.version ?? null) : version }, { onSuccess: onDone }),
    writes: [save, remove],
  });
  const removed = (gone: Figure) => {
    const takeBack = () => save.mutateAsync({ figure: figureOf(gone), version: null });
    offerBack({ words: `Đã bỏ số liệu năm ${gone.year}.`, takeBack });
    onDone();
  };
  // A year that has a row is corrected there; a second row would be refused.
  const known = figures.find(({ year }) => row === null && year === wholeNumber(typed.year));
  const yearProblem = form.problemOf('year');
  const isYear = /^\d{4}$/u.test(typed.year.trim());
  const counts = { workers: wholeNumber(typed.workers), members: wholeNumber(typed.members) };
  return (
    <RowForm
      {...form.rowForm}
      title={row === null ? 'Thêm số liệu một năm' : `Số liệu năm ${row.year}`}
      saveLabel="Lưu số liệu"
      newer={
        row !== null && form.hasMovedOn
          ? `đoàn viên ${row.members === null ? 'chưa có' : formatNumber(row.members)}`
          : null
      }
      onClose={onDone}
      effect={
        row !== null && (
          <LinkButton
            onClick={() => remove.mutate({ year: row.year, version: form.version }, { onSuccess: () => removed(row) })}
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
        error={yearProblem && (isYear ? yearProblem : 'Năm chưa đúng, hãy nhập như 2024')}
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
          hint={count === 'members' && hasMoreMembers(counts) ? 'Nên xem: nhiều hơn CNVCLĐ' : undefined}
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
  return {
    save: useWrite((input: { figure: UnitFigure; version: number | null }) =>
      api.units.saveFigures.mutate({ unitId, ...input }),
    ),
    remove: useWrite((input: { year: number; version: number }) =>
      api.units.removeFigures.mutate({ unitId, ...input }),
    ),
  };
}

/** What was reported, without the version of its row. */
function figureOf({ year, workers, members, femaleMembers, grassrootsUnits, grading, note }: Figure): UnitFigure {
  return { year, workers, members, femaleMembers, grassrootsUnits, grading, note };
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
