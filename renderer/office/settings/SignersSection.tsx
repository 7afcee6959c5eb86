import { TextField } from '../../shared/TextField.tsx';
import { Section, type SectionProps } from './Section.tsx';
import { SignersField } from './SignersField.tsx';
import styles from './settings.module.css';

/** Who signs and who draws up the list, with the signature block beside. */
export function SignersSection({ typed, putSettings, idOf, problemOf }: SectionProps) {
  const { signers, preparedBy } = typed.settings;
  const [first] = signers;
  return (
    <Section
      title="Người ký, người lập"
      beside={
        <>
          <h3>Khối ký sẽ in</h3>
          <div className={styles.signature}>
            <div>
              <b>NGƯỜI LẬP DANH SÁCH</b>
              <span>{preparedBy === '' ? '…' : preparedBy}</span>
            </div>
            <div>
              <b>{first?.authority ?? ''}</b>
              <b>{first === undefined || first.position === '' ? 'CHỨC VỤ' : first.position}</b>
              <span>{first === undefined || first.fullName === '' ? '…' : first.fullName}</span>
            </div>
          </div>
        </>
      }
    >
      <div className={styles.wide}>
        <SignersField
          signers={signers}
          onChange={(next) => putSettings({ signers: next })}
          idOf={(path) => idOf(`settings.signers.${path}`)}
          problemOf={(path) => problemOf(`settings.signers.${path}`)}
        />
      </div>
      <TextField
        id={idOf('settings.preparedBy')}
        label="Người lập danh sách"
        hint="In bên trái khối ký của danh sách"
        maxLength={120}
        value={preparedBy}
        error={problemOf('settings.preparedBy')}
        onChange={(text) => putSettings({ preparedBy: text })}
      />
    </Section>
  );
}
