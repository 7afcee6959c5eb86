import type { ReactNode } from 'react';
import { Input } from 'antd';
import { Field } from './Field.tsx';

interface TextFieldProps {
  id: string;
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  error?: string | undefined;
  hint?: ReactNode;
  /** At the right of the label. */
  act?: ReactNode;
  maxLength?: number;
  placeholder?: string;
  suffix?: ReactNode;
  autoFocus?: boolean;
  className?: string | undefined;
  /** Figures: aligned digits. */
  isNumber?: boolean;
}

/** Shorter fields, such as one for a year, are full when they are right. */
const LONG = 100;

/** A field takes no more characters than it may hold: what was pasted beyond them is gone, which has to be seen. */
function fullHint(value: string, maxLength: number | undefined): string | undefined {
  if (maxLength === undefined || maxLength < LONG || value.length < maxLength) return undefined;
  return `Đã đủ ${maxLength} ký tự; chữ dài hơn bị cắt bớt.`;
}

/** A line of text with its label above and its hint or error below. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, error, hint, act, className, isNumber = false, ...input } = props;
  return (
    <Field
      label={label}
      htmlFor={id}
      error={error}
      hint={fullHint(value, props.maxLength) ?? hint}
      act={act}
      className={className}
    >
      <Input
        {...input}
        id={id}
        className={isNumber ? 'num' : ''}
        status={error === undefined ? '' : 'error'}
        aria-invalid={error !== undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
