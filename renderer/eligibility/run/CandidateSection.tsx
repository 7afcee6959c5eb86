import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { RunAsked, RunRow } from '#core/eligibility/run.ts';
import { STANDING_LABELS } from '#core/eligibility/standingOf.ts';
import { useApi } from '../../api/ApiContext.ts';
import { triedRules } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { UnitMarksForm } from '../UnitMarksForm.tsx';
import { FindingItem } from '../FindingItem.tsx';
import { nomineeOf } from './nomineeOf.ts';
import { STANDING_TONES } from './RunRowView.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../eligibility.module.css';

interface CandidateSectionProps {
  row: RunRow;
  asked: RunAsked;
  awardName: string;
  onClose: () => void;
}

/** What every rule says about one row, as the data stands now. */
export function CandidateSection({ row, asked, awardName, onClose }: CandidateSectionProps) {
  const navigate = useNavigate();
  const findings = useQuery(triedRules(useApi(), nomineeOf(row, asked), null));
  const { personId, unitId, standing } = row;
  const page = row.subject === 'INDIVIDUAL' ? personId && `/people/${personId}` : unitId && `/units/${unitId}`;
  return (
    <RailSection title={row.name} onClose={onClose}>
      <dl className={board.facts}>
        <dt>Đề nghị</dt>
        <dd>{awardName}</dd>
        <dt>Đơn vị</dt>
        <dd>{row.unitName === '' ? 'Chưa rõ' : row.unitName}</dd>
        <dt>Kết quả</dt>
        <dd className={STANDING_TONES[standing]}>{STANDING_LABELS[standing]}</dd>
      </dl>
      {page && (
        <LinkButton onClick={() => void navigate(page)}>
          {row.subject === 'INDIVIDUAL' ? 'Mở hồ sơ người' : 'Mở trang đơn vị'}
        </LinkButton>
      )}
      {row.subject === 'COLLECTIVE' && unitId !== null && <UnitMarksForm unitId={unitId} year={asked.year} />}
      {findings.isError && <p className={board.problem}>{failureOf(findings.error).message}</p>}
      {findings.data?.length === 0 && <p className={board.note}>Không có quy tắc nào cho danh hiệu này.</p>}
      <ul className={styles.findings} aria-label="Quy tắc đã xét">
        {findings.data?.map((finding) => (
          <FindingItem key={finding.ruleId} finding={finding} />
        ))}
      </ul>
    </RailSection>
  );
}
