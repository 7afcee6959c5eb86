import type { UnitPage } from '../../api/unitsQueries.ts';
import { EventList } from './EventList.tsx';
import { NamesTable } from './NamesTable.tsx';
import { PlacesTable } from './PlacesTable.tsx';
import { Successions } from './Successions.tsx';
import { UnitClusters } from './UnitClusters.tsx';
import { UnitFrame } from './UnitFrame.tsx';
import styles from './unitPage.module.css';

/** Quá trình: what the unit was called, where it stood, and what happened to it. */
export function UnitHistoryPage() {
  return (
    <UnitFrame>
      {({ page, on, canWrite }) => (
        <div className={styles.columns}>
          <div className={styles.column}>
            <NamesTable unit={page.unit} on={on} />
            <PlacesTable places={page.places} on={on} />
            <Successions title="Tiền thân" successions={page.predecessors} />
            <Successions title="Kế thừa" successions={page.successors} />
            <UnitClusters unitId={page.unit.id} />
            <OwnFacts unit={page.unit} />
          </div>
          <div className={styles.column}>
            <EventList events={page.events} canWrite={canWrite} />
          </div>
        </div>
      )}
    </UnitFrame>
  );
}

function OwnFacts({ unit: { code, note } }: Pick<UnitPage, 'unit'>) {
  if (code === '' && note === '') return null;
  return (
    <section className={styles.section}>
      <h2>Ghi thêm</h2>
      {code !== '' && <p>Mã của cơ quan: {code}</p>}
      {note !== '' && <p>{note}</p>}
    </section>
  );
}
