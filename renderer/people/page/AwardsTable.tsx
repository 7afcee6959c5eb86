import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { AWARD_KIND_LABELS } from '#core/office/catalogue.ts';
import type { AwardReceived } from '#core/people/personHistory.ts';
import type { PersonView } from '../../api/peopleQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Money } from '../../shared/Money.tsx';
import { StatusTag } from '../../shared/StatusTag.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { usePeopleWrites } from '../usePeopleWrites.ts';
import tables from '../../shared/table.module.css';
import styles from './person.module.css';

/** Everything a person received, and what somebody of the same name received that may be theirs. */
export function AwardsTable({ view }: { view: PersonView }) {
  const { awards, possibleAwards, person } = view;
  const { linkAward } = usePeopleWrites();
  const canWrite = mayWrite(useAppInfo().actor.role);
  const link = ({ lineId, personId: seenPersonId }: AwardReceived, personId: string | null) =>
    linkAward.mutate({ lineId, seenPersonId, personId });
  return (
    <section className={styles.section} aria-label="Khen thưởng đã nhận">
      <div className={styles.head}>
        <h2>Khen thưởng đã nhận</h2>
      </div>
      <FailureNotice error={linkAward.error} onRead={linkAward.reset} />
      {awards.length === 0 ? (
        <p className={styles.none}>Chưa ghi nhận khen thưởng nào của người này.</p>
      ) : (
        <AwardRows
          label="Khen thưởng đã nhận"
          awards={awards}
          act="Không phải"
          onAct={canWrite ? (award) => link(award, null) : undefined}
        />
      )}
      {possibleAwards.length > 0 && (
        <>
          <p className={styles.offer}>
            <b>Có thể là của người này:</b> cùng họ tên trên danh sách, chưa ghi nhận là của ai.
          </p>
          <AwardRows
            label="Có thể là của người này"
            awards={possibleAwards}
            act="Đúng người này"
            onAct={canWrite ? (award) => link(award, person.id) : undefined}
          />
        </>
      )}
    </section>
  );
}

/** What it was for, where that says more than the award's own name. */
function whyWords({ achievement, reason, awardName, awardKind }: AwardReceived): string {
  const why = [achievement, reason].filter((part) => part !== '').join(', ');
  return why === '' || why.toLowerCase().includes(awardName.toLowerCase()) ? AWARD_KIND_LABELS[awardKind] : why;
}

interface AwardRowsProps {
  label: string;
  awards: readonly AwardReceived[];
  act: string;
  /** Left out where the reader may not write. */
  onAct: ((award: AwardReceived) => void) | undefined;
}

function AwardRows({ label, awards, act, onAct }: AwardRowsProps) {
  return (
    <table className={tables.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" style={{ width: 66 }}>
            Năm
          </th>
          <th scope="col">Danh hiệu, hình thức</th>
          <th scope="col">Chức vụ, đơn vị trên giấy</th>
          <th scope="col" style={{ width: 136 }}>
            Quyết định
          </th>
          <th scope="col" className={tables.end} style={{ width: 108 }}>
            Tiền thưởng
          </th>
          <th scope="col" style={{ width: 112 }}>
            <span className="visually-hidden">Việc làm được</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <tr key={award.lineId} className={award.status === 'ISSUED' ? undefined : styles.past}>
            <td className="num">{award.year}</td>
            <td>
              {award.awardName}
              <div className={styles.quiet}>{whyWords(award)}</div>
            </td>
            <td>{[award.position, award.unitName].filter((part) => part !== '').join(', ')}</td>
            <td className="num">
              <Link to={`/awards/${award.decisionId}`}>{award.number === '' ? 'Bản nháp' : award.number}</Link>
              {award.issuedOn !== null && <div className={styles.quiet}>{formatDate(award.issuedOn)}</div>}
              <StatusTag status={award.status} />
            </td>
            <td className={tables.end}>
              <Money amount={award.amount} />
            </td>
            <td>
              <span className={tables.acts}>
                {/* Who is named in a draft is written in the draft. */}
                {onAct && award.status !== 'DRAFT' && (
                  <LinkButton aria-label={`${act}: ${award.awardName} năm ${award.year}`} onClick={() => onAct(award)}>
                    {act}
                  </LinkButton>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
