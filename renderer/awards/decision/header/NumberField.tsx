import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { composeDecisionNumber } from '#core/awards/decisionNumber.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { nextNumber } from '../../../api/awardsQueries.ts';
import { Field } from '../../../shared/Field.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { useDecision } from '../DecisionContext.ts';
import { fieldId } from '../goToField.ts';
import { HEADER_LABELS } from './headerLabels.ts';
import styles from './header.module.css';

interface NumberFieldProps {
  value: string;
  onChange: (number: string) => void;
  error: string | undefined;
}

const BARE_NUMBER = /^\d{1,6}$/u;

/** The decision's number. A bare number is completed with the office's symbol when the field is left. */
export function NumberField({ value, onChange, error }: NumberFieldProps) {
  const { profile, settings, decision, checklist } = useDecision();
  // The checklist speaks of the number as it is saved.
  const isSaved = value !== '' && value.trim() === decision.number;
  const refused = isSaved ? checklist.find(({ id, state }) => id === 'number' && state === 'MISSING')?.text : undefined;
  const problem = error ?? refused;
  const needsNumber = value === '' || refused !== undefined;
  const next = useQuery({ ...nextNumber(useApi(), decision.issuedOn), enabled: needsNumber });
  const isBare = value === '' || BARE_NUMBER.test(value);
  const suggestion = needsNumber ? (next.data ?? undefined) : undefined;
  const offer: ReactNode = suggestion !== undefined && (
    <>
      Số tiếp theo là {suggestion.split('/')[0]}. <LinkButton onClick={() => onChange(suggestion)}>Lấy số</LinkButton>
    </>
  );
  return (
    <Field
      label={HEADER_LABELS.number}
      htmlFor={fieldId('number')}
      error={
        problem === undefined ? undefined : (
          <>
            {problem}. {offer}
          </>
        )
      }
      hint={offer || (settings.numbering === 'MANUAL' ? undefined : 'Mỗi số chỉ dùng một lần')}
    >
      <Input
        id={fieldId('number')}
        className="num"
        maxLength={60}
        placeholder="Chưa có số"
        status={problem === undefined ? '' : 'error'}
        value={value}
        suffix={isBare ? <span className={styles.suffix}>/QĐ-{profile.documentSymbol}</span> : <span />}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          if (BARE_NUMBER.test(value)) onChange(composeDecisionNumber(Number(value), profile.documentSymbol));
        }}
      />
    </Field>
  );
}
