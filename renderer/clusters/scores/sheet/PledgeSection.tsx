import { useState } from 'react';
import { Button, Checkbox } from 'antd';
import {
  differsFromPledge,
  NO_TARGET,
  pledgedFigures,
  takenFigures,
  targetFor,
  WHOLE_PLEDGE,
  type MemberPledge,
  type PledgedFigure,
} from '#core/clusters/scores/pledgedFigures.ts';
import type { ScoreEntry } from '#core/clusters/scores/scoreEntries.ts';
import type { SheetItem } from '#core/clusters/scores/sheetRows.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import type { SheetView } from '../../../api/scoresQueries.ts';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useWrite } from '../../../shared/useWrite.ts';
import fields from '../../../shared/inputs/cellField.module.css';
import { pledgedWords } from './pledgedWords.ts';
import { enteredWords } from './sheetWords.ts';
import styles from './sheet.module.css';

interface PledgeSectionProps {
  sheet: SheetView;
  pledge: MemberPledge;
  /** Quantitative criteria the part in hand scores. */
  items: readonly SheetItem[];
  entryOf: (key: string) => ScoreEntry;
  onEnter: (key: string, patch: Partial<ScoreEntry>) => void;
  onClose: () => void;
}

/**
 * Plan and actual of quantitative criteria from the pledge: which target each is tied to, and what it would write.
 * What was typed otherwise is replaced only where that is ticked.
 */
export function PledgeSection({ sheet, pledge, items, entryOf, onEnter, onClose }: PledgeSectionProps) {
  const api = useApi();
  const [replaced, setReplaced] = useState<ReadonlySet<string>>(new Set());
  const link = useWrite((chosen: { key: string; target: string }) =>
    api.scores.linkTarget.mutate({ yearId: sheet.yearId, version: sheet.schemeVersion, link: chosen }),
  );
  const figures = pledgedFigures(sheet.template, pledge);
  const taken = items.flatMap(({ key }) => {
    const pledged = figures.get(key);
    const patch = pledged ? takenFigures(entryOf(key), pledged, replaced.has(key)) : {};
    return Object.keys(patch).length === 0 ? [] : [{ key, patch }];
  });
  const fill = () => {
    for (const { key, patch } of taken) onEnter(key, patch);
    onClose();
  };
  const setReplaces = (key: string, replaces: boolean) =>
    setReplaced(new Set([...replaced].filter((other) => other !== key).concat(replaces ? [key] : [])));
  return (
    <RailSection title="Điền số từ giao ước" onClose={onClose}>
      <p className={styles.hint}>
        Bấm Điền thì ô còn trống nhận kế hoạch đã ký trong giao ước và kết quả {sheet.member.shortName} đã báo; ô đã có
        số giữ nguyên, trừ ô đánh dấu thay. Sau đó sửa tay được như thường, giao ước không đổi.
      </p>
      <Button disabled={taken.length === 0} onClick={fill}>
        {taken.length === 0 ? 'Không có ô nào để điền' : `Điền ${taken.length} tiêu chí`}
      </Button>
      {link.isError && (
        <p className={styles.problem} role="alert">
          {failureOf(link.error).message}
        </p>
      )}
      <p className={styles.hint}>Chỉ tiêu chọn dưới đây dùng cho bảng điểm của mọi đơn vị trong năm.</p>
      <ul className={styles.pledged} aria-label="Tiêu chí định lượng">
        {items.map((item) => (
          <PledgedItem
            key={item.key}
            item={item}
            pledge={pledge}
            pledged={figures.get(item.key)}
            entry={entryOf(item.key)}
            replaces={replaced.has(item.key)}
            onReplace={(replaces) => setReplaces(item.key, replaces)}
            onLink={(target) => link.mutate({ key: item.key, target })}
          />
        ))}
      </ul>
    </RailSection>
  );
}

interface PledgedItemProps {
  item: SheetItem;
  pledge: MemberPledge;
  pledged: PledgedFigure | undefined;
  entry: ScoreEntry;
  replaces: boolean;
  onReplace: (replaces: boolean) => void;
  onLink: (target: string) => void;
}

function PledgedItem({ item, pledge, pledged, entry, replaces, onReplace, onLink }: PledgedItemProps) {
  const id = `pledged-${item.key}`;
  return (
    <li>
      <label htmlFor={id}>{item.name}</label>
      <select
        id={id}
        className={fields.field}
        value={targetFor(item, pledge)}
        onChange={(event) => onLink(event.target.value)}
      >
        <option value={NO_TARGET}>Không lấy từ giao ước</option>
        <option value={WHOLE_PLEDGE}>Số chỉ tiêu đạt trên tổng số chỉ tiêu</option>
        {pledge.targets.map(({ id: targetId, content }) => (
          <option key={targetId} value={targetId}>
            {content}
          </option>
        ))}
      </select>
      {pledged && (
        <span className={styles.measure}>
          {pledged.target && `${pledged.target.content}: `}
          {pledgedWords(pledged)}
        </span>
      )}
      {pledged && differsFromPledge(entry, pledged) && (
        <Checkbox checked={replaces} onChange={(event) => onReplace(event.target.checked)}>
          Thay số đang ghi {enteredWords(item, entry)}
        </Checkbox>
      )}
    </li>
  );
}
