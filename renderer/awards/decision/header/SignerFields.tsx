import { AutoComplete, Select } from 'antd';
import { Link } from 'react-router';
import type { Signer } from '#core/office/office.ts';
import { Field } from '../../../shared/Field.tsx';
import { useDecision } from '../DecisionContext.ts';
import { fieldId } from '../goToField.ts';
import { HEADER_LABELS } from './headerLabels.ts';
import styles from './header.module.css';

interface SignerFieldsProps {
  signer: Signer | null;
  onChange: (signer: Signer | null) => void;
}

/** Words above a signature that unions use (NĐ 30/2020, Phụ lục I). */
const USUAL_AUTHORITIES = ['TM. BAN THƯỜNG VỤ', 'TM. BAN CHẤP HÀNH', 'KT. CHỦ TỊCH'];

const keyOf = (signer: Signer) => `${signer.fullName}|${signer.position}`;

/** Who signs, from the office's list, and in whose name. */
export function SignerFields({ signer, onChange }: SignerFieldsProps) {
  const { settings } = useDecision();
  const isListed = signer === null || settings.signers.some((listed) => keyOf(listed) === keyOf(signer));
  const signers = isListed ? settings.signers : [...settings.signers, signer];
  const authorities = [...new Set([...settings.signers.map(({ authority }) => authority), ...USUAL_AUTHORITIES])];
  return (
    <div className={styles.pair}>
      <Field
        label={signer === null ? HEADER_LABELS.signer : `${HEADER_LABELS.signer} (${sentenceCase(signer.position)})`}
        htmlFor={fieldId('signer')}
        hint={
          settings.signers.length === 0 ? <Link to="/settings">Thêm người ký ở Cơ quan, thiết lập</Link> : undefined
        }
      >
        <Select
          id={fieldId('signer')}
          style={{ width: '100%' }}
          placeholder="Chọn người ký"
          value={signer === null ? null : keyOf(signer)}
          options={signers.map((option) => ({
            value: keyOf(option),
            label: option.fullName,
            position: option.position,
          }))}
          optionRender={({ data }) => `${data.label}, ${data.position}`}
          popupMatchSelectWidth={false}
          onChange={(key: string | null) => onChange(signers.find((option) => keyOf(option) === key) ?? null)}
        />
      </Field>
      <Field label="Thẩm quyền ký" htmlFor="decision-authority">
        <AutoComplete
          id="decision-authority"
          style={{ width: '100%' }}
          disabled={signer === null}
          maxLength={120}
          value={signer?.authority ?? ''}
          options={authorities.filter((words) => words !== '').map((words) => ({ value: words }))}
          onChange={(authority: string) => {
            if (signer) onChange({ ...signer, authority });
          }}
        />
      </Field>
    </div>
  );
}

/** Offices keep positions in capitals, as they are printed; labels on screen are no shouting. */
function sentenceCase(words: string): string {
  return words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}
