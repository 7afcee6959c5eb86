import { useMemo } from 'react';
import { Select } from 'antd';
import { foldForSearch } from '#core/text/fold.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { useUnitKinds } from '../useUnitKinds.ts';
import styles from './events.module.css';

/** A choice that is no unit of the tree: the top, the end, a unit that begins with the event. */
export interface OtherChoice {
  value: string;
  label: string;
}

interface Choice extends OtherChoice {
  /** Tells two units of one name apart. */
  detail: string;
  searched: string;
}

interface UnitChoicesProps {
  rows: ReadonlyMap<string, UnitRow>;
  others?: readonly OtherChoice[];
  /** Only these units; all where it is left out. */
  only?: readonly string[] | undefined;
}

interface CommonProps extends UnitChoicesProps {
  id: string;
  isWrong?: boolean;
  placeholder?: string;
  'aria-label'?: string;
}

/** One unit of the day, found without dấu, by former names too. */
export function UnitSelect(props: CommonProps & { value: string | null; onChange: (id: string | null) => void }) {
  const { value, onChange, ...common } = props;
  const options = useChoices(common, value === null ? [] : [value]);
  return (
    <Select<string | null, Choice>
      {...shared(common)}
      showSearch={{ filterOption: matches }}
      value={value}
      options={options}
      optionRender={({ data }) => <ChoiceLine {...data} />}
      onChange={(id) => onChange(id ?? null)}
    />
  );
}

/** Several units of the day. */
export function UnitsSelect(props: CommonProps & { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const { value, onChange, ...common } = props;
  const options = useChoices(common, value);
  return (
    <Select<string[], Choice>
      {...shared(common)}
      mode="multiple"
      maxTagCount={12}
      showSearch={{ filterOption: matches }}
      value={[...value]}
      options={options}
      optionRender={({ data }) => <ChoiceLine {...data} />}
      onChange={onChange}
    />
  );
}

function shared({ id, isWrong = false, placeholder = 'Gõ để tìm, không cần dấu', ...rest }: CommonProps) {
  return {
    id,
    className: styles.select ?? '',
    status: isWrong ? ('error' as const) : ('' as const),
    placeholder,
    'aria-label': rest['aria-label'],
    'aria-invalid': isWrong,
    allowClear: true,
    popupMatchSelectWidth: true,
  };
}

function ChoiceLine({ label, detail }: Choice) {
  return (
    <div className={styles.choice}>
      <span>{label}</span>
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
    </div>
  );
}

function useChoices({ rows, others = [], only }: UnitChoicesProps, chosen: readonly string[]): Choice[] {
  const { kindWord } = useUnitKinds();
  const units = useMemo(() => {
    const wanted = only && new Set(only);
    return [...rows.values()]
      .filter(({ id }) => !wanted || wanted.has(id))
      .map((row): Choice => {
        const above = row.parentId === null ? undefined : rows.get(row.parentId);
        return {
          value: row.id,
          label: row.name,
          detail: [kindWord(row.kind), above?.name ?? ''].filter((part) => part !== '').join(' · '),
          searched: foldForSearch([row.name, row.shortName, ...row.formerNames].join(' ')),
        };
      });
  }, [rows, only, kindWord]);
  const choices = [
    ...others.map((other): Choice => ({ ...other, detail: '', searched: foldForSearch(other.label) })),
    ...units,
  ];
  const known = new Set(choices.map(({ value }) => value));
  const gone = chosen.filter((id) => !known.has(id));
  return [...choices, ...gone.map((value): Choice => ({ value, label: ABSENT, detail: '', searched: '' }))];
}

const ABSENT = 'Đơn vị không có vào ngày này';

const matches = (text: string, choice: Choice | undefined): boolean =>
  choice?.searched.includes(foldForSearch(text)) ?? false;
