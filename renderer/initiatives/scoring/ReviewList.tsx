import { pointsText } from '#core/text/pointsText.ts';
import type { ScoredReview } from '../../api/initiativesQueries.ts';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { resultWords } from './resultWords.ts';
import tables from '../../shared/table.module.css';
import styles from './scoring.module.css';

interface ReviewListProps {
  reviews: readonly ScoredReview[];
  /** Reviews with points typed and not saved. */
  unsaved: ReadonlyMap<string, unknown>;
  chosenId: string | null;
  onChoose: (id: string) => void;
}

/** What the meeting scores, in its order, with what the sheets come to so far. */
export function ReviewList({ reviews, unsaved, chosenId, onChoose }: ReviewListProps) {
  return (
    <div className={styles.list}>
      <TableScroller label="Sáng kiến của phiên họp, cuộn được">
        <table className={tables.table} aria-label="Sáng kiến của phiên họp">
          <thead>
            <tr>
              <th scope="col" style={{ width: 56 }}>
                STT
              </th>
              <th scope="col">Sáng kiến</th>
              <th scope="col" style={{ width: '24%' }}>
                Tác giả
              </th>
              <th scope="col" className={tables.end} style={{ width: 92 }}>
                Số phiếu
              </th>
              <th scope="col" className={tables.end} style={{ width: 92 }}>
                Điểm
              </th>
              <th scope="col" style={{ width: 190 }}>
                Kết quả
              </th>
            </tr>
          </thead>
          <tbody>
            {reviews.map((review, index) => {
              const { id, initiative, scorerIds, result } = review;
              const words = resultWords(result);
              return (
                <tr key={id} className={id === chosenId ? tables.current : undefined} onClick={() => onChoose(id)}>
                  <td className="num">{index + 1}</td>
                  <td>
                    <button
                      type="button"
                      className={styles.opener}
                      aria-pressed={id === chosenId}
                      onClick={() => onChoose(id)}
                    >
                      {initiative.title}
                    </button>
                    {unsaved.has(id) && <span className={tables.tag}>chưa lưu</span>}
                  </td>
                  <td>{initiative.authors.map(({ name }) => name).join(', ')}</td>
                  <td className={`${tables.end} num`}>
                    {result.sheets}/{scorerIds.length}
                  </td>
                  <td className={`${tables.end} num`}>{result.sheets === 0 ? '–' : pointsText(result.total)}</td>
                  <td className={styles[words.tone]}>{words.text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroller>
    </div>
  );
}
