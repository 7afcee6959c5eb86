import { useState } from 'react';
import { Button } from 'antd';
import { formatDate } from '#core/dates/isoDate.ts';
import { UNIT_EVENT_LABELS } from '#core/units/unitEvent.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import type { UnitEventView } from '../../api/unitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useWrite } from '../../shared/useWrite.ts';
import { eventSentence } from './eventSentence.ts';
import styles from './unitPage.module.css';

/** What happened to the unit, newest first, each with the way to take it back. */
export function EventList({ events, canWrite }: { events: readonly UnitEventView[]; canWrite: boolean }) {
  return (
    <section className={styles.section}>
      <h2>Sự kiện</h2>
      {events.length === 0 && <p className={styles.quiet}>Chưa ghi sự kiện nào của đơn vị này.</p>}
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.id}>
            <div className={styles.eventHead}>
              <b className="num">{formatDate(event.on)}</b>
              <b>{UNIT_EVENT_LABELS[event.type]}</b>
              {event.documentNumber !== '' && <span className={styles.quiet}>{event.documentNumber}</span>}
            </div>
            <p>{eventSentence(event)}</p>
            {event.note !== '' && <p className={styles.quiet}>{event.note}</p>}
            {canWrite && <TakeBack event={event} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Asks once more where it stands; when it cannot be done, says why instead. */
function TakeBack({ event: { id, staysBecause } }: { event: UnitEventView }) {
  const api = useApi();
  const [isAsking, setAsking] = useState(false);
  const takeBack = useWrite(() => api.units.takeBackEvent.mutate({ id }));
  if (staysBecause !== null) return <p className={styles.stays}>{staysBecause}</p>;
  if (!isAsking) return <LinkButton onClick={() => setAsking(true)}>Hủy sự kiện</LinkButton>;
  return (
    <div className={styles.asking}>
      <span>Các đơn vị sẽ trở lại đúng như trước sự kiện này.</span>
      <Button size="small" danger loading={takeBack.isPending} autoFocus onClick={() => takeBack.mutate()}>
        Hủy sự kiện này
      </Button>
      <Button size="small" onClick={() => setAsking(false)}>
        Thôi
      </Button>
      {takeBack.isError && <p role="alert">{failureOf(takeBack.error).message}</p>}
    </div>
  );
}
