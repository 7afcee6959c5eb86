import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Popconfirm } from 'antd';
import type { ImportRecord } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { recentImports } from '../../api/importsQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { formatMoment } from '../../shared/formatMoment.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import tables from '../../shared/table.module.css';
import type { RegisterWords } from './registerWords.ts';
import { undoQuestion } from './undoQuestion.ts';
import { useUndoImport } from './useUndoImport.ts';
import styles from './register.module.css';

/** The last imports of the register, each of which can be taken back as long as nothing hangs on it. */
export function PastImports<Field extends string, Options>({ words }: { words: RegisterWords<Field, Options> }) {
  const past = useQuery(recentImports(useApi(), words.api.area));
  const undo = useUndoImport();
  if (!past.data || past.data.length === 0) return null;
  return (
    <section className={styles.past}>
      <h2>Đã nhập gần đây</h2>
      <FailureLine error={undo.error} />
      <table className={tables.table} aria-label="Các lần đã nhập">
        <thead>
          <tr>
            <th scope="col" style={{ width: '18%' }}>
              Lúc
            </th>
            <th scope="col">Tệp</th>
            <th scope="col" className={tables.end} style={{ width: 100 }}>
              Thêm mới
            </th>
            <th scope="col" className={tables.end} style={{ width: 100 }}>
              Bổ sung
            </th>
            <th scope="col" className={styles.who} style={{ width: '20%' }}>
              Người nhập
            </th>
            <th scope="col" style={{ width: 140 }}>
              <span className="visually-hidden">Hoàn tác</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {past.data.map((record) => (
            <tr key={record.id}>
              <td className={tables.quiet}>{formatMoment(record.at)}</td>
              <td>{record.fileName}</td>
              <td className={`${tables.end} num`}>{formatNumber(record.created)}</td>
              <td className={`${tables.end} num`}>{formatNumber(record.updated)}</td>
              <td className={`${tables.quiet} ${styles.who}`}>{record.actorName}</td>
              <td>
                {record.undoneAt === null ? (
                  <UndoQuestion record={record} noun={words.noun} onUndo={() => undo.mutate(record.id)} />
                ) : (
                  <span className={tables.quiet}>đã hoàn tác</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface UndoQuestionProps {
  record: ImportRecord;
  noun: string;
  onUndo: () => void;
}

function UndoQuestion({ record, noun, onUndo }: UndoQuestionProps) {
  const [isOpen, setOpen] = useState(false);
  const { title, content } = undoQuestion(record, noun);
  return (
    <Popconfirm
      placement="topRight"
      open={isOpen}
      onOpenChange={setOpen}
      title={title}
      description={content}
      okText="Hoàn tác"
      cancelText="Thôi"
      onConfirm={onUndo}
    >
      {/* The second click of a double one would close what the first opened. */}
      <LinkButton aria-label={`Hoàn tác ${record.fileName}`} onDoubleClick={() => setOpen(true)}>
        Hoàn tác
      </LinkButton>
    </Popconfirm>
  );
}
