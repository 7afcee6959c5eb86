import { useState } from 'react';
import { CODE_SHAPE } from './tellerCode.ts';
import styles from './cast.module.css';

interface CodeFormProps {
  label: string;
  hint: string;
  act: string;
  accepts: (code: string) => boolean;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** Four figures of the tellers: set when the screen is handed out, asked when it is taken back. */
export function CodeForm({ label, hint, act, accepts, onCode, onBack }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  return (
    <form
      className={styles.middle}
      onSubmit={(event) => {
        event.preventDefault();
        if (!CODE_SHAPE.test(code)) setProblem('Mã gồm 4 chữ số.');
        else if (accepts(code)) onCode(code);
        else setProblem('Không đúng mã.');
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
        aria-invalid={problem !== ''}
        value={code}
        onChange={(event) => {
          setCode(event.target.value.replace(/\D/gu, ''));
          setProblem('');
        }}
      />
      <p id="teller-code-hint" className={styles.hint} role={problem === '' ? undefined : 'alert'}>
        {problem === '' ? hint : problem}
      </p>
      <div className={styles.acts}>
        <button type="button" className={styles.second} onClick={onBack}>
          Quay lại
        </button>
        <button type="submit" className={styles.main}>
          {act}
        </button>
      </div>
    </form>
  );
}
