import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { covers } from '#core/units/unitTree.ts';
import tables from '../../shared/table.module.css';
import { periodWords } from '../lifeWords.ts';
import { useUnitKinds } from '../useUnitKinds.ts';
import styles from './unitPage.module.css';

/** Names and kinds over time, newest first; the one of the day is marked. */
export function NamesTable({ unit, on }: { unit: UnitHistory; on: IsoDate }) {
  const { kindWord } = useUnitKinds();
  return (
    <section className={styles.section}>
      <h2 id="unit-names">Tên gọi</h2>
      <table className={`${tables.table} ${styles.table}`} aria-labelledby="unit-names">
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col" style={{ width: 104 }}>
              Loại
            </th>
            <th scope="col" style={{ width: 214 }}>
              Thời gian
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.names.toReversed().map((name) => (
            <tr key={name.id} className={covers(name, on) ? tables.current : undefined}>
              <td>
                {name.name}
                {name.shortName !== '' && <div className={tables.quiet}>{name.shortName}</div>}
              </td>
              <td className={tables.quiet}>{kindWord(name.kind)}</td>
              <td className="num">{periodWords(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
