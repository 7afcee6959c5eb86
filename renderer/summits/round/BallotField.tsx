import { useState, type ReactNode } from 'react';
import { readTypedBallot, type Ballot, type BallotForm } from '#core/summits/ballot.ts';
import styles from '../summits.module.css';
import own from './ballots.module.css';

interface BallotFieldProps {
  /** What stands in the field at first: the keys of a ballot that is mended. */
  first: string;
  label: string;
  form: BallotForm;
  balance: ReactNode;
  onBallot: (ballot: Ballot) => void;
  onLeave: () => void;
  onTakeBack: () => void;
}

/** Where a ballot is typed. It keeps what is typed to itself, so that a key redraws nothing but the field. */
export function BallotField({ first, label, form, balance, onBallot, onLeave, onTakeBack }: BallotFieldProps) {
  const [typed, setTyped] = useState(first);
  const [problem, setProblem] = useState('');
  const put = (text: string) => {
    setTyped(text);
    setProblem('');
  };
  const enter = () => {
    const read = readTypedBallot(typed, form);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    put('');
    onBallot(read.ballot);
  };
  return (
    <>
      <div className={own.line}>
        <label htmlFor="ballot-typed" className="num">
          {label}
        </label>
        {/* A bare field: five hundred ballots are ten thousand keys, and nothing but the letter is drawn for each. */}
        <input
          id="ballot-typed"
          autoFocus
          autoComplete="off"
          className={`num ${own.field ?? ''}`}
          aria-invalid={problem !== ''}
          aria-describedby="ballot-keys"
          maxLength={300}
          value={typed}
          onChange={(event) => put(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter();
            if (event.key === 'Escape') {
              put('');
              onLeave();
            }
            if (event.key === 'Backspace' && event.ctrlKey) {
              event.preventDefault();
              // One press, one ballot: a key held down would empty the pile.
              if (!event.repeat) onTakeBack();
            }
          }}
        />
        <span className={own.balance} role="status">
          {balance}
        </span>
      </div>
      {problem !== '' && (
        <p className={styles.failure} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
