import { useRef, useState } from 'react';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isIsoDate, type IsoDate } from '#core/dates/isoDate.ts';
import { LinkButton } from './LinkButton.tsx';
import { REFUSED_DATE } from './refusedDate.ts';
import styles from './field.module.css';

interface DateFieldProps {
  id: string;
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  disabled?: boolean;
  placeholder?: string;
  size?: 'small' | 'middle';
  'aria-label'?: string;
  /** For what follows the date at once: a refused text leaves the last date. In a form it empties the field. */
  keepsLast?: boolean;
  /** A day has to be given: that it stays empty is no way out of a refused text. */
  isRequired?: boolean;
}

/** Ways offices type a date; the first is how it is shown. */
const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'DDMMYYYY'];

/**
 * A calendar date. In and out as `YYYY-MM-DD`: no clock and no time zone in between.
 * Text that is no date, or of a year no office works in, is put back, and the field says so. In a form nothing is
 * saved then until another day is chosen or the clerk says that it stays empty.
 */
export function DateField({
  value,
  onChange,
  placeholder = 'dd/mm/yyyy',
  keepsLast = false,
  isRequired = false,
  ...rest
}: DateFieldProps) {
  const [refused, setRefused] = useState('');
  const isOpen = useRef(false);
  const refuse = (text: string) => {
    if (text === '' || isDate(text)) {
      setRefused('');
      return;
    }
    setRefused(text);
    // A form must not go on with the date before.
    if (!keepsLast) onChange(null);
  };
  return (
    <>
      <DatePicker
        {...rest}
        {...(refused !== '' && !keepsLast && { [REFUSED_DATE]: true })}
        className="num"
        style={{ width: '100%' }}
        status={refused === '' ? '' : 'error'}
        value={value === null ? null : dayjs(value, ISO)}
        onChange={(date: dayjs.Dayjs | null) => {
          const chosen = date?.format(ISO) ?? null;
          if (chosen !== null && !isIsoDate(chosen)) {
            refuse(date?.format(FORMATS[0]) ?? '');
            return;
          }
          setRefused('');
          onChange(chosen);
        }}
        onOpenChange={(open) => {
          isOpen.current = open;
        }}
        onKeyDown={(event) => {
          // The calendar takes this Escape; the form around it must not close as well.
          if (event.key === 'Escape' && isOpen.current) event.preventDefault();
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          // Enter takes the date; the form around it is not sent by it.
          event.preventDefault();
          refuse(event.target.value);
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
          {SHORT_YEAR.test(refused.trim())
            ? `Ngày vừa nhập: ${refused}. Năm cần đủ bốn chữ số, ví dụ 01/07/2025.`
            : `Ngày này không có trong lịch, hoặc ngoài các năm 1900 – 2999: ${refused}.`}{' '}
          {keepsLast ? (
            'Vẫn giữ ngày trước đó.'
          ) : isRequired ? (
            'Ghi lại ngày.'
          ) : (
            <>
              Ghi lại ngày, hoặc <LinkButton onClick={() => setRefused('')}>để trống</LinkButton>.
            </>
          )}
        </div>
      )}
    </>
  );
}

const ISO = 'YYYY-MM-DD';

/** `1/7/25`: which century is meant is not guessed. */
const SHORT_YEAR = /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/u;

const isDate = (text: string) =>
  FORMATS.some((format) => {
    const date = dayjs(text.trim(), format, true);
    return date.isValid() && isIsoDate(date.format(ISO));
  });
