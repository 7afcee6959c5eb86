import { formatNumber } from '#core/money/format.ts';
import { namesInShort } from '#core/nominations/namesInShort.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import type { SentUpGroup } from './sentUpGroups.ts';
import tables from '../../shared/table.module.css';
import styles from './review.module.css';

interface SentUpTableProps {
  groups: readonly SentUpGroup[];
  /** Null for who may only look. */
  onAnswer: ((awardName: string) => void) | null;
}

/** What this office only proposes: it waits for the answer of who decides, and no draft is made of it here. */
export function SentUpTable({ groups, onAnswer }: SentUpTableProps) {
  return (
    <>
      <h2 className={styles.partTitle}>Trình cấp trên, chờ trả lời</h2>
      <p className={styles.partNote}>
        Cơ quan đề nghị các danh hiệu, hình thức này nhưng không quyết định, nên không lập dự thảo ở đây. Khi có quyết
        định hoặc văn bản của cấp trên, hãy ghi trả lời: đã tặng thì đề nghị có quyết định và tính là đã đạt; không tặng
        thì chuyển sang hình thức thay thế, nếu có.
      </p>
      <TableScroller label="Các đề nghị trình cấp trên, cuộn được" style={{ flex: 'none' }}>
        <table className={tables.table} aria-label="Trình cấp trên, chờ trả lời">
          <thead>
            <tr>
              <th scope="col" style={{ width: '32%' }}>
                Danh hiệu, hình thức
              </th>
              <th scope="col" style={{ width: 200 }}>
                Nơi quyết định
              </th>
              <th scope="col" className={tables.end} style={{ width: 70 }}>
                Số dòng
              </th>
              <th scope="col">Gồm</th>
              <th scope="col" style={{ width: 110 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ awardName, decidedBy, lines }) => (
              <tr key={awardName}>
                <td className={tables.strong}>{awardName}</td>
                <td>{decidedBy === '' ? 'Cấp trên' : decidedBy}</td>
                <td className={`${tables.end} num`}>{formatNumber(lines.length)}</td>
                <td className={styles.names}>{namesInShort(lines)}</td>
                <td>
                  {onAnswer && (
                    <LinkButton aria-label={`Ghi trả lời về ${awardName}`} onClick={() => onAnswer(awardName)}>
                      Ghi trả lời
                    </LinkButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}
