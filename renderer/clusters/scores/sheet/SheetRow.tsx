import { isScoredIn } from '#core/clusters/scores/computeScore.ts';
import type { PledgedFigure } from '#core/clusters/scores/pledgedFigures.ts';
import { SCORE_PART_LABELS, SCORE_PARTS, type ScoreEntry, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { SheetItem } from '#core/clusters/scores/sheetRows.ts';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { HundredthsInput } from '../../../shared/inputs/HundredthsInput.tsx';
import { EntryFields, VALUE_COLUMN, valueFieldId } from './EntryFields.tsx';
import { sourceWords } from './pledgedWords.ts';
import { differenceWords, enteredWords, hintWords } from './sheetWords.ts';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './sheet.module.css';

/** One line as one part sees it. */
export interface LineView {
  entry: ScoreEntry | undefined;
  /** Hundredths; null while nothing was entered. */
  points: number | null;
}

interface SheetRowProps {
  number: string;
  item: SheetItem;
  /** The part in hand, and whether it can be written. */
  part: ScorePart;
  canEdit: boolean;
  views: Record<ScorePart, LineView>;
  /** What the pledge says for the line, where it says anything. */
  pledged: PledgedFigure | undefined;
  /** Entry of the part in hand. */
  entry: ScoreEntry;
  problem: string | undefined;
  /** Room for a column of explanations; without it they stand under the name. */
  hasNotes: boolean;
  onEnter: (key: string, patch: Partial<ScoreEntry>) => void;
}

const NOTE_COLUMN = 'note';
const MAX_NOTE = 1000;

/** One criterion, bonus, penalty or knock-out with its three parts side by side. */
export function SheetRow(props: SheetRowProps) {
  const { number, item, part, canEdit, views, pledged, entry, problem, hasNotes, onEnter } = props;
  const isOpen = canEdit && isScoredIn(part, item.appraisedOnly);
  const isGiven = item.type === 'BONUS' || (item.type === 'CRITERION' && item.measure.type === 'POINTS');
  const hint = hintWords(item);
  const enter = (patch: Partial<ScoreEntry>) => onEnter(item.key, patch);
  return (
    <tr className={isDifferent(views) ? styles.differs : undefined}>
      <td className={`${styles.number} num`}>{number}</td>
      <th scope="row" className={styles.name}>
        {item.name}
        {hint !== '' && <span className={styles.measure}>{hint}</span>}
        {pledged && <span className={styles.measure}>{sourceWords(pledged, views[part].entry)}</span>}
        {SCORE_PARTS.filter((other) => (other !== part || !hasNotes) && (views[other].entry?.note ?? '') !== '').map(
          (other) => (
            <span key={other} className={styles.measure}>
              {SCORE_PART_LABELS[other]}: {views[other].entry?.note}
            </span>
          ),
        )}
      </th>
      <td className={`${styles.max} num`}>{'max' in item ? formatHundredths(item.max) : ''}</td>
      <td className={styles.entered}>
        {isOpen ? <EntryFields item={item} entry={entry} onEnter={enter} /> : enteredWords(item, views[part].entry)}
      </td>
      {SCORE_PARTS.map((column) =>
        column === part && isOpen && isGiven ? (
          <td key={column} className={`${styles.points} ${styles.inHand}`}>
            <HundredthsInput
              id={valueFieldId(item.key)}
              column={VALUE_COLUMN}
              aria-label={`${SCORE_PART_LABELS[part]}: ${item.name}`}
              problem={problem}
              value={entry.points}
              onChange={(points) => enter({ points })}
            />
            {problem !== undefined && <span className={styles.problem}>{problem}</span>}
            <Difference views={views} column={column} />
          </td>
        ) : (
          <td key={column} className={`${styles.points} ${column === part ? styles.inHand : ''} num`}>
            <PointsCell item={item} column={column} view={views[column]} showsEntered={column !== part} />
            <Difference views={views} column={column} />
          </td>
        ),
      )}
      {hasNotes && (
        <td className={styles.note}>
          {isOpen ? (
            <textarea
              className={fields.field}
              rows={1}
              maxLength={MAX_NOTE}
              data-column={NOTE_COLUMN}
              aria-label={`Diễn giải: ${item.name}`}
              value={entry.note}
              onChange={(event) => enter({ note: event.target.value.replaceAll('\n', ' ') })}
            />
          ) : (
            views[part].entry?.note
          )}
        </td>
      )}
    </tr>
  );
}

interface PointsCellProps {
  item: SheetItem;
  column: ScorePart;
  view: LineView;
  /** Said under the points, where no column says it. */
  showsEntered: boolean;
}

function PointsCell({ item, column, view, showsEntered }: PointsCellProps) {
  if (!isScoredIn(column, item.appraisedOnly)) {
    return (
      <span className={styles.quiet} title="Chỉ bên thẩm định chấm">
        –
      </span>
    );
  }
  const entered = enteredWords(item, view.entry);
  if (item.type === 'KNOCKOUT') return entered === '' ? null : <span className={styles.out}>{entered}</span>;
  return (
    <>
      {view.points === null ? <span className={styles.quiet}>–</span> : formatHundredths(view.points)}
      {showsEntered && entered !== '' && <span className={styles.measure}>{entered}</span>}
    </>
  );
}

/** How a part differs from the member's own scoring: a word and a colour. */
function Difference({ views, column }: { views: Record<ScorePart, LineView>; column: ScorePart }) {
  if (column === 'SELF') return null;
  const words = differenceWords(views.SELF.points, views[column].points);
  return words === null ? null : (
    <span className={styles.difference} title={`Lệch ${words} so với tự chấm`}>
      lệch {words}
    </span>
  );
}

function isDifferent({ SELF, CROSS, APPRAISED }: Record<ScorePart, LineView>): boolean {
  return [CROSS, APPRAISED].some((view) => differenceWords(SELF.points, view.points) !== null);
}
