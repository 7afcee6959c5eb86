import { Letterhead } from '../Letterhead.tsx';
import { PROFILE_HINTS, PROFILE_LABELS } from '../profileWords.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { TextField } from '../../shared/TextField.tsx';
import type { OfficeProfile } from '#core/office/office.ts';
import { Section, type SectionProps } from './Section.tsx';
import styles from './settings.module.css';

const FIELDS: { field: keyof OfficeProfile; maxLength: number; isWide?: boolean }[] = [
  { field: 'name', maxLength: 200, isWide: true },
  { field: 'shortName', maxLength: 100 },
  { field: 'superiorName', maxLength: 200 },
  { field: 'place', maxLength: 100 },
  { field: 'documentSymbol', maxLength: 40 },
  { field: 'decidingBody', maxLength: 250, isWide: true },
];

/** What the office says about itself, with the head of its papers beside. */
export function ProfileSection({
  typed,
  putProfile,
  idOf,
  problemOf,
  number,
}: SectionProps & { number: string | null }) {
  const { today } = useAppInfo();
  return (
    <Section
      title="Cơ quan"
      beside={
        <>
          <h3>Đầu văn bản sẽ in</h3>
          <Letterhead profile={typed.profile} number={number} today={today} />
          <p className={styles.note}>Quyết định đã ban hành giữ nguyên tên và số như lúc ban hành.</p>
        </>
      }
    >
      {FIELDS.map(({ field, maxLength, isWide }) => (
        <TextField
          key={field}
          id={idOf(`profile.${field}`)}
          label={PROFILE_LABELS[field]}
          className={isWide ? styles.wide : undefined}
          maxLength={maxLength}
          hint={PROFILE_HINTS[field]}
          value={typed.profile[field]}
          error={problemOf(`profile.${field}`)}
          onChange={(text) => putProfile({ [field]: text })}
        />
      ))}
    </Section>
  );
}
