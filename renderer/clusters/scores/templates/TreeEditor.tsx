import { Fragment, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'antd';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { romanNumeral } from '#core/text/roman.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { moveInColumn } from '../../../shared/moveInColumn.ts';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { ExtraRow } from './ExtraRow.tsx';
import { extraSections } from './extraSections.ts';
import { NAME_COLUMN, RowActs, RowName, type RowEditing } from './RowParts.tsx';
import {
  addCriterion,
  addExtra,
  addGroup,
  changeCriterion,
  changeGroup,
  keysIn,
  moveCriterion,
  moveExtra,
  moveGroup,
  removeCriterion,
  removeExtra,
  removeGroup,
  sumsOf,
} from './templateDraft.ts';
import tables from '../../../shared/table.module.css';
import styles from './template.module.css';

interface TreeEditorProps {
  template: ScoreTemplate;
  onChange: (template: ScoreTemplate) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

/**
 * The criteria of a template while it is written. Enter goes down a column, Alt+↑ ↓ moves the row, Ctrl+Enter
 * adds a criterion below it.
 */
export function TreeEditor({ template, onChange, idOf, problemOf }: TreeEditorProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const sums = sumsOf(template);

  /** Draws the change at once, then gives the keyboard to a row that came or moved with it. */
  const write = (next: ScoreTemplate, row?: string, column = NAME_COLUMN) => {
    flushSync(() => onChange(next));
    if (row === undefined) return;
    const field = body.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  };
  const add = (next: ScoreTemplate) => {
    const before = new Set(keysIn(template));
    // A new group comes with a criterion: the keyboard goes to the first that is new, the group.
    write(
      next,
      keysIn(next).find((key) => !before.has(key)),
    );
  };
  const editing = (path: string, key: string, acts: RowChanges): RowEditing => ({
    rowKey: key,
    nameId: idOf(path),
    problem: problemOf(path),
    onMove: (by) => write(acts.moved(by)),
    onRemove: acts.removed && (() => acts.removed && write(acts.removed())),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const by = event.altKey ? MOVES[event.key] : undefined;
      if (by !== undefined) {
        event.preventDefault();
        const column = event.target instanceof HTMLElement ? event.target.dataset.column : undefined;
        write(acts.moved(by), key, column);
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && acts.below) {
        event.preventDefault();
        add(acts.below());
      }
    },
  });

  return (
    <TableScroller label="Tiêu chí đang soạn, cuộn được" onKeyDown={moveInColumn}>
      <table className={`${tables.table} ${styles.editor}`} aria-label="Tiêu chí đang soạn">
        <thead>
          <tr>
            <th scope="col" style={{ width: 62 }}>
              STT
            </th>
            <th scope="col">Nội dung</th>
            <th scope="col" className={tables.end} style={{ width: 84 }}>
              Điểm chuẩn
            </th>
            <th scope="col" style={{ width: 226 }}>
              Cách chấm
            </th>
            <th scope="col" style={{ width: 104 }} title="Chỉ bên thẩm định chấm">
              Chỉ thẩm định
            </th>
            <th scope="col" style={{ width: 108 }}>
              <span className="visually-hidden">Việc làm được</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {template.groups.map((group, g) => {
            const row = editing(`body.groups.${g}.name`, group.key, {
              moved: (by) => moveGroup(template, group.key, by),
              removed: template.groups.length > 1 ? () => removeGroup(template, group.key) : undefined,
              below: () => addCriterion(template, group.key, { atStart: true }),
            });
            return (
              <Fragment key={group.key}>
                <tr className={styles.group} onKeyDown={row.onKeyDown} data-row={row.rowKey}>
                  <td className={styles.sum}>{romanNumeral(g + 1)}</td>
                  <td>
                    <RowName
                      id={row.nameId}
                      label="Tên nhóm tiêu chí"
                      name={group.name}
                      problem={row.problem}
                      onChange={(name) => onChange(changeGroup(template, group.key, { name }))}
                    />
                  </td>
                  <td className={`${tables.end} ${styles.sum} num`}>{formatHundredths(sums.groups[g]?.max ?? 0)}</td>
                  <td className={styles.sum}>
                    <LinkButton
                      aria-label={`Thêm tiêu chí vào nhóm ${group.name}`}
                      onClick={() => add(addCriterion(template, group.key))}
                    >
                      Thêm tiêu chí
                    </LinkButton>
                  </td>
                  <td />
                  <td>
                    <RowActs what={`nhóm ${group.name}`} editing={row} />
                  </td>
                </tr>
                {group.criteria.map((criterion, c) => (
                  <CriterionRow
                    key={criterion.key}
                    number={c + 1}
                    criterion={criterion}
                    editing={editing(`body.groups.${g}.criteria.${c}.name`, criterion.key, {
                      moved: (by) => moveCriterion(template, criterion.key, by),
                      removed: group.criteria.length > 1 ? () => removeCriterion(template, criterion.key) : undefined,
                      below: () => addCriterion(template, group.key, { after: criterion.key }),
                    })}
                    onChange={(patch) => onChange(changeCriterion(template, criterion.key, patch))}
                  />
                ))}
              </Fragment>
            );
          })}
          <tr>
            <td />
            <td colSpan={5}>
              <Button size="small" onClick={() => add(addGroup(template))}>
                Thêm nhóm tiêu chí
              </Button>
            </td>
          </tr>
          {extraSections(template, onChange).map(({ list, title, act, lines }) => (
            <Fragment key={list}>
              <tr className={styles.group}>
                <td />
                <th scope="rowgroup">{title}</th>
                <td className={`${tables.end} num`}>{list === 'bonuses' && formatHundredths(sums.bonuses)}</td>
                <td>
                  <LinkButton onClick={() => add(addExtra(template, list))}>{act}</LinkButton>
                </td>
                <td />
                <td />
              </tr>
              {lines.map((line, place) => (
                <ExtraRow
                  key={line.row.key}
                  number={place + 1}
                  line={line}
                  editing={editing(`body.${list}.${place}.name`, line.row.key, {
                    moved: (by) => moveExtra(template, list, line.row.key, by),
                    removed: () => removeExtra(template, list, line.row.key),
                  })}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** What a row becomes by its acts: the whole template after each. */
interface RowChanges {
  moved: (by: 1 | -1) => ScoreTemplate;
  /** Left out where something must stay. */
  removed?: (() => ScoreTemplate) | undefined;
  /** With a new row under it. */
  below?: () => ScoreTemplate;
}

const MOVES: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };
