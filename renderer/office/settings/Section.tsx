import type { ReactNode } from 'react';
import type { OfficeProfile, OfficeSettings } from '#core/office/office.ts';
import type { SettingsForm } from './settingsDraft.ts';
import styles from './settings.module.css';

/** What every section of the settings form works on. */
export interface SectionProps {
  typed: SettingsForm;
  putProfile: (patch: Partial<OfficeProfile>) => void;
  putSettings: (patch: Partial<OfficeSettings>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

interface SectionFrameProps {
  title: string;
  children: ReactNode;
  /** What the section comes to on paper, at its right. */
  beside?: ReactNode;
}

/** One matter of the settings: its fields, and beside them what they come to. */
export function Section({ title, children, beside }: SectionFrameProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
      <div className={styles.beside}>{beside}</div>
    </section>
  );
}
