import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { triedRules, type Tried } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { FindingItem } from '../FindingItem.tsx';
import { NotInForce } from './NotInForce.tsx';
import { NomineeFields } from './NomineeFields.tsx';
import { blankNominee, enteredNominee, NOBODY, SUBJECT_OPTIONS, type TypedNominee } from './typedNominee.ts';
import form from '../../shared/rowForm.module.css';
import board from '../../shared/list/listBoard.module.css';
import styles from '../eligibility.module.css';

interface TrySectionProps {
  /** The rule being written; INCOMPLETE while it cannot be asked yet. */
  tried: NonNullable<Tried> | 'INCOMPLETE';
  awardCode: string | null;
  onClose: () => void;
}

/** Beside a rule being written: what it would say about a person or a unit. */
export function TrySection({ tried, awardCode, onClose }: TrySectionProps) {
  const { year } = useYear();
  const { today } = useAppInfo();
  const [typed, setTyped] = useState<TypedNominee>(() => ({ ...blankNominee(year, today), awardCode }));
  const put = (patch: Partial<TypedNominee>) => setTyped((current) => ({ ...current, ...patch }));
  const nominee = enteredNominee(typed);
  const findings = useQuery({
    ...triedRules(useApi(), nominee ?? NOBODY, tried === 'INCOMPLETE' ? null : tried),
    enabled: nominee !== null && tried !== 'INCOMPLETE',
  });
  return (
    <RailSection title="Thử quy tắc" onClose={onClose}>
      <Segmented
        aria-label="Thử với"
        value={typed.subject}
        options={SUBJECT_OPTIONS}
        onChange={(subject) => put({ subject })}
      />
      <div className={form.form}>
        <NomineeFields typed={typed} put={put} className={form.wide} />
      </div>
      {tried === 'INCOMPLETE' && <p className={board.note}>Ghi đủ quy tắc rồi mới thử được.</p>}
      {nominee === null && <p className={board.note}>Chọn người hoặc đơn vị và danh hiệu để thử.</p>}
      {tried !== 'INCOMPLETE' && 'rule' in tried && <NotInForce rule={tried.rule} on={nominee?.onDate ?? null} />}
      {findings.isError && <p className={board.problem}>{failureOf(findings.error).message}</p>}
      {nominee !== null && findings.data?.length === 0 && (
        <p className={board.note}>Quy tắc này không xét về đối tượng đang thử.</p>
      )}
      {nominee !== null && tried !== 'INCOMPLETE' && (
        <ul className={styles.findings} aria-label="Kết quả thử">
          {findings.data?.map((finding) => (
            <FindingItem key={finding.ruleId} finding={finding} />
          ))}
        </ul>
      )}
    </RailSection>
  );
}
