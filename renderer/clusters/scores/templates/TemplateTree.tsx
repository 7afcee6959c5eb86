import { Fragment } from 'react';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { formatHundredths } from '../hundredths.ts';
import { measureWords, romanOf, sheetSections, type SheetItem } from '../sheet/sheetRows.ts';
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
          {sheetSections(template).map(({ key, title, max, items }, index) => (
            <Fragment key={key}>
              <tr className={styles.group}>
                <td>{romanOf(index + 1)}</td>
                <th scope="rowgroup">{title}</th>
                <td className={`${tables.end} num`}>{max !== null && formatHundredths(max)}</td>
                <td />
              </tr>
              {items.map((line, place) => (
                <tr key={line.item.key}>
                  <td className={`${tables.quiet} num`}>{place + 1}</td>
                  <td>{line.item.name}</td>
                  <td className={`${tables.end} num`}>{'max' in line.item && formatHundredths(line.item.max)}</td>
                  <td className={tables.quiet}>{wayWords(line)}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** How a line is scored, and by whom where not by all. */
function wayWords(line: SheetItem): string {
  const fallback = line.kind === 'KNOCKOUT' ? 'Mắc phải thì không xét theo điểm' : 'Cho điểm';
  const measure = measureWords(line);
  const isAppraisedOnly = 'appraisedOnly' in line.item && line.item.appraisedOnly;
  const words = measure === '' ? fallback : measure.charAt(0).toUpperCase() + measure.slice(1);
  return isAppraisedOnly ? `${words}; chỉ bên thẩm định chấm` : words;
}
