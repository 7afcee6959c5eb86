import { Fragment } from 'react';
import { measureWords } from '#core/clusters/scores/measureWords.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { sheetSections, type SheetItem } from '#core/clusters/scores/sheetRows.ts';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import tables from '../../../shared/table.module.css';
import styles from './template.module.css';

/** The criteria of a template as on paper: groups, then bonuses, penalties and knock-outs. */
export function TemplateTree({ template }: { template: ScoreTemplate }) {
  return (
    <TableScroller label="Tiêu chí của mẫu, cuộn được">
      <table className={tables.table} aria-label="Tiêu chí của mẫu">
        <thead>
          <tr>
            <th scope="col" style={{ width: 56 }}>
              STT
            </th>
            <th scope="col">Nội dung, tiêu chuẩn</th>
            <th scope="col" className={tables.end} style={{ width: 90 }}>
              Điểm chuẩn
            </th>
            <th scope="col" style={{ width: '34%' }}>
              Cách chấm
            </th>
          </tr>
        </thead>
        <tbody>
          {sheetSections(template, 'APPRAISED').map(({ kind, key, number, name, max, items, overPlan }) => (
            <Fragment key={`${kind} ${key}`}>
              <tr className={styles.group}>
                <td>{number}</td>
                <th scope="rowgroup">{name}</th>
                <td className={`${tables.end} num`}>{max !== null && formatHundredths(max)}</td>
                <td />
              </tr>
              {items.map(({ number: place, item }) => (
                <tr key={item.key}>
                  <td className={`${tables.quiet} num`}>{place}</td>
                  <td>{item.name}</td>
                  <td className={`${tables.end} num`}>{'max' in item && formatHundredths(item.max)}</td>
                  <td className={tables.quiet}>{wayWords(item)}</td>
                </tr>
              ))}
              {overPlan && (
                <tr>
                  <td className={`${tables.quiet} num`}>{overPlan.number}</td>
                  <td>{overPlan.name}</td>
                  <td className={`${tables.end} num`}>{formatHundredths(overPlan.cap)}</td>
                  <td />
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** How a line is scored, and by whom where not by all. */
function wayWords(item: SheetItem): string {
  const fallback = item.type === 'KNOCKOUT' ? 'Mắc phải thì không xét theo điểm' : 'Cho điểm';
  const measure = measureWords(item);
  const words = measure === '' ? fallback : measure.charAt(0).toUpperCase() + measure.slice(1);
  return item.appraisedOnly ? `${words}; chỉ bên thẩm định chấm` : words;
}
