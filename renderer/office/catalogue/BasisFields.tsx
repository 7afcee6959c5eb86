import { Checkbox } from 'antd';
import { TextField } from '../../shared/TextField.tsx';
import styles from '../../shared/rowForm.module.css';

interface Basis {
  basis: string;
  verified: boolean;
}

interface BasisFieldsProps {
  typed: Basis;
  put: (patch: Partial<Basis>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

/** What a row of the catalogue rests on, and whether somebody read it there. */
export function BasisFields({ typed, put, idOf, problemOf }: BasisFieldsProps) {
  return (
    <>
      <TextField
        id={idOf('basis')}
        label="Căn cứ"
        className={styles.wide}
        maxLength={300}
        placeholder="Số, ký hiệu văn bản; điều, khoản"
        value={typed.basis}
        error={problemOf('basis')}
        onChange={(basis) => put({ basis })}
      />
      <Checkbox
        id={idOf('verified')}
        className={styles.wide ?? ''}
        checked={typed.verified}
        onChange={(event) => put({ verified: event.target.checked })}
      >
        Đã đối chiếu với văn bản gốc
      </Checkbox>
    </>
  );
}
