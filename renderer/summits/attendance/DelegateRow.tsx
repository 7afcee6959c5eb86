import type { KeyboardEvent } from 'react';
import { DELEGATE_PRESENCE_LABELS, type DelegateAttendance, type DelegatePresence } from '#core/summits/delegate.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import tables from '../../shared/table.module.css';
import { RowText, type SaidIn } from './RowText.tsx';
import { focusNext } from './useKeyboardBoard.ts';
import styles from '../summits.module.css';

/** One letter for each thing that can be said of a delegate. */
const KEYS: Readonly<Record<string, DelegatePresence>> = {
  c: 'PRESENT',
  v: 'ABSENT',
  u: 'PROXY',
  b: 'WRITTEN',
  x: 'EXPECTED',
};

/** What a row asks for: who holds his ballots, or why he is away, of whom this was said. */
export type Asked = { what: 'PROXY' } | { what: 'REASON'; said: DelegateAttendance };

interface DelegateRowProps {
  delegate: SummitView['delegates'][number];
  canWrite: boolean;
  /** Null while this row asks nothing. */
  asked: Asked | null;
  onAsk: (asked: Asked | null) => void;
  onMark: (said: DelegateAttendance) => void;
  onEdit: () => void;
}

/** One delegate on the board: his row takes the letters. */
export function DelegateRow({ delegate, canWrite, asked, onAsk, onMark, onEdit }: DelegateRowProps) {
  const { id, unitName, name, position, votes, presence, proxyName, reason } = delegate;
  const say = (now: DelegatePresence) => {
    if (now === 'PROXY') {
      onAsk({ what: 'PROXY' });
      return;
    }
    const isAway = now === 'ABSENT' || now === 'WRITTEN';
    const said = { id, presence: now, proxyName: '', reason: isAway ? reason : '' };
    onAsk(isAway ? { what: 'REASON', said } : null);
    onMark(said);
  };
  const sayProxy = (holder: string, { row, isMore }: SaidIn) => {
    // Where nobody was named nothing is changed, and the keys go on at this delegate.
    const said = { id, presence: 'PROXY' as const, proxyName: holder, reason };
    onAsk(holder !== '' && isMore ? { what: 'REASON', said } : null);
    if (holder === '') {
      row?.focus();
      return;
    }
    if (row && !isMore) focusNext(row, true);
    onMark(said);
  };
  const sayReason = (said: DelegateAttendance, why: string, { row }: SaidIn) => {
    onAsk(null);
    if (row) focusNext(row, true);
    if (why !== said.reason) onMark({ ...said, reason: why });
  };
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const now = KEYS[event.key.toLowerCase()];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusNext(event.currentTarget, event.key === 'ArrowDown');
    } else if (event.key === 'Enter') {
      // On a button of the row Enter presses the button.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      if (canWrite) say('PRESENT');
      focusNext(event.currentTarget, true);
    } else if (now && canWrite) {
      event.preventDefault();
      say(now);
      if (now === 'PRESENT' || now === 'EXPECTED') focusNext(event.currentTarget, true);
    }
  };
  return (
    <tr tabIndex={0} onKeyDown={onKey}>
      <td>{unitName}</td>
      <td>
        {canWrite ? <LinkButton onClick={onEdit}>{name === '' ? 'Ghi họ tên' : name}</LinkButton> : name}
        {position !== '' && <div className={tables.quiet}>{position}</div>}
      </td>
      <td className={`${tables.end} num`}>{votes === 0 ? 'khách' : votes}</td>
      <td>
        {asked?.what === 'PROXY' ? (
          <RowText
            label="Người được ủy quyền"
            placeholder="Người được ủy quyền, Tab để ghi lý do"
            first=""
            maxLength={120}
            onSay={sayProxy}
          />
        ) : (
          <span className={styles.presence} data-presence={presence}>
            {DELEGATE_PRESENCE_LABELS[presence]}
            {presence === 'PROXY' && ` cho ${proxyName}`}
          </span>
        )}
        {asked?.what === 'REASON' && (
          <RowText
            label="Lý do"
            placeholder="Lý do, Enter để qua đại biểu sau"
            first={asked.said.reason}
            maxLength={300}
            onSay={(why, where) => sayReason(asked.said, why, where)}
          />
        )}
        {canWrite && asked === null && (
          <span className={tables.tag}>
            <LinkButton
              tabIndex={-1}
              aria-label={`${unitName}: đổi thành ${presence === 'PRESENT' ? 'vắng' : 'có mặt'}`}
              onClick={() => say(presence === 'PRESENT' ? 'ABSENT' : 'PRESENT')}
            >
              {presence === 'PRESENT' ? 'Vắng' : 'Có mặt'}
            </LinkButton>
          </span>
        )}
        {reason !== '' && asked === null && <div className={tables.quiet}>{reason}</div>}
      </td>
    </tr>
  );
}

const isTyping = (target: EventTarget) => target instanceof HTMLInputElement;
