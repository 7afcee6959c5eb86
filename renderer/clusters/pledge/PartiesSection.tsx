import type { KeyboardEvent, ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { MOST_SIGNER_POSITION } from '#core/clusters/pledge.ts';
import type { PledgeParty } from '../../api/pledgesQueries.ts';
import { fieldId, signerId } from './goToPledgeField.ts';
import { movedParty, withMembers } from './signingParties.ts';
import pages from './pledge.module.css';
import styles from './parties.module.css';

interface PartiesSectionProps {
  parties: PledgeParty[];
  /** The members of the year as they would sign. */
  memberParties: readonly PledgeParty[];
  year: number;
  onChange: (parties: PledgeParty[]) => void;
}

const COLUMNS = [
  { field: 'name', label: 'Đơn vị', max: 300, placeholder: 'Tên đơn vị' },
  { field: 'authority', label: 'Thay mặt', max: 120, placeholder: 'TM. BAN THƯỜNG VỤ' },
  { field: 'signerName', label: 'Người ký', max: 150, placeholder: 'Chưa có người ký' },
  { field: 'signerPosition', label: 'Chức vụ', max: MOST_SIGNER_POSITION, placeholder: 'Chủ tịch' },
] as const;

/** Who signs, in the order of the signatures. Alt+↑ ↓ moves a party. */
export function PartiesSection({ parties, memberParties, year, onChange }: PartiesSectionProps) {
  const change = (index: number, patch: Partial<PledgeParty>) =>
    onChange(parties.map((party, place) => (place === index ? { ...party, ...patch } : party)));
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    onChange(movedParty(parties, index, step));
  };
  return (
    <section className={pages.section} aria-labelledby="parties-title">
      <div className={pages.sectionHead}>
        <h2 id="parties-title">Đại diện các đơn vị ký</h2>
        <span className={pages.aside}>{parties.length} đơn vị, ký theo thứ tự này</span>
        <span className={pages.sectionActs}>
          <Button
            id={fieldId('parties')}
            size="small"
            onClick={() => onChange(withMembers(parties, memberParties))}
            title="Thêm đơn vị mới vào, bỏ đơn vị đã rời; người ký đã ghi được giữ"
          >
            Lấy theo thành viên năm {year}
          </Button>
        </span>
      </div>
      {parties.length === 0 ? (
        <p className={pages.none}>Chưa có đơn vị nào ký. Bấm “Lấy theo thành viên năm {year}” để đưa vào.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.ordinal}>
                STT
              </th>
              {COLUMNS.map(({ field, label }) => (
                <th key={field} scope="col" className={styles[field]}>
                  {label}
                </th>
              ))}
              <th scope="col" className={styles.acts}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party, index) => (
              <tr key={party.memberId} onKeyDown={(event) => onKeyDown(event, index)}>
                <td className={`${styles.ordinal} num`}>{index + 1}</td>
                {COLUMNS.map(({ field, label, max, placeholder }) => (
                  <td key={field}>
                    <input
                      id={field === 'signerName' ? signerId(party.memberId) : undefined}
                      className={styles.cell}
                      aria-label={`${label} của bên ký ${index + 1}`}
                      aria-invalid={field === 'name' && party.name.trim() === ''}
                      maxLength={max}
                      placeholder={placeholder}
                      title={party[field]}
                      value={party[field]}
                      onChange={(event) => change(index, { [field]: event.target.value })}
                    />
                  </td>
                ))}
                <td className={styles.acts}>
                  <RowButton
                    label={`Chuyển lên: ${party.name}`}
                    onClick={() => onChange(movedParty(parties, index, -1))}
                  >
                    <ArrowUpOutlined aria-hidden />
                  </RowButton>
                  <RowButton
                    label={`Chuyển xuống: ${party.name}`}
                    onClick={() => onChange(movedParty(parties, index, 1))}
                  >
                    <ArrowDownOutlined aria-hidden />
                  </RowButton>
                  <RowButton
                    label={`Bỏ khỏi các bên ký: ${party.name}`}
                    onClick={() => onChange(parties.filter((_, place) => place !== index))}
                  >
                    <CloseOutlined aria-hidden />
                  </RowButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function RowButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.act} title={label} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
