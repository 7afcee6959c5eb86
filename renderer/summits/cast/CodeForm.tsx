import { useEffect, useState, type ReactNode } from 'react';
import { CODE_SHAPE, secondsToWait } from './tellerCode.ts';
import styles from './cast.module.css';

interface CodeFormProps {
  label: string;
  hint: string;
  act: string;
  accepts: (code: string) => boolean;
  onCode: (code: string) => void;
  /** Another way on than the code. */
  other?: ReactNode;
}

/** Four figures of the tellers: set when the screen is handed out, asked for each ballot and when it is taken back. */
export function CodeForm({ label, hint, act, accepts, onCode, other }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [wait, setWait] = useState(secondsToWait);
  useEffect(() => {
    if (wait === 0) return;
    const second = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(second);
  }, [wait]);
  const shown = wait === 0 ? problem : `Không đúng mã. Thử lại sau ${wait} giây.`;
  return (
    <form
      className={styles.codeForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (wait > 0) return;
        if (!CODE_SHAPE.test(code)) setProblem('Mã gồm 4 chữ số.');
        else if (accepts(code)) onCode(code);
        else {
          setCode('');
          setWait(secondsToWait());
        }
      }}
    >
      <label htmlFor="teller-code" className={styles.codeLabel}>
        {label}
      </label>
      <input
        id="teller-code"
        className={`num ${styles.code ?? ''}`}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        maxLength={4}
        aria-describedby="teller-code-hint"
        aria-invalid={shown !== ''}
        value={code}
        onChange={(event) => {
          setCode(event.target.value.replace(/\D/gu, ''));
          setProblem('');
        }}
      />
      <p id="teller-code-hint" className={styles.hint} role={shown === '' ? undefined : 'alert'}>
        {shown === '' ? hint : shown}
      </p>
      <div className={styles.acts}>
        {other}
        <button type="submit" className={styles.main} disabled={wait > 0}>
          {act}
        </button>
      </div>
    </form>
  );
}
