import { Checkbox } from 'antd';
import { FIGURE_COUNTS, type FigureProposal } from '#core/units/mergedFigure.ts';
import { TextField } from '../../shared/TextField.tsx';
import { FIGURE_COUNT_LABELS, writtenCount } from '../figureText.ts';
import type { EventDraft } from './eventDraft.ts';
import type { useMergedFigures } from './useMergedFigures.ts';
import styles from './events.module.css';

interface MergedFiguresProps {
  proposal: FigureProposal;
  draft: EventDraft;
  put: (patch: Partial<EventDraft>) => void;
  figures: ReturnType<typeof useMergedFigures>;
}

/** How many units are named whose figures are missing. */
const NAMED = 3;

/** Số liệu đề nghị: what the merged units stated together, to be written with the event as the clerk leaves it. */
export function MergedFigures({ proposal, draft, put, figures }: MergedFiguresProps) {
  const { figure, version, missing } = proposal;
  const { year } = figure;
  return (
    <fieldset className={styles.group}>
      <legend>Số liệu năm {year} của đơn vị sau sáp nhập: đề nghị</legend>
      <Checkbox checked={figures.isWritten} onChange={(event) => put({ writesFigures: event.target.checked })}>
        {version === null
          ? `Ghi số liệu năm ${year} cùng sự kiện này`
          : `Thay số liệu năm ${year} mà đơn vị nhận sáp nhập đã có`}
      </Checkbox>
      <p className={styles.detail}>
        Các số dưới đây là tổng những gì các đơn vị đã báo cáo cho năm {year}
        {version !== null && ', cả đơn vị nhận sáp nhập'}; hãy sửa theo số thực tế. {missingWords(missing)}
      </p>
      {figures.isWritten && (
        <div className={styles.counts}>
          {FIGURE_COUNTS.map((count) => (
            <TextField
              key={count}
              id={figures.idOf(`figure.${count}`)}
              label={FIGURE_COUNT_LABELS[count]}
              isNumber
              value={draft.typedCounts[count] ?? writtenCount(figure[count])}
              hint={`Tổng: ${figure[count] === null ? 'chưa có' : writtenCount(figure[count])}`}
              error={figures.problemOf(`figure.${count}`)}
              onChange={(text) => put({ typedCounts: { ...draft.typedCounts, [count]: text } })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

function missingWords(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const more = missing.length > NAMED ? ` và ${missing.length - NAMED} đơn vị khác` : '';
  return `Chưa có số liệu nên chưa được cộng: ${missing.slice(0, NAMED).join(', ')}${more}.`;
}
