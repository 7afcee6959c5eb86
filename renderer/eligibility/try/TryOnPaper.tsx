import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { RULE_ABOUT_LABELS, type EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { dayOfRun } from '#core/eligibility/run.ts';
import { useApi } from '../../api/ApiContext.ts';
import { triedOnPaper, type PaperAbout } from '../../api/eligibilityQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { NotInForce } from './NotInForce.tsx';
import { PaperSelect, type ChosenPaper } from './PaperSelect.tsx';
import { ALL_RULES, RuleSelect } from './RuleSelect.tsx';
import { TryResult } from './TryResult.tsx';
import styles from '../eligibility.module.css';

/** Rules tried on an initiative, a cluster or a decision. */
export function TryOnPaper({ about, rules }: { about: PaperAbout; rules: readonly EligibilityRule[] }) {
  const { year: workingYear } = useYear();
  const { today } = useAppInfo();
  const [paper, setPaper] = useState<ChosenPaper | null>(null);
  const [year, setYear] = useState(workingYear);
  const [onDate, setDay] = useState<IsoDate | null>(() => dayOfRun(workingYear, today));
  const [ruleId, setRuleId] = useState(ALL_RULES);
  const asked = { about, id: paper?.id ?? '', year, onDate: onDate ?? today };
  const isAsked = paper !== null && onDate !== null;
  const findings = useQuery({
    ...triedOnPaper(useApi(), asked, ruleId === ALL_RULES ? null : { ruleId }),
    enabled: isAsked,
  });
  const name = RULE_ABOUT_LABELS[about];
  return (
    <>
      <div className={styles.fields}>
        <Field label={name} htmlFor="try-paper" className={styles.half}>
          <PaperSelect id="try-paper" about={about} value={paper} onChange={setPaper} />
        </Field>
        <Field label="Năm xét" htmlFor="try-year">
          <InputNumber
            id="try-year"
            className="num"
            style={{ width: '100%' }}
            min={1945}
            max={2999}
            precision={0}
            value={year}
            onChange={(typed) => typed !== null && setYear(typed)}
          />
        </Field>
        <Field label="Theo quy tắc ngày" htmlFor="try-day">
          <DateField id="try-day" value={onDate} onChange={setDay} />
        </Field>
        <RuleSelect className={styles.whole} rules={rules} value={ruleId} onChange={setRuleId} />
      </div>
      <NotInForce rule={rules.find(({ id }) => id === ruleId)} on={onDate} />
      <TryResult
        findings={isAsked ? findings.data : undefined}
        error={findings.error}
        hint={isAsked ? null : `Chọn ${name.toLowerCase()} để thử. Không có gì được ghi.`}
      />
    </>
  );
}
