import { memo, type ComponentProps } from 'react';
import { MessageFilled, MessageOutlined, RightOutlined } from '@ant-design/icons';
import { RESULT_PERIOD_LABELS, type ResultPeriod } from '#core/clusters/pledge.ts';
import type { TargetProgress } from '#core/clusters/pledgeProgress.ts';
import { formatCompletion } from '#core/clusters/quantity.ts';
import { completionOf, targetState, type TargetState } from '#core/clusters/targetProgress.ts';
import type { PledgeParty, PledgeTarget } from '../../api/pledgesQueries.ts';
import { CompletionBar } from './CompletionBar.tsx';
import { FigureField } from './FigureField.tsx';
import { doneWords, originWords, plannedShort, stateWords } from './progressWords.ts';
import { figureOf, placeKey, type FigureDraft, type FigureDrafts, type KeptFigures } from './resultsDraft.ts';
import { StateMark } from './StateMark.tsx';
import styles from './results.module.css';

/**
 * The figures of one row, told one by one: a row is drawn again only when one of its own changes, and a large
 * cluster has thousands of rows.
 */
interface RowFigures {
  /** Hundredths, as kept; null where there is none. */
  halfKept: number | null;
  halfDraft: FigureDraft | undefined;
  yearKept: number | null;
  yearDraft: FigureDraft | undefined;
  /** What was noted with the figures, half-year first. */
  notes: string;
}

/** Which row: of a target, and one member or (null) the target itself. */
export interface RowPlace {
  targetId: string;
  memberId: string | null;
}

export function rowFigures(
  { kept, drafts }: { kept: KeptFigures; drafts: FigureDrafts },
  { targetId, memberId }: RowPlace,
): RowFigures {
  const half = placeKey({ targetId, period: 'HALF', memberId });
  const year = placeKey({ targetId, period: 'YEAR', memberId });
  return {
    halfKept: kept.get(half)?.actual ?? null,
    halfDraft: drafts[half],
    yearKept: kept.get(year)?.actual ?? null,
    yearDraft: drafts[year],
    notes: [kept.get(half)?.note, kept.get(year)?.note].filter(Boolean).join('; '),
  };
}

interface RowProps extends RowFigures, Pick<ComponentProps<typeof FigureField>, 'isReadOnly' | 'onType' | 'onLeave'> {
  target: PledgeTarget;
  onNotes: (row: RowPlace) => void;
}

interface TargetRowProps extends RowProps {
  /** How many parties the pledge has. */
  parties: number;
  half: TargetProgress | undefined;
  year: TargetProgress | undefined;
  isOpen: boolean;
  onToggle: (targetId: string) => void;
}

/** A target with the figures of the cluster; opens to those of its members. */
export const TargetRow = memo(function TargetRow(props: TargetRowProps) {
  const { target, parties, half, year, yearKept, notes, isOpen, onToggle, isReadOnly, onType, onLeave, onNotes } =
    props;
  const field = (period: ResultPeriod, found: TargetProgress | undefined) => (
    <FigureField
      label={`${target.content}, ${RESULT_PERIOD_LABELS[period]}`}
      direction={target.direction}
      targetId={target.id}
      period={period}
      memberId={null}
      {...figureIn(props, period)}
      placeholder={found && found.reportedMembers > 0 ? doneWords(target, found, parties) : undefined}
      isReadOnly={isReadOnly}
      onType={onType}
      onLeave={onLeave}
    />
  );
  const origin = year && originWords(year, yearKept, parties);
  return (
    <tr>
      <th scope="row">
        <div className={styles.named}>
          <button
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            aria-label={`Số liệu từng đơn vị: ${target.content}`}
            onClick={() => onToggle(target.id)}
          >
            <RightOutlined rotate={isOpen ? 90 : 0} aria-hidden />
          </button>
          <NoteButton
            label={target.content}
            notes={notes}
            onOpen={() => onNotes({ targetId: target.id, memberId: null })}
          />
          <span className={styles.content}>
            <span>{target.content}</span>
            {target.counting === 'EACH' && <span className={styles.quiet}>Từng đơn vị</span>}
            {origin && <span className={styles.quiet}>{origin}</span>}
          </span>
        </div>
      </th>
      <td className={styles.measure}>{target.measure}</td>
      <td className={`${styles.figure} ${styles.agreed} num`}>{plannedShort(target)}</td>
      <td className={styles.figure}>{field('HALF', half)}</td>
      <td className={`${styles.percent} ${half?.state === 'MISSED' ? styles.broken : ''} num`}>
        {half?.completion != null && formatCompletion(half.completion)}
      </td>
      <td className={styles.figure}>{field('YEAR', year)}</td>
      <td className={styles.compared}>
        {year?.completion != null && (
          <span className={styles.measured}>
            <CompletionBar completion={year.completion} isMissed={year.state === 'MISSED'} />
            <span className="num">{formatCompletion(year.completion)}</span>
          </span>
        )}
      </td>
      <td className={styles.state}>{year && <StateMark state={year.state} words={stateWords(year, parties)} />}</td>
    </tr>
  );
});

interface MemberRowProps extends RowProps {
  party: PledgeParty;
}

/** The figures of one member for a target. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { target, party, notes, isReadOnly, onType, onLeave, onNotes } = props;
  const cell = (period: ResultPeriod) => {
    const { stored, draft } = figureIn(props, period);
    const actual = (draft && figureOf(draft.text)) ?? (draft ? null : stored);
    // What the whole cluster has to reach says nothing about one member.
    const isJudged = target.counting === 'EACH' && actual !== null;
    return {
      field: (
        <FigureField
          label={`${party.name}: ${target.content}, ${RESULT_PERIOD_LABELS[period]}`}
          direction={target.direction}
          targetId={target.id}
          period={period}
          memberId={party.memberId}
          stored={stored}
          draft={draft}
          isReadOnly={isReadOnly}
          onType={onType}
          onLeave={onLeave}
        />
      ),
      completion: isJudged ? completionOf(target, actual) : null,
      state: targetState(target, isJudged ? actual : null),
    };
  };
  const [half, year] = [cell('HALF'), cell('YEAR')];
  return (
    <tr className={styles.member}>
      <th scope="row" colSpan={3}>
        <NoteButton
          label={`${party.name}: ${target.content}`}
          notes={notes}
          onOpen={() => onNotes({ targetId: target.id, memberId: party.memberId })}
        />
        {party.name}
      </th>
      <td className={styles.figure}>{half.field}</td>
      <td className={`${styles.percent} ${isBroken(target, half.state) ? styles.broken : ''} num`}>
        {half.completion !== null && formatCompletion(half.completion)}
      </td>
      <td className={styles.figure}>{year.field}</td>
      <td className={styles.compared}>
        {year.completion !== null && (
          <span className={styles.measured}>
            <CompletionBar completion={year.completion} isMissed={year.state === 'MISSED'} />
            <span className="num">{formatCompletion(year.completion)}</span>
          </span>
        )}
      </td>
      <td className={styles.state}>
        {year.state !== 'NO_RESULT' && (
          <StateMark state={year.state} words={stateWords({ ...MEMBER, state: year.state }, 1)} />
        )}
      </td>
    </tr>
  );
});

/** Opens the notes of a row; says what they are where there are any. */
function NoteButton({ label, notes, onOpen }: { label: string; notes: string; onOpen: () => void }) {
  return (
    <button
      type="button"
      className={notes === '' ? styles.opener : `${styles.opener} ${styles.noted}`}
      aria-label={`Ghi chú: ${label}`}
      title={notes === '' ? 'Ghi chú số liệu' : notes}
      onClick={onOpen}
    >
      {notes === '' ? <MessageOutlined aria-hidden /> : <MessageFilled aria-hidden />}
    </button>
  );
}

/** A limit of the year is broken already half-way; what is to be reached may still be. */
const isBroken = ({ direction }: PledgeTarget, half: TargetState) => direction === 'AT_MOST' && half === 'MISSED';

const MEMBER = { actual: null, completion: null, reportedMembers: 1, reachedMembers: 0 };

const figureIn = ({ halfKept, halfDraft, yearKept, yearDraft }: RowFigures, period: ResultPeriod) =>
  period === 'HALF' ? { stored: halfKept, draft: halfDraft } : { stored: yearKept, draft: yearDraft };
