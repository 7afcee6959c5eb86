import { Button } from 'antd';
import type { ScoreEntry, ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { sheetItems, type SheetItem } from '#core/clusters/scores/sheetRows.ts';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { differingKeys, entryOf, type PartDraft } from './partDraft.ts';
import { enteredWords } from './sheetWords.ts';
import styles from './conflict.module.css';

interface PartConflictProps {
  template: ScoreTemplate;
  part: ScorePart;
  draft: PartDraft;
  onSettle: (keep: 'MINE' | 'THEIRS') => void;
}

/** Someone else saved this part first: both versions side by side, nothing lost, the clerk decides. */
export function PartConflict({ template, part, draft: { typed, conflict }, onSettle }: PartConflictProps) {
  if (!conflict) return null;
  const differing = new Set(differingKeys(typed, conflict.form));
  const items = sheetItems(template, part).filter(({ key }) => differing.has(key));
  return (
    <section className={styles.conflict} role="alert" aria-label="Có bản mới hơn">
      <p>
        <b>Đã có người sửa phần điểm này sau khi bạn mở.</b> Nội dung bạn nhập vẫn còn, chưa ghi đè. Hãy chọn bản để
        giữ.
      </p>
      {items.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Dòng khác nhau</th>
              <th scope="col">Bạn đang nhập</th>
              <th scope="col">Bản đã lưu của người khác</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.key}>
                <th scope="row">{item.name}</th>
                <td>{entryWords(item, entryOf(typed.entries, item.key))}</td>
                <td>{entryWords(item, entryOf(conflict.form.entries, item.key))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.acts}>
        <Button onClick={() => onSettle('MINE')}>Lưu bản tôi đang nhập</Button>
        <Button onClick={() => onSettle('THEIRS')}>Lấy bản của người khác</Button>
      </div>
    </section>
  );
}

function entryWords(item: SheetItem, entry: ScoreEntry): string {
  const words = [entry.points === null ? '' : formatHundredths(entry.points), enteredWords(item, entry), entry.note];
  return words.filter((word) => word !== '').join('; ') || 'Để trống';
}
