import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { IsoDate } from '#core/dates/isoDate.ts';

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

/** A calendar date. In and out as `YYYY-MM-DD`: no clock and no time zone in between. */
export function DateField({ value, onChange, placeholder = 'dd/mm/yyyy', ...rest }: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      className="num"
      style={{ width: '100%' }}
      value={value === null ? null : dayjs(value, 'YYYY-MM-DD')}
      onChange={(date: dayjs.Dayjs | null) => onChange(date ? date.format('YYYY-MM-DD') : null)}
      format={FORMATS}
      placeholder={placeholder}
      preserveInvalidOnBlur={false}
    />
  );
}
