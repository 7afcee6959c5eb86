import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { nextNumber } from '../../api/awardsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { officeRecord } from '../../api/officeQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { SETTINGS_TABS } from '../tabs.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { BackupSection } from './BackupSection.tsx';
import { ListSection } from './ListSection.tsx';
import { MoneySection } from './MoneySection.tsx';
import { numberExample } from './numberExample.ts';
import { NumberingSection } from './NumberingSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import type { SectionProps } from './Section.tsx';
import { SettingsConflict } from './SettingsConflict.tsx';
import { settingsFormSchema, type StoredSettings } from './settingsDraft.ts';
import { SignersSection } from './SignersSection.tsx';
import { useSettingsDraft } from './useSettingsDraft.ts';
import styles from './settings.module.css';

const TITLE = 'Cơ quan, thiết lập';

/** "Cơ quan, thiết lập": what heads the papers and the habits behind them, saved on purpose and as one. */
export function SettingsPage() {
  const record = useQuery(officeRecord(useApi()));
  if (record.data) return <SettingsEditor stored={record.data} />;
  return (
    <Page path={[{ label: TITLE }]} title={<h1>{TITLE}</h1>}>
      <TabLinks label="Các phần của thiết lập" tabs={SETTINGS_TABS} />
      {record.isError && <Notice tone="danger">{failureOf(record.error).message}</Notice>}
    </Page>
  );
}

function SettingsEditor({ stored }: { stored: StoredSettings }) {
  const { today, actor } = useAppInfo();
  const edit = useSettingsDraft(stored);
  const { typed } = edit.draft;
  const form = useCheckedForm('office', settingsFormSchema, typed);
  const next = useQuery(nextNumber(useApi(), today));
  useLeaveGuard(edit.isUnsaved && !edit.isSaving);

  const save = () => {
    const sound = form.check();
    if (sound) edit.save(sound);
  };
  const section: SectionProps = { typed, ...edit, ...form };
  const example = numberExample(typed, edit.draft.saved, next.data ?? null);
  return (
    <Page
      path={[{ label: TITLE }]}
      title={<h1>{TITLE}</h1>}
      status={edit.isUnsaved && <span className={styles.unsaved}>Chưa lưu</span>}
      actions={
        <Button type="primary" loading={edit.isSaving} disabled={edit.draft.conflict !== null} onClick={save}>
          Lưu thiết lập
        </Button>
      }
    >
      <TabLinks label="Các phần của thiết lập" tabs={SETTINGS_TABS} />
      {edit.failure && <Notice tone="danger">{edit.failure.message}</Notice>}
      <SettingsConflict draft={edit.draft} onSettle={edit.settle} />
      <form
        className={styles.form}
        aria-label={TITLE}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ProfileSection {...section} number={example.number} />
        <SignersSection {...section} />
        <NumberingSection {...section} example={example} />
        <MoneySection {...section} />
        <ListSection {...section} />
        {/* Lets Enter in a field save, as forms do. */}
        <button type="submit" hidden />
        {actor.role === 'ADMIN' && <BackupSection isUnsaved={edit.isUnsaved} />}
      </form>
    </Page>
  );
}
