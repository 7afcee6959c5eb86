import { Button } from 'antd';
import { formatDate } from '#core/dates/isoDate.ts';
import type { ProposedDeadline } from '../api/deadlinesQueries.ts';
import { FailureLine } from '../shared/FailureLine.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { RailSection } from '../shared/RailSection.tsx';
import { useDeadlineWrites } from './useDeadlineWrites.ts';
import styles from './deadlines.module.css';

/** Deadlines many offices keep, to be taken over with one click and then changed like any other. */
export function ProposalsSection({ year, proposals }: { year: number; proposals: readonly ProposedDeadline[] }) {
  const { takeProposals } = useDeadlineWrites();
  const take = (keys: string[]) => takeProposals.mutate({ year, keys });
  return (
    <RailSection title="Hạn gợi ý">
      <p className={styles.quiet}>
        Hạn thường gặp ở công đoàn các cấp. Lấy vào lịch rồi sửa ngày theo văn bản của mình.
      </p>
      <FailureLine error={takeProposals.error} />
      <ul className={styles.proposals}>
        {proposals.map(({ key, title, dueOn, basis }) => (
          <li key={key}>
            <span>
              <span className="num">{formatDate(dueOn)}</span> {title}
            </span>
            <LinkButton aria-label={`Lấy vào lịch: ${title}`} onClick={() => take([key])}>
              Lấy
            </LinkButton>
            <span className={styles.basis}>{basis}</span>
          </li>
        ))}
      </ul>
      {proposals.length > 1 && (
        <Button
          className={styles.all ?? ''}
          loading={takeProposals.isPending}
          onClick={() => take(proposals.map(({ key }) => key))}
        >
          Lấy cả {proposals.length} hạn
        </Button>
      )}
    </RailSection>
  );
}
