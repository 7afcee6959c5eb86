import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { roleLabel } from '#core/clusters/cluster.ts';
import { useApi } from '../../api/ApiContext.ts';
import { clustersOfUnit } from '../../api/clustersQueries.ts';
import { periodWords } from '../lifeWords.ts';
import styles from './unitPage.module.css';

/** Cụm, khối thi đua the unit belongs or belonged to, several at once, and where it led. */
export function UnitClusters({ unitId }: { unitId: string }) {
  const { data = [] } = useQuery(clustersOfUnit(useApi(), unitId));
  if (data.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>Cụm, khối thi đua</h2>
      <ul className={styles.lines}>
        {data.map(({ memberId, clusterId, name, kind, roles, ...period }) => (
          <li key={memberId}>
            <Link to={`/clusters/${clusterId}`}>{name}</Link>
            <span className={`${styles.quiet} num`}>{periodWords(period)}</span>
            {roles.length > 0 && (
              <span>{roles.map(({ year, role }) => `${roleLabel(role, kind)} ${year}`).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
