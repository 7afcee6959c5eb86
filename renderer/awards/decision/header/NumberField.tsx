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
  const { profile, decision } = useDecision();
  const next = useQuery({ ...nextNumber(useApi(), decision.issuedOn), enabled: value === '' });
  const isBare = value === '' || BARE_NUMBER.test(value);
  const suggestion = value === '' ? (next.data ?? undefined) : undefined;
  return (
    <Field
      label={HEADER_LABELS.number}
      htmlFor={fieldId('number')}
      error={error}
      hint={
        suggestion === undefined ? (
          'Mỗi số chỉ dùng một lần'
        ) : (
          <>
            Số tiếp theo là {Number.parseInt(suggestion, 10)}.{' '}
            <LinkButton onClick={() => onChange(suggestion)}>Lấy số</LinkButton>
          </>
        )
      }
    >
      <Input
        id={fieldId('number')}
        className="num"
        maxLength={60}
        placeholder="Chưa có số"
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
