import { Link } from 'react-router';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { covers } from '#core/units/unitTree.ts';
import type { UnitPage } from '../../api/unitsQueries.ts';
import tables from '../../shared/table.module.css';
import { periodWords } from '../lifeWords.ts';
import styles from './unitPage.module.css';

/** Under which units it stood, newest first, each under the name it had then. */
export function PlacesTable({ places, on }: { places: UnitPage['places']; on: IsoDate }) {
  return (
    <section className={styles.section}>
      <h2 id="unit-places">Trực thuộc</h2>
      {places.length === 0 ? (
        <p className={styles.quiet}>Đứng ở cấp trên cùng, không trực thuộc đơn vị nào trong danh sách.</p>
      ) : (
        <table className={`${tables.table} ${styles.table}`} aria-labelledby="unit-places">
          <thead>
            <tr>
              <th scope="col">Đơn vị cấp trên</th>
              <th scope="col" style={{ width: 214 }}>
                Thời gian
              </th>
            </tr>
          </thead>
          <tbody>
            {places.toReversed().map((place) => (
              <tr key={place.id} className={covers(place, on) ? tables.current : undefined}>
                <td>
                  <Link to={`/units/${place.parentId}?on=${on}`}>{place.parentName}</Link>
                </td>
                <td className="num">{periodWords(place)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
