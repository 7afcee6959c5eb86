import { useState } from 'react';
import { App, Button, Radio } from 'antd';
import { Link, useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { EVIDENCE_WORDS, LIKELIHOOD, LIKELIHOOD_LABELS } from '#core/people/duplicates.ts';
import { failureOf } from '../../api/failure.ts';
import type { DuplicateView } from '../../api/peopleQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { usePeopleWrites } from '../usePeopleWrites.ts';
import { compareSides, fullerSide } from './comparison.ts';
import styles from './duplicates.module.css';

/** Two records side by side, what differs marked, and the two ways to settle it. */
export function PairSection({ pair }: { pair: DuplicateView }) {
  const { one, other, evidence } = pair;
  const { merge, undoMerge, tellApart, undoTellApart } = usePeopleWrites();
  const canWrite = mayWrite(useAppInfo().actor.role);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [keptId, setKeptId] = useState(() => fullerSide(one, other).person.id);
  const mergedSide = keptId === one.person.id ? other : one;
  const keptSide = keptId === one.person.id ? one : other;
  const tell = (error: unknown) => void message.error(failureOf(error).message);

  const mergeNow = () => {
    const mergedId = mergedSide.person.id;
    merge.mutate(
      { keptId, mergedId, reason: EVIDENCE_WORDS[evidence] },
      {
        onSuccess: () =>
          void message.success({
            duration: 8,
            content: (
              <>
                {/* A message stands outside the router: it cannot hold a link. */}
                Đã gộp vào{' '}
                <LinkButton onClick={() => void navigate(`/people/${keptId}`)}>{keptSide.person.fullName}</LinkButton>,
                giữ cả hai lịch sử.{' '}
                <LinkButton onClick={() => undoMerge.mutate(mergedId, { onError: tell })}>Tách lại</LinkButton>
              </>
            ),
          }),
        onError: tell,
      },
    );
  };
  const apartNow = () => {
    const ids = { oneId: one.person.id, otherId: other.person.id };
    tellApart.mutateAsync(ids).then(
      () =>
        void message.success({
          duration: 8,
          content: (
            <>
              Đã ghi: {label} không phải một người.{' '}
              <LinkButton onClick={() => undoTellApart.mutate(ids, { onError: tell })}>Hoàn tác</LinkButton>
            </>
          ),
        }),
      tell,
    );
  };
  const label = `${one.person.fullName} và ${other.person.fullName}`;
  return (
    <section className={styles.pair} aria-label={label}>
      <div className={styles.why}>
        <b>{LIKELIHOOD_LABELS[LIKELIHOOD[evidence]]}</b> {EVIDENCE_WORDS[evidence]}
      </div>
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
      {canWrite && (
        <div className={styles.acts}>
          <Button loading={merge.isPending} aria-label={`Gộp ${label}`} onClick={mergeNow}>
            Gộp
          </Button>
          <Button loading={tellApart.isPending} aria-label={`Không phải một người: ${label}`} onClick={apartNow}>
            Không phải một người
          </Button>
          <span className={styles.blank}>Gộp không xóa gì và tách lại được bất cứ lúc nào.</span>
        </div>
      )}
    </section>
  );
}
