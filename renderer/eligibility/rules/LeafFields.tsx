import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { LeafField } from '#core/eligibility/leaf.ts';
import { leafOf, type LeafCondition } from '#core/eligibility/leaves.ts';
import { foldForSearch } from '#core/text/fold.ts';
import styles from '../eligibility.module.css';

/** An award to choose, by its full name. */
export interface AwardChoice {
  value: string;
  label: string;
}

interface LeafFieldsProps {
  id: string;
  leaf: LeafCondition;
  awards: readonly AwardChoice[];
  onChange: (leaf: LeafCondition) => void;
}

/** The figures of one condition, asked for as its kind says. */
export function LeafFields({ id, leaf, awards, onChange }: LeafFieldsProps) {
  const values = leaf as unknown as Record<string, unknown>;
  const fields = Object.entries<LeafField>(leafOf(leaf).fields);
  return (
    <div className={styles.leafFields}>
      {fields.map(([name, field]) => (
        <FieldOf
          key={name}
          id={`${id}-${name}`}
          field={field}
          value={values[name]}
          awards={awards}
          // The schema checks the whole when it is saved; a field can only hold what its kind lets in.
          onChange={(value) => onChange({ ...leaf, [name]: value })}
        />
      ))}
    </div>
  );
}

interface FieldOfProps {
  id: string;
  field: LeafField;
  value: unknown;
  awards: readonly AwardChoice[];
  onChange: (value: unknown) => void;
}

const HUNDRED = 100;

function FieldOf({ id, field, value, awards, onChange }: FieldOfProps) {
  switch (field.type) {
    case 'AWARDS':
      return (
        <label className={`${styles.leafField} ${styles.leafWide}`}>
          <span>{field.label}</span>
          <Select
            id={id}
            mode="multiple"
            showSearch={{
              filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
            }}
            value={value as string[]}
            options={[...awards]}
            onChange={onChange}
          />
        </label>
      );
    case 'CHOICES':
      return (
        <label className={`${styles.leafField} ${styles.leafWide}`}>
          <span>{field.label}</span>
          <Select id={id} mode="multiple" value={value as string[]} options={[...field.options]} onChange={onChange} />
        </label>
      );
    case 'CHOICE':
      return (
        <label className={styles.leafField}>
          <span>{field.label}</span>
          <Select
            id={id}
            popupMatchSelectWidth={false}
            value={value as string}
            options={[...field.options]}
            onChange={onChange}
          />
        </label>
      );
    case 'NUMBER': {
      const scale = field.isHundredths ? HUNDRED : 1;
      return (
        <label className={styles.leafField}>
          <span>{field.label}</span>
          <InputNumber
            id={id}
            className="num"
            decimalSeparator=","
            precision={field.isHundredths ? 2 : 0}
            min={field.min / scale}
            max={field.max / scale}
            value={(value as number) / scale}
            onChange={(typed) => typed !== null && onChange(Math.round(typed * scale))}
          />
          <span>{field.unit}</span>
        </label>
      );
    }
    case 'TEXT':
      return (
        <label className={`${styles.leafField} ${styles.leafWide}`}>
          <span>{field.label}</span>
          <Input
            id={id}
            maxLength={field.maxLength}
            value={value as string}
            onChange={(event) => onChange(event.target.value)}
          />
        </label>
      );
    case 'FLAG':
      return (
        <Checkbox id={id} checked={value as boolean} onChange={(event) => onChange(event.target.checked)}>
          {field.label}
        </Checkbox>
      );
  }
}
