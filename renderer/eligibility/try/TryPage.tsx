import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { RULE_ABOUT_LABELS } from '#core/eligibility/eligibilityRule.ts';
import { RULE_ABOUTS, type RuleAbout } from '#core/eligibility/rule.ts';
import { useApi } from '../../api/ApiContext.ts';
import { rulesTable } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { NominationTabs } from '../../nominations/NominationTabs.tsx';
import { Field } from '../../shared/Field.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { RULE_PATH } from '../rules/RulePage.tsx';
import { TryOnNominee } from './TryOnNominee.tsx';
import { TryOnPaper } from './TryOnPaper.tsx';
import styles from '../eligibility.module.css';

const ABOUT_OPTIONS = RULE_ABOUTS.map((value) => ({ value, label: RULE_ABOUT_LABELS[value] }));

/** The bench: all rules in force, or one of them, with somebody or something on a day; nothing is written. */
export function TryPage() {
  const rules = useQuery(rulesTable(useApi()));
  const [about, setAbout] = useState<RuleAbout>('INDIVIDUAL');
  const ofAbout = (rules.data?.rules ?? []).filter((rule) => rule.about === about);
  return (
    <Page path={[...RULE_PATH, { label: 'Thử quy tắc' }]} title={<h1>Thử quy tắc</h1>}>
      <NominationTabs />
      {rules.isError && <Notice tone="danger">{failureOf(rules.error).message}</Notice>}
      <div className={styles.sheet}>
        <Field label="Thử với" htmlFor="try-about" className={styles.tryAbout}>
          <Segmented id="try-about" aria-label="Thử với" value={about} options={ABOUT_OPTIONS} onChange={setAbout} />
        </Field>
        {about === 'INDIVIDUAL' || about === 'COLLECTIVE' ? (
          <TryOnNominee key={about} subject={about} rules={ofAbout} />
        ) : (
          <TryOnPaper key={about} about={about} rules={ofAbout} />
        )}
      </div>
    </Page>
  );
}
