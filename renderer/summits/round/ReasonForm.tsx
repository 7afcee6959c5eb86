import { useState } from 'react';
import { Button, Input } from 'antd';
import { LinkButton } from '../../shared/LinkButton.tsx';
import styles from '../summits.module.css';

interface ReasonFormProps {
  label: string;
  act: string;
  isBusy: boolean;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why, before a step that is told to nobody but with its reason. */
export function ReasonForm({ label, act, isBusy, onReason, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className={styles.acts}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onReason(reason);
      }}
    >
      <Input
        autoFocus
        required
        aria-label={label}
        placeholder={label}
        maxLength={500}
        status={isMissing ? 'error' : ''}
        aria-invalid={isMissing}
        style={{ width: 320 }}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
      <Button htmlType="submit" loading={isBusy}>
        {act}
      </Button>
      <LinkButton onClick={onCancel}>Thôi</LinkButton>
      {isMissing && (
        <p className={styles.failure} role="alert">
          Cần ghi lý do.
        </p>
      )}
    </form>
  );
}
