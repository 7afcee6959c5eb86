import { totalShare } from '#core/initiatives/initiative.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import { formatBirth } from '#core/people/birth.ts';
import { Link } from 'react-router';
import type { InitiativeView } from '../../api/initiativesQueries.ts';
import board from '../../shared/list/listBoard.module.css';
import styles from '../initiatives.module.css';

/** The authors in the order of the application, with what each contributed. */
export function AuthorsList({ authors }: { authors: InitiativeView['initiative']['authors'] }) {
  return (
    <table className={board.counts} aria-label="Tác giả">
      <thead>
        <tr className={board.group}>
          <th scope="col">Tác giả</th>
          <th scope="col">Tỷ lệ</th>
        </tr>
      </thead>
      <tbody>
        {authors.map(({ id, name, personId, birth, workplace, position, qualification, share, isChief }) => (
          <tr key={id}>
            <th scope="row">
              {personId === null ? name : <Link to={`/people/${personId}`}>{name}</Link>}
              {isChief && <span className={board.beside}>tác giả chính</span>}
              <span className={styles.under}>
                {[formatBirth(birth), position, workplace, qualification].filter((part) => part !== '').join(', ')}
              </span>
            </th>
            <td className="num">{shareText(share)}</td>
          </tr>
        ))}
        <tr className={board.sum}>
          <th scope="row">Cộng</th>
          <td className="num">{shareText(totalShare(authors))}</td>
        </tr>
      </tbody>
    </table>
  );
}
