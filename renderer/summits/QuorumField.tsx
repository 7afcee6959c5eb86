import { InputNumber } from 'antd';
import type { SummitInput } from '#core/summits/summit.ts';
import { Field } from '../shared/Field.tsx';
import { TextField } from '../shared/TextField.tsx';
import styles from '../shared/rowForm.module.css';

type Quorum = Pick<SummitInput, 'quorumNum' | 'quorumDen' | 'quorumReason'>;

interface QuorumFieldProps {
  quorum: Quorum;
  /** The share some round was locked by, as it is kept; null while none was. */
  lockedWith: Quorum | null;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
  onChange: (patch: Partial<Quorum>) => void;
}

/** The share that must be present. Another one after the first lock is put right with a reason, for the rounds to come. */
export function QuorumField({ quorum, lockedWith, idOf, problemOf, onChange }: QuorumFieldProps) {
  const isCorrected =
    lockedWith !== null && (lockedWith.quorumNum !== quorum.quorumNum || lockedWith.quorumDen !== quorum.quorumDen);
  // A reason that was given stays asked for: who rewrites it empties it first.
  const hasReason = quorum.quorumReason !== '' || (lockedWith !== null && lockedWith.quorumReason !== '');
  const figure = (key: 'quorumNum' | 'quorumDen', least: number) => ({
    min: least,
    max: 1000,
    precision: 0,
    style: { width: 60 },
    value: quorum[key],
    // The reason of an earlier correction is none of this one.
    onChange: (value: number | null) => onChange({ [key]: value ?? least, ...(lockedWith && { quorumReason: '' }) }),
  });
  return (
    <>
      <Field
        label="Họp khi có mặt từ"
        className={styles.wide}
        htmlFor={idOf('quorumNum')}
        hint={lockedWith ? 'Vòng đã khóa giữ tỷ lệ lúc khóa; sửa ở đây chỉ tính cho vòng khóa sau' : undefined}
        error={problemOf('quorumNum')}
      >
        <span>
          <InputNumber id={idOf('quorumNum')} {...figure('quorumNum', 0)} />
          {' / '}
          <InputNumber aria-label="Mẫu số của phần cần có mặt" {...figure('quorumDen', 1)} />
        </span>
      </Field>
      {(isCorrected || hasReason) && (
        <TextField
          id={idOf('quorumReason')}
          className={styles.wide}
          label="Lý do sửa tỷ lệ cần có mặt, in vào biên bản hội nghị"
          maxLength={300}
          value={quorum.quorumReason}
          error={problemOf('quorumReason')}
          onChange={(quorumReason) => onChange({ quorumReason })}
        />
      )}
    </>
  );
}
