import { use, useEffect, useId, useState, type KeyboardEvent } from 'react';
import { formatHundredths, parseHundredths } from './hundredths.ts';
import { RefusedTextContext } from './refusedTexts.ts';
import styles from './cellField.module.css';

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

/** Text as it stands in the field, with the value it stands for and the one from before it was typed, hundredths. */
interface Typed {
  text: string;
  value: number | null;
  before: number | null;
}

const NO_NUMBER = 'Không phải một con số, chưa nhận: ';

/**
 * A figure with up to two decimals. What is typed stays as it is typed; text that is no number changes nothing:
 * the value is what it was before the typing began, and the field and its page say so.
 */
export function HundredthsInput({ id, value, onChange, column, problem, ...rest }: HundredthsInputProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [typed, setTyped] = useState<Typed | null>(null);
  // A value from elsewhere (another part taken over, a newer version) replaces the text of the last typing.
  const stands = typed?.value === value ? typed.text : written(value);
  const isRefused = isNoFigure(stands);
  const tellRefused = use(RefusedTextContext);
  useEffect(() => {
    if (isRefused) return tellRefused({ fieldId, text: stands });
  }, [isRefused, tellRefused, fieldId, stands]);
  const trouble = isRefused ? `${NO_NUMBER}${stands}` : problem;
  return (
    <input
      {...rest}
      id={fieldId}
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
        const text = event.target.value;
        const before = typed?.value === value ? typed.before : value;
        const figure = isNoFigure(text) ? before : parseHundredths(text);
        setTyped({ text, value: figure, before });
        if (figure !== value) onChange(figure);
      }}
      onBlur={() => {
        if (!isRefused) setTyped(null);
      }}
    />
  );
}

const isNoFigure = (text: string) => text.trim() !== '' && parseHundredths(text) === null;

const written = (value: number | null) => (value === null ? '' : formatHundredths(value));
