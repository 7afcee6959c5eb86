import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { quorumNeeded } from '#core/councils/council.ts';
import {
  DELEGATE_PRESENCE_LABELS,
  turnoutOf,
  type DelegateAttendance,
  type DelegatePresence,
} from '#core/summits/delegate.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { SUMMITS_KEY, type SummitView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
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

interface AttendanceStepProps {
  view: SummitView;
  canWrite: boolean;
  onEdit: (id: string) => void;
}

/** The board at the door: arrows choose the delegate, a letter says where he is. */
export function AttendanceStep({ view: { summit, delegates }, canWrite, onEdit }: AttendanceStepProps) {
  const { marked, mark, error } = useMarking(summit.id);
  const [proxyOf, setProxyOf] = useState<string | null>(null);
  const shown = delegates.map((delegate) => ({ ...delegate, ...marked[delegate.id] }));
  const { present, summoned, written, expected } = turnoutOf(shown);
  const needed = quorumNeeded(summoned, summit);
  const say = (delegate: Delegate, presence: DelegatePresence) => {
    if (presence === 'PROXY') {
      setProxyOf(delegate.id);
      return;
    }
    setProxyOf(null);
    mark({ id: delegate.id, presence, proxyName: '', reason: presence === 'PRESENT' ? '' : delegate.reason });
  };
  const board = useKeyboardBoard();
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
      if (presence !== 'PROXY') focusNext(event.currentTarget, true);
    }
  };
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Có mặt</dt>
          <dd className="num" aria-live="polite">
            {present}/{summoned} phiếu, cần {needed}: {present >= needed ? 'đủ họp' : 'chưa đủ họp'}
          </dd>
        </div>
        {written > 0 && (
          <div>
            <dt>Ý kiến bằng văn bản</dt>
            <dd className="num">{written}</dd>
          </div>
        )}
        {expected > 0 && (
          <div>
            <dt>Chưa điểm danh</dt>
            <dd className="num">{expected}</dd>
          </div>
        )}
      </dl>
      {error !== null && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {canWrite && (
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> chọn đại biểu · <kbd>Enter</kbd> hoặc <kbd>C</kbd> có mặt · <kbd>V</kbd> vắng ·{' '}
          <kbd>U</kbd> ủy quyền · <kbd>B</kbd> gửi văn bản · <kbd>X</kbd> bỏ điểm danh
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
          <tbody ref={board}>
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
                  {proxyOf === delegate.id ? (
                    <ProxyName
                      onSay={(proxyName, row) => {
                        setProxyOf(null);
                        // The keys go on where they were: at the next delegate, or at this one where nobody was named.
                        if (proxyName === '') row?.focus();
                        else if (row) focusNext(row, true);
                        if (proxyName !== '')
                          mark({ id: delegate.id, presence: 'PROXY', proxyName, reason: delegate.reason });
                      }}
                    />
                  ) : (
                    <span className={styles.presence} data-presence={delegate.presence}>
                      {DELEGATE_PRESENCE_LABELS[delegate.presence]}
                      {delegate.presence === 'PROXY' && ` cho ${delegate.proxyName}`}
                    </span>
                  )}
                  {canWrite && proxyOf !== delegate.id && (
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
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}

/** Who holds the ballots of one that is absent; Enter keeps it, Escape drops it. */
function ProxyName({ onSay }: { onSay: (name: string, row: HTMLTableRowElement | null) => void }) {
  const [name, setName] = useState('');
  return (
    <Input
      size="small"
      autoFocus
      aria-label="Người được ủy quyền"
      placeholder="Người được ủy quyền, Enter để ghi"
      maxLength={120}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onPressEnter={(event) => onSay(name.trim(), event.currentTarget.closest('tr'))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onSay('', event.currentTarget.closest('tr'));
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

/** Puts the focus on the first delegate, and back on the board when an arrow is pressed with nothing in focus. */
function useKeyboardBoard() {
  const body = useRef<HTMLTableSectionElement>(null);
  const onArrow = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (document.activeElement !== document.body || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    body.current?.querySelector('tr')?.focus();
  });
  useEffect(() => {
    body.current?.querySelector('tr')?.focus();
    const listener = (event: globalThis.KeyboardEvent) => onArrow(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return body;
}

const isTyping = (target: EventTarget) => target instanceof HTMLInputElement;
