import { useState } from 'react';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { IsoDate } from '#core/dates/isoDate.ts';
import styles from './field.module.css';

interface DateFieldProps {
  id: string;
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  disabled?: boolean;
  placeholder?: string;
  size?: 'small' | 'middle';
  'aria-label'?: string;
}

/** Ways offices type a date; the first is how it is shown. */
const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'DDMMYYYY'];

/**
 * A calendar date. In and out as `YYYY-MM-DD`: no clock and no time zone in between.
 * Text that is no date is put back when the field is left, and the field says so.
 */
export function DateField({ value, onChange, placeholder = 'dd/mm/yyyy', ...rest }: DateFieldProps) {
  const [refused, setRefused] = useState('');
  const refuse = (text: string) => setRefused(text === '' || isDate(text) ? '' : text);
  return (
    <>
      <DatePicker
        {...rest}
        className="num"
        style={{ width: '100%' }}
        status={refused === '' ? '' : 'error'}
        value={value === null ? null : dayjs(value, 'YYYY-MM-DD')}
        onChange={(date: dayjs.Dayjs | null) => {
          setRefused('');
          onChange(date ? date.format('YYYY-MM-DD') : null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) refuse(event.target.value);
        }}
        onBlur={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.value !== '') refuse(event.target.value);
        }}
        format={FORMATS}
        placeholder={placeholder}
        preserveInvalidOnBlur={false}
      />
      {refused !== '' && (
        <div className={styles.error} role="alert">
          Ngày này không có trong lịch: {refused}
        </div>
      )}
    </>
  );
}

const isDate = (text: string) => FORMATS.some((format) => dayjs(text.trim(), format, true).isValid());
