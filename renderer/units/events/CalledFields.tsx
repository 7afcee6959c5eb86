import { Select } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { usualShortName } from '#core/units/shortName.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { covers } from '#core/units/unitTree.ts';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useUnitKinds } from '../useUnitKinds.ts';
import type { Called } from './eventDraft.ts';
import { ParentSelect } from './ParentSelect.tsx';
import type { CheckedEvent } from './useEventDraft.ts';
import styles from './events.module.css';

interface CalledFieldsProps {
  /** Where these fields stand in the event: `unit.`, `newUnits.0.`, or nothing. */
  path: string;
  form: CheckedEvent;
  value: Called;
  onChange: (called: Called) => void;
  rows: ReadonlyMap<string, UnitRow>;
  on: IsoDate;
  /** A rename leaves kind and place as they are. */
  isNameOnly?: boolean;
}

/** Name, kind and place of a unit. */
export function CalledFields({ path, form, value, onChange, rows, on, isNameOnly = false }: CalledFieldsProps) {
  const { kinds } = useUnitKinds();
  const put = (patch: Partial<Called>) => onChange({ ...value, ...patch });
  const [kindId, parentId] = [form.idOf(`${path}kind`), form.idOf(`${path}parentId`)];
  return (
    <>
      <TextField
        id={form.idOf(`${path}name`)}
        className={styles.wide}
        label="Tên đầy đủ"
        maxLength={300}
        value={value.name}
        error={form.problemOf(`${path}name`)}
        onChange={(name) => put({ name, shortName: shortNameAfter(value, name) })}
      />
      <TextField
        id={form.idOf(`${path}shortName`)}
        label="Tên ngắn"
        maxLength={150}
        value={value.shortName}
        error={form.problemOf(`${path}shortName`)}
        onChange={(shortName) => put({ shortName })}
      />
      {!isNameOnly && (
        <>
          <Field label="Loại đơn vị" htmlFor={kindId} error={form.problemOf(`${path}kind`)}>
            <Select
              id={kindId}
              className={styles.select ?? ''}
              placeholder="Chọn loại"
              value={value.kind === '' ? null : value.kind}
              status={form.problemOf(`${path}kind`) === undefined ? '' : 'error'}
              options={kinds
                .filter((kind) => covers(kind, on) || kind.code === value.kind)
                .map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(kind) => put({ kind })}
            />
          </Field>
          <Field
            className={styles.wide}
            label="Đơn vị cấp trên"
            htmlFor={parentId}
            error={form.problemOf(`${path}parentId`)}
          >
            <ParentSelect
              id={parentId}
              rows={rows}
              value={value.parentId}
              isWrong={form.problemOf(`${path}parentId`) !== undefined}
              onChange={(next) => put({ parentId: next })}
            />
          </Field>
        </>
      )}
    </>
  );
}

/** A short name that was the usual one, or empty, follows the name; one of the office's own stays. */
function shortNameAfter({ name, shortName }: Called, next: string): string {
  return shortName === '' || shortName === usualShortName(name) ? usualShortName(next) : shortName;
}
