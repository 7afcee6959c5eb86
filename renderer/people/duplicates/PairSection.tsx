import { useState } from 'react';
import { Button, Radio } from 'antd';
import { Link } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { evidenceWords, LIKELIHOOD, LIKELIHOOD_LABELS } from '#core/people/duplicates.ts';
import type { DuplicateView } from '../../api/peopleQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { usePeopleWrites } from '../usePeopleWrites.ts';
import { compareSides, countWords, fullerSide } from './comparison.ts';
import { useOfferBack } from '../../shared/useOfferBack.ts';
import styles from './duplicates.module.css';

interface PairSectionProps {
  /** `evidence` null where nothing but the clerk says that they are one. */
  pair: Omit<DuplicateView, 'evidence'> & { evidence: DuplicateView['evidence'] | null };
  /** Goes on to the record that was kept; left out where the page goes on with the next pair. */
  onMerged?: (keptId: string) => void;
  /** The pair may be gone once it was refused, with what stands under it. */
  onRefused?: (error: unknown) => void;
}

/** Two records side by side, what differs marked, and the two ways to settle it. */
export function PairSection({ pair, onMerged, onRefused = shownBelow }: PairSectionProps) {
  const { one, other, evidence } = pair;
  const by = evidence && evidenceWords(evidence, [one.person.birth, other.person.birth]);
  const { merge, undoMerge, tellApart, undoTellApart } = usePeopleWrites();
  const canWrite = mayWrite(useAppInfo().actor.role);
  const offerBack = useOfferBack();
  const [keptId, setKeptId] = useState(() => fullerSide(one, other).person.id);
  const mergedSide = keptId === one.person.id ? other : one;
  const keptSide = keptId === one.person.id ? one : other;
  const [isAsking, setAsking] = useState(false);
  const sideOf = (side: typeof one) => `hồ sơ ${side === one ? 'trái' : 'phải'}`;

  const mergeNow = () => {
    const mergedId = mergedSide.person.id;
    const words = (
      <>
        Đã gộp vào <Link to={`/people/${keptId}`}>{keptSide.person.fullName}</Link>, giữ cả hai lịch sử.
      </>
    );
    const takeBack = () => undoMerge.mutateAsync(mergedId);
    const reason = by ?? 'người dùng xác nhận hai hồ sơ là một người';
    merge.mutateAsync({ keptId, mergedId, reason }).then(() => {
      offerBack({ words, label: 'Tách lại', takeBack, ...(onMerged && { at: `/people/${keptId}` }) });
      onMerged?.(keptId);
    }, onRefused);
  };
  const apartNow = () => {
    const ids = { oneId: one.person.id, otherId: other.person.id };
    const words = `Đã ghi: ${label} không phải một người.`;
    const takeBack = () => undoTellApart.mutateAsync(ids);
    tellApart.mutateAsync(ids).then(() => offerBack({ words, takeBack }), onRefused);
  };
  const label = `${one.person.fullName} và ${other.person.fullName}`;
  return (
    <section className={styles.pair} aria-label={label}>
      {evidence !== null && (
        <div className={styles.why}>
          <b>{LIKELIHOOD_LABELS[LIKELIHOOD[evidence]]}</b> {by}
        </div>
      )}
      <table className={styles.table} aria-label={`So sánh ${label}`}>
        <thead>
          <tr>
            <td />
            {[one, other].map(({ person }, index) => (
              <th key={person.id} scope="col">
                {canWrite && (
                  <Radio checked={keptId === person.id} onChange={() => setKeptId(person.id)}>
                    Giữ hồ sơ {index === 0 ? 'trái' : 'phải'}
                  </Radio>
                )}
                <Link to={`/people/${person.id}`}>Xem</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareSides(one, other).map((fact) => (
            <tr key={fact.label} className={fact.differs ? styles.differs : undefined}>
              <th scope="row">{fact.label}</th>
              <td className="num">{fact.one === '' ? <span className={styles.blank}>chưa ghi</span> : fact.one}</td>
              <td className="num">
                {fact.other === '' ? <span className={styles.blank}>chưa ghi</span> : fact.other}
                {fact.differs && <span className={styles.mark}>khác</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {canWrite && isAsking && (
        <div className={styles.acts}>
          <span>
            Giữ {sideOf(keptSide)}, <b>{keptSide.person.fullName}</b>; {countWords(mergedSide)} của {sideOf(mergedSide)}{' '}
            đọc chung với hồ sơ này. Không xóa gì, tách lại được bất cứ lúc nào.
          </span>
          <Button
            autoFocus
            loading={merge.isPending}
            aria-label={`Gộp vào ${sideOf(keptSide)}: ${label}`}
            onClick={mergeNow}
          >
            Gộp vào {sideOf(keptSide)}
          </Button>
          <Button onClick={() => setAsking(false)}>Thôi</Button>
        </div>
      )}
      {canWrite && !isAsking && (
        <div className={styles.acts}>
          <Button aria-label={`Gộp ${label}`} onClick={() => setAsking(true)}>
            Gộp
          </Button>
          {evidence !== null && (
            <Button loading={tellApart.isPending} aria-label={`Không phải một người: ${label}`} onClick={apartNow}>
              Không phải một người
            </Button>
          )}
          <span className={styles.blank}>Gộp không xóa gì và tách lại được bất cứ lúc nào.</span>
        </div>
      )}
      <FailureLine error={merge.error ?? tellApart.error} />
    </section>
  );
}

const shownBelow = () => undefined;
