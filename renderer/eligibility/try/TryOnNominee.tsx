import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { triedRules } from '../../api/eligibilityQueries.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { UnitMarksForm } from '../UnitMarksForm.tsx';
import { NotInForce } from './NotInForce.tsx';
import { NomineeFields } from './NomineeFields.tsx';
import { ALL_RULES, RuleSelect } from './RuleSelect.tsx';
import { TryResult } from './TryResult.tsx';
import { blankNominee, enteredNominee, NOBODY, type TypedNominee } from './typedNominee.ts';
import styles from '../eligibility.module.css';

/** Rules tried with a person or a collective and an award. */
export function TryOnNominee({ subject, rules }: { subject: Subject; rules: readonly EligibilityRule[] }) {
  const { year } = useYear();
  const { today } = useAppInfo();
  const [typed, setTyped] = useState<TypedNominee>(() => ({ ...blankNominee(year, today), subject }));
  const [ruleId, setRuleId] = useState(ALL_RULES);
  const nominee = enteredNominee(typed);
  const findings = useQuery({
    ...triedRules(useApi(), nominee ?? NOBODY, ruleId === ALL_RULES ? null : { ruleId }),
    enabled: nominee !== null,
  });
  return (
    <>
      <div className={styles.fields}>
        <NomineeFields
          typed={typed}
          put={(patch) => setTyped((current) => ({ ...current, ...patch }))}
          className={styles.half}
        />
        <RuleSelect className={styles.whole} rules={rules} value={ruleId} onChange={setRuleId} />
      </div>
      {subject === 'COLLECTIVE' && typed.unitId !== null && <UnitMarksForm unitId={typed.unitId} year={typed.year} />}
      <NotInForce rule={rules.find(({ id }) => id === ruleId)} on={nominee?.onDate ?? null} />
      <TryResult
        tellsStanding
        findings={nominee === null ? undefined : findings.data}
        error={findings.error}
        hint={nominee === null ? 'Chọn người hoặc đơn vị và danh hiệu để thử. Không có gì được ghi.' : null}
      />
    </>
  );
}
