import { Letterhead } from '../Letterhead.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { TextField } from '../../shared/TextField.tsx';
import type { OfficeProfile } from '#core/office/office.ts';
import { Section, type SectionProps } from './Section.tsx';
import { PROFILE_LABELS } from './settingsWords.ts';
import styles from './settings.module.css';

const FIELDS: { field: keyof OfficeProfile; maxLength: number; hint?: string; isWide?: boolean }[] = [
  { field: 'name', maxLength: 200, isWide: true },
  { field: 'shortName', maxLength: 100, hint: 'Hiện trên màn hình và trong báo cáo' },
  {
    field: 'superiorName',
    maxLength: 200,
    hint: 'Trên tên cơ quan; tên dài in hai dòng, viết “LĐLĐ” thì gọn một dòng. Để trống nếu không in',
  },
  { field: 'place', maxLength: 100, hint: 'Trước ngày, tháng của văn bản' },
  { field: 'documentSymbol', maxLength: 40, hint: 'Phần sau QĐ- của số quyết định' },
  { field: 'decidingBody', maxLength: 250, isWide: true, hint: 'Đứng tên trên quyết định' },
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
      {FIELDS.map(({ field, maxLength, hint, isWide }) => (
        <TextField
          key={field}
          id={idOf(`profile.${field}`)}
          label={PROFILE_LABELS[field]}
          className={isWide ? styles.wide : undefined}
          maxLength={maxLength}
          hint={hint}
          value={typed.profile[field]}
          error={problemOf(`profile.${field}`)}
          onChange={(text) => putProfile({ [field]: text })}
        />
      ))}
    </Section>
  );
}
