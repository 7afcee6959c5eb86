import { useState, type KeyboardEvent } from 'react';
import { formatHundredths, parseHundredths } from './hundredths.ts';
import styles from './scoreFields.module.css';

interface HundredthsInputProps {
  id?: string;
  /** Hundredths; null while nothing is entered. */
  value: number | null;
  onChange: (value: number | null) => void;
  'aria-label'?: string;
  /** Name of the column, for Enter to go down in it. */
  column?: string;
  placeholder?: string;
  /** What is wrong with the value, as a sentence. */
  problem?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const NO_NUMBER = 'Không phải một con số, chưa nhận: ';

/**
 * A figure with up to two decimals. What is typed stays as it is typed; text that is no number leaves the
 * field empty for everything that counts, and the field says so.
 */
export function HundredthsInput({ value, onChange, column, problem, ...rest }: HundredthsInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // A value from elsewhere (another part taken over, a newer version) replaces the text of the last typing.
  const stands = typed !== null && parseHundredths(typed) === value ? typed : written(value);
  const isRefused = stands.trim() !== '' && parseHundredths(stands) === null;
  const trouble = isRefused ? `${NO_NUMBER}${stands}` : problem;
  return (
    <input
      {...rest}
      className={`${styles.field} ${styles.figure} num ${trouble === undefined ? '' : styles.wrong}`}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      data-column={column}
      aria-invalid={trouble !== undefined}
      title={trouble}
      value={stands}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseHundredths(event.target.value));
      }}
      onBlur={() => {
        if (!isRefused) setTyped(null);
      }}
    />
  );
}

const written = (value: number | null) => (value === null ? '' : formatHundredths(value));
