import { useEffect, useEffectEvent, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useLocation } from 'react-router';
import { quorumNeeded } from '#core/votes/quorum.ts';
import {
  DELEGATE_PRESENCE_LABELS,
  turnoutOf,
  type DelegateAttendance,
  type DelegatePresence,
} from '#core/summits/delegate.ts';
import { roundName } from '#core/summits/roundName.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { SUMMITS_KEY, type SummitView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import styles from '../summits.module.css';

type Delegate = SummitView['delegates'][number];

/** One letter for each thing that can be said of a delegate. */
const KEYS: Readonly<Record<string, DelegatePresence>> = {
  c: 'PRESENT',
  v: 'ABSENT',
  u: 'PROXY',
  b: 'WRITTEN',
  x: 'EXPECTED',
};

/** What the row of a delegate asks for: who holds his ballots, or why he is away, of whom this was said. */
type Asked = { id: string; what: 'PROXY' } | { id: string; what: 'REASON'; said: DelegateAttendance };

interface AttendanceStepProps {
  view: SummitView;
  canWrite: boolean;
  /** A delegate is being written beside the board. */
  isEditing: boolean;
  onEdit: (id: string) => void;
}

/** The board at the door: arrows choose the delegate, a letter says where he is. */
export function AttendanceStep({ view, canWrite, isEditing, onEdit }: AttendanceStepProps) {
  const { summit, delegates, rounds } = view;
  const { marked, mark, error } = useMarking(summit.id);
  const [asked, ask] = useState<Asked | null>(null);
  const shown = delegates.map((delegate) => ({ ...delegate, ...marked[delegate.id] }));
  const { present, summoned, written, expected } = turnoutOf(shown);
  const needed = quorumNeeded(summoned, summit);
  const say = (delegate: Delegate, presence: DelegatePresence) => {
    if (presence === 'PROXY') {
      ask({ id: delegate.id, what: 'PROXY' });
      return;
    }
    const isAway = presence === 'ABSENT' || presence === 'WRITTEN';
    const said = { id: delegate.id, presence, proxyName: '', reason: isAway ? delegate.reason : '' };
    ask(isAway ? { id: delegate.id, what: 'REASON', said } : null);
    mark(said);
  };
  const sayProxy = (delegate: Delegate, proxyName: string, { row, isMore }: SaidIn) => {
    // Where nobody was named nothing is changed, and the keys go on at this delegate.
    const said = { id: delegate.id, presence: 'PROXY' as const, proxyName, reason: delegate.reason };
    ask(proxyName !== '' && isMore ? { id: delegate.id, what: 'REASON', said } : null);
    if (proxyName === '') {
      row?.focus();
      return;
    }
    if (row && !isMore) focusNext(row, true);
    mark(said);
  };
  const sayReason = (said: DelegateAttendance, reason: string, { row }: SaidIn) => {
    ask(null);
    if (row) focusNext(row, true);
    if (reason !== said.reason) mark({ ...said, reason });
  };
  const { board, noteRow } = useKeyboardBoard(isEditing);
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, delegate: Delegate) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const presence = KEYS[event.key.toLowerCase()];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusNext(event.currentTarget, event.key === 'ArrowDown');
    } else if (event.key === 'Enter') {
      // On a button of the row Enter presses the button.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      if (canWrite) say(delegate, 'PRESENT');
      focusNext(event.currentTarget, true);
    } else if (presence && canWrite) {
      event.preventDefault();
      say(delegate, presence);
      if (presence === 'PRESENT' || presence === 'EXPECTED') focusNext(event.currentTarget, true);
    }
  };
  return (
    <>
      <FactStrip>
        <Fact
          label="Có mặt"
          value={
            <span aria-live="polite">
              {present}/{summoned} phiếu, cần {needed}: {present >= needed ? 'đủ họp' : 'chưa đủ họp'}
            </span>
          }
        />
        {written > 0 && <Fact label="Ý kiến bằng văn bản" value={written} />}
        {expected > 0 && <Fact label="Chưa điểm danh" value={expected} />}
      </FactStrip>
      <Kept rounds={rounds} />
      {error !== null && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {canWrite && (
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> chọn đại biểu · <kbd>Enter</kbd> hoặc <kbd>C</kbd> có mặt · <kbd>V</kbd> vắng ·{' '}
          <kbd>U</kbd> ủy quyền · <kbd>B</kbd> gửi văn bản · <kbd>X</kbd> bỏ điểm danh. Sau <kbd>V</kbd> <kbd>B</kbd>
          gõ được lý do; sau <kbd>U</kbd> gõ tên, <kbd>Tab</kbd> thì gõ lý do
        </p>
      )}
      <TableScroller label="Bảng điểm danh, cuộn được">
        <table className={`${tables.table} ${styles.board}`} aria-label="Điểm danh">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col" style={{ width: 260 }}>
                Đại biểu
              </th>
              <th scope="col" className={tables.end} style={{ width: 70 }}>
                Số phiếu
              </th>
              <th scope="col" style={{ width: 290 }}>
                Có mặt
              </th>
            </tr>
          </thead>
          <tbody ref={board} onFocus={noteRow}>
            {shown.map((delegate) => (
              <tr key={delegate.id} tabIndex={0} onKeyDown={(event) => onKey(event, delegate)}>
                <td>{delegate.unitName}</td>
                <td>
                  {canWrite ? (
                    <LinkButton onClick={() => onEdit(delegate.id)}>
                      {delegate.name === '' ? 'Ghi họ tên' : delegate.name}
                    </LinkButton>
                  ) : (
                    delegate.name
                  )}
                  {delegate.position !== '' && <div className={tables.quiet}>{delegate.position}</div>}
                </td>
                <td className={`${tables.end} num`}>{delegate.votes === 0 ? 'khách' : delegate.votes}</td>
                <td>
                  {asked?.id === delegate.id && asked.what === 'PROXY' ? (
                    <RowText
                      label="Người được ủy quyền"
                      placeholder="Người được ủy quyền, Tab để ghi lý do"
                      first=""
                      maxLength={120}
                      onSay={(name, where) => sayProxy(delegate, name, where)}
                    />
                  ) : (
                    <span className={styles.presence} data-presence={delegate.presence}>
                      {DELEGATE_PRESENCE_LABELS[delegate.presence]}
                      {delegate.presence === 'PROXY' && ` cho ${delegate.proxyName}`}
                    </span>
                  )}
                  {asked?.id === delegate.id && asked.what === 'REASON' && (
                    <RowText
                      label="Lý do"
                      placeholder="Lý do, Enter để qua đại biểu sau"
                      first={asked.said.reason}
                      maxLength={300}
                      onSay={(reason, where) => sayReason(asked.said, reason, where)}
                    />
                  )}
                  {canWrite && asked?.id !== delegate.id && (
                    <span className={tables.tag}>
                      <LinkButton
                        tabIndex={-1}
                        aria-label={`${delegate.unitName}: đổi thành ${
                          delegate.presence === 'PRESENT' ? 'vắng' : 'có mặt'
                        }`}
                        onClick={() => say(delegate, delegate.presence === 'PRESENT' ? 'ABSENT' : 'PRESENT')}
                      >
                        {delegate.presence === 'PRESENT' ? 'Vắng' : 'Có mặt'}
                      </LinkButton>
                    </span>
                  )}
                  {delegate.reason !== '' && asked?.id !== delegate.id && (
                    <div className={tables.quiet}>{delegate.reason}</div>
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

/** Rounds keep the hall as it was when their ballots went out: the board may move on for those that follow. */
function Kept({ rounds }: Pick<SummitView, 'rounds'>) {
  const given = rounds.filter(({ round }) => round.kind !== 'DECISION' && round.issued !== null);
  if (given.length === 0) return null;
  const told = given.map(({ round }) => {
    const state = round.lockedAt === null ? 'chưa khóa' : 'đã khóa';
    return `${roundName(round)} ${round.present}/${round.summoned} (${state})`;
  });
  return (
    <Notice tone="info">
      Giữ tên và số có mặt lúc phát phiếu: {told.join(', ')}. Sửa điểm danh từ đây chỉ tính cho vòng phát phiếu sau.
    </Notice>
  );
}

interface RowTextProps {
  label: string;
  placeholder: string;
  first: string;
  maxLength: number;
  onSay: (text: string, where: SaidIn) => void;
}

/** Where the keys go on from: null where they already are elsewhere; and whether more is to be said of this row. */
interface SaidIn {
  row: HTMLTableRowElement | null;
  isMore: boolean;
}

/** A few words asked for in the row itself: kept by Enter and by going elsewhere, left as they were by Escape. */
function RowText({ label, placeholder, first, maxLength, onSay }: RowTextProps) {
  const [text, setText] = useState(first);
  const isSaid = useRef(false);
  const say = (said: string, row: HTMLTableRowElement | null, isMore = false) => {
    // What it says moves the focus, which is going elsewhere too.
    if (isSaid.current) return;
    isSaid.current = true;
    onSay(said, { row, isMore });
  };
  return (
    <Input
      size="small"
      autoFocus
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => say(text.trim(), null)}
      onKeyDown={(event) => {
        const row = event.currentTarget.closest('tr');
        if (event.key === 'Enter' || event.key === 'ArrowDown') say(text.trim(), row);
        if (event.key === 'Escape') say(first, row);
        if (event.key === 'Tab' && !event.shiftKey) {
          event.preventDefault();
          say(text.trim(), row, true);
        }
      }}
    />
  );
}

/** Shows what was said at once; the page is read anew after each answer. */
function useMarking(summitId: string) {
  const { summits } = useApi();
  const queryClient = useQueryClient();
  const [marked, setMarked] = useState<Readonly<Record<string, DelegateAttendance>>>({});
  const write = useMutation({
    mutationKey: SAVE_KEY,
    scope: { id: `attendance-${summitId}` },
    mutationFn: (said: DelegateAttendance) => summits.saveAttendance.mutate({ summitId, attendance: [said] }),
    onSettled: (_answer, _error, said) => {
      // Not waited for: the next mark goes out while the page is read anew.
      void queryClient.invalidateQueries({ queryKey: SUMMITS_KEY }).then(() =>
        // A younger mark on the same delegate stays until its own answer.
        setMarked((current) => {
          if (current[said.id] !== said) return current;
          return Object.fromEntries(Object.entries(current).filter(([id]) => id !== said.id));
        }),
      );
    },
  });
  const mark = (said: DelegateAttendance) => {
    setMarked((current) => ({ ...current, [said.id]: said }));
    write.mutate(said);
  };
  return { marked, mark, error: write.error };
}

function focusNext(row: HTMLTableRowElement, isDown: boolean): void {
  const next = isDown ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
  else row.focus();
}

/**
 * Keeps the focus where the keys work: on the delegate it was on last, at first on the first one. It goes there when
 * the step is opened, chosen again or a form beside it is closed, and by an arrow with nothing in focus.
 */
function useKeyboardBoard(isEditing: boolean) {
  const board = useRef<HTMLTableSectionElement>(null);
  const last = useRef<HTMLTableRowElement>(null);
  const { key: visit } = useLocation();
  const focusLast = () => {
    const row = last.current?.isConnected ? last.current : board.current?.querySelector('tr');
    row?.focus();
  };
  const onArrow = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (document.activeElement !== document.body || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    focusLast();
  });
  const onVisit = useEffectEvent(() => {
    if (!isEditing) focusLast();
  });
  useEffect(() => onVisit(), [visit]);
  useEffect(() => {
    // Whoever went on elsewhere while the form was saved stays there.
    if (!isEditing && document.activeElement === document.body) focusLast();
  }, [isEditing]);
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => onArrow(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const noteRow = (event: FocusEvent<HTMLElement>) => {
    last.current = event.target.closest('tr');
  };
  return { board, noteRow };
}

const isTyping = (target: EventTarget) => target instanceof HTMLInputElement;
