import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { MOST_AUTHORS, WHOLE_SHARE } from '#core/initiatives/initiative.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import { moveInColumn } from '../../shared/moveInColumn.ts';
import { AuthorRow } from './AuthorRow.tsx';
import {
  blankAuthor,
  changeAuthor,
  moveAuthor,
  withChief,
  withEqualShares,
  type TypedAuthor,
} from './typedInitiative.ts';
import tables from '../../shared/table.module.css';
import styles from './authors.module.css';

interface AuthorsEditorProps {
  authors: readonly TypedAuthor[];
  onChange: (authors: readonly TypedAuthor[]) => void;
  /** The day whose posts and units are offered; null is today. */
  on: IsoDate | null;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const MOVES: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The authors with their shares. Enter goes down a column, Alt+↑ ↓ moves a row, Ctrl+Enter adds one at the end.
 */
export function AuthorsEditor({ authors, onChange, on, idOf, problemOf }: AuthorsEditorProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const total = authors.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const isWhole = total === WHOLE_SHARE;

  /** Draws the change at once, then gives the keyboard to a field of a row. */
  const write = (next: readonly TypedAuthor[], key: string, field: string) => {
    flushSync(() => onChange(next));
    body.current?.querySelector<HTMLElement>(`[data-row="${key}"] [data-field="${field}"] input`)?.focus();
  };
  const add = () => {
    const added = blankAuthor();
    write([...authors, added], added.key, 'name');
  };
  const onKeyDown = (key: string) => (event: KeyboardEvent<HTMLElement>) => {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (by !== undefined) {
      event.preventDefault();
      const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-field]') : null;
      write(moveAuthor(authors, key, by), key, cell?.dataset.field ?? 'name');
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && authors.length < MOST_AUTHORS) {
      event.preventDefault();
      add();
    }
  };
  return (
    <section className={styles.authors} aria-label="Tác giả">
      <div className={styles.bar}>
        <h2>Tác giả</h2>
        <p role="status" className={isWhole ? styles.whole : styles.unwhole}>
          Tổng tỷ lệ {shareText(total)}
          {!isWhole &&
            ` – ${total < WHOLE_SHARE ? 'còn thiếu' : 'đang thừa'} ${shareText(Math.abs(WHOLE_SHARE - total))}`}
        </p>
        <Button size="small" disabled={authors.length === 0} onClick={() => onChange(withEqualShares(authors))}>
          Chia đều
        </Button>
        <Button size="small" disabled={authors.length >= MOST_AUTHORS} onClick={add} title="Ctrl + Enter">
          Thêm tác giả
        </Button>
      </div>
      {problemOf('authors') !== undefined && (
        <p className={styles.problem} role="alert">
          {problemOf('authors')}
        </p>
      )}
      <div className={styles.scroller} onKeyDown={moveInColumn}>
        <table className={`${tables.table} ${styles.table}`} aria-label="Tác giả và tỷ lệ đóng góp">
          <thead>
            <tr>
              <th scope="col" style={{ width: 62 }}>
                STT
              </th>
              <th scope="col" style={{ width: '20%' }}>
                Họ và tên
              </th>
              <th scope="col" style={{ width: 106 }}>
                Ngày sinh
              </th>
              <th scope="col">Nơi công tác</th>
              <th scope="col" style={{ width: '13%' }}>
                Chức danh
              </th>
              <th scope="col" style={{ width: '12%' }}>
                Trình độ
              </th>
              <th scope="col" className={tables.end} style={{ width: 84 }}>
                Tỷ lệ (%)
              </th>
              <th scope="col" style={{ width: 56 }}>
                Chính
              </th>
              <th scope="col" style={{ width: 104 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {authors.map((author, index) => (
              <AuthorRow
                key={author.key}
                number={index + 1}
                author={author}
                on={on}
                idOf={(field) => idOf(`authors.${index}.${field}`)}
                problemOf={(field) => problemOf(`authors.${index}.${field}`)}
                onChange={(patch) => onChange(changeAuthor(authors, author.key, patch))}
                onChief={() => onChange(withChief(authors, author.key))}
                onMove={(by) => onChange(moveAuthor(authors, author.key, by))}
                onRemove={
                  authors.length > 1 ? () => onChange(authors.filter(({ key }) => key !== author.key)) : undefined
                }
                onKeyDown={onKeyDown(author.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
