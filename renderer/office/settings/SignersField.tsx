import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Signer } from '#core/office/office.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowActs } from '../../shared/rows/RowActs.tsx';
import { moveRow } from '../../shared/rows/rowOrder.ts';
import styles from './rows.module.css';

interface SignersFieldProps {
  signers: readonly Signer[];
  onChange: (signers: Signer[]) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const PARTS: { part: keyof Signer; label: string; placeholder: string }[] = [
  { part: 'fullName', label: 'Họ và tên', placeholder: 'Lò Thị Minh Phương' },
  { part: 'position', label: 'Chức vụ', placeholder: 'PHÓ CHỦ TỊCH' },
  { part: 'authority', label: 'Thẩm quyền ký', placeholder: 'TM. BAN THƯỜNG VỤ' },
];
const MOST_SIGNERS = 20;

/** Those who sign, in the order decisions offer them; the words are printed as they stand. */
export function SignersField({ signers, onChange, idOf, problemOf }: SignersFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    flushSync(() => onChange([...signers, { fullName: '', position: '', authority: signers[0]?.authority ?? '' }]));
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  };
  return (
    <div role="group" aria-label="Người ký">
      <div className={styles.head}>
        <span>Người ký</span>
        <LinkButton disabled={signers.length >= MOST_SIGNERS} onClick={add}>
          Thêm người ký
        </LinkButton>
      </div>
      <div className={styles.rows}>
        <div className={styles.signerHead} aria-hidden="true">
          <span />
          {PARTS.map(({ part, label }) => (
            <span key={part}>{label}</span>
          ))}
          <span />
        </div>
        <ol ref={list}>
          {signers.map((signer, index) => {
            const problems = PARTS.flatMap(({ part }) => problemOf(`${index}.${part}`) ?? []);
            return (
              // Signers have no id of their own; their place is what identifies them.
              <li key={index} style={{ borderTop: '1px solid var(--line)' }}>
                <div className={`${styles.row} ${styles.signer}`}>
                  <span className={`${styles.place} num`}>{index + 1}</span>
                  {PARTS.map(({ part, label, placeholder }) => (
                    <input
                      key={part}
                      id={idOf(`${index}.${part}`)}
                      aria-label={`${label} của người ký ${index + 1}`}
                      aria-invalid={problemOf(`${index}.${part}`) !== undefined}
                      placeholder={placeholder}
                      maxLength={120}
                      value={signer[part]}
                      onChange={(event) =>
                        onChange(
                          signers.map((old, other) => (other === index ? { ...old, [part]: event.target.value } : old)),
                        )
                      }
                    />
                  ))}
                  <RowActs
                    name={signer.fullName === '' ? `người ký ${index + 1}` : signer.fullName}
                    index={index}
                    count={signers.length}
                    onMove={(to) => onChange(moveRow(signers, index, to))}
                    onRemove={() => onChange(signers.filter((_, other) => other !== index))}
                  />
                </div>
                {problems.length > 0 && (
                  <div className={styles.problem} role="alert">
                    {problems.join('. ')}
                  </div>
                )}
              </li>
            );
          })}
          {signers.length === 0 && (
            <li className={styles.none}>Chưa có người ký nào; quyết định cần ít nhất một người.</li>
          )}
        </ol>
      </div>
      <p className={styles.hint}>Người đứng đầu được đề nghị trước. Chữ in ra đúng như nhập, kể cả chữ hoa.</p>
    </div>
  );
}
