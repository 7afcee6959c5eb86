import { Fragment } from 'react';
import { Button, Checkbox } from 'antd';
import { SCORE_PART_LABELS, SCORE_PERIOD_LABELS } from '#core/clusters/scores/scoreEntries.ts';
import type { ReturnedFile } from '../../../api/scoresQueries.ts';
import { DateField } from '../../../shared/DateField.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { Notice } from '../../../shared/Notice.tsx';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import type { useReceive } from './useReceive.ts';
import tables from '../../../shared/table.module.css';
import styles from './board.module.css';

const VERDICTS: Record<ReturnedFile['verdict'], string> = {
  READY: 'Đọc được',
  WARNED: 'Nên xem',
  REFUSED: 'Không nhận',
};

/** Returned files: what each would change, and every cell that needs a look. Nothing is written before "Nhận". */
export function ReceivePanel({ receiving }: { receiving: ReturnType<typeof useReceive> }) {
  const { files, failure, isReading, add, drop, asFinal, setAsFinal, missingCount, scoredOn, setScoredOn } = receiving;
  return (
    <>
      {failure && <Notice tone="danger">{failure.message}</Notice>}
      {files.length === 0 ? (
        <div className={styles.intro}>
          <p>
            Chọn một hoặc nhiều tệp đơn vị gửi lại. Cờ Đầu nhận ra bảng điểm của đơn vị nào, phần nào, chỉ ra từng ô cần
            xem và <b>chưa ghi gì cho đến khi bạn bấm Nhận</b>.
          </p>
          <p className={styles.effect}>
            Chỉ nhận tệp do “Gửi bảng điểm” xuất ra: tệp mang sẵn dấu của bảng điểm nên không nhầm đơn vị.
          </p>
          <div className={styles.acts}>
            <Button loading={isReading} onClick={add}>
              Chọn tệp…
            </Button>
          </div>
        </div>
      ) : (
        <>
          <div className={styles.options}>
            <Button loading={isReading} onClick={add}>
              Thêm tệp…
            </Button>
            <Checkbox checked={asFinal} onChange={(event) => setAsFinal(event.target.checked)}>
              Nhận là đã hoàn tất
              {missingCount > 0 && <b className={styles.warning}>, {missingCount} tiêu chí còn trống tính 0 điểm</b>}
            </Checkbox>
            <label htmlFor="receive-day">Ngày chấm</label>
            <span className={styles.day}>
              <DateField id="receive-day" size="small" value={scoredOn} onChange={setScoredOn} />
            </span>
          </div>
          <TableScroller label="Tệp nhận về, cuộn được">
            <table className={`${tables.table} ${styles.table}`} aria-label="Tệp nhận về">
              <thead>
                <tr>
                  <th scope="col">Tệp</th>
                  <th scope="col">Đơn vị</th>
                  <th scope="col" style={{ width: 200 }}>
                    Phần
                  </th>
                  <th scope="col" className={tables.end} style={{ width: 100 }}>
                    Đang có
                  </th>
                  <th scope="col" className={tables.end} style={{ width: 100 }}>
                    Trong tệp
                  </th>
                  <th scope="col" className={tables.end} style={{ width: 80 }}>
                    Còn trống
                  </th>
                  <th scope="col" style={{ width: 110 }}>
                    Kết quả đọc
                  </th>
                  <th scope="col" style={{ width: 80 }}>
                    <span className="visually-hidden">Việc làm được</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {files.map((file) => (
                  <FileRows key={file.fileToken} file={file} onDrop={() => drop(file.fileToken)} />
                ))}
              </tbody>
            </table>
          </TableScroller>
        </>
      )}
    </>
  );
}

function FileRows({ file, onDrop }: { file: ReturnedFile; onDrop: () => void }) {
  const { fileName, memberName, part, period, previousTotal, total, missing, verdict, refusal, issues } = file;
  const hasIssues = refusal !== null || issues.length > 0;
  const points = (value: number | null) => (value === null ? '–' : formatHundredths(value));
  return (
    <Fragment>
      <tr className={hasIssues ? styles.hasIssues : undefined}>
        <td title={fileName}>{fileName}</td>
        <td className={tables.strong} title={memberName ?? undefined}>
          {memberName ?? '–'}
        </td>
        <td>
          {part === null ? '–' : SCORE_PART_LABELS[part]}
          {period !== null && period !== 'YEAR' && `, ${SCORE_PERIOD_LABELS[period].toLowerCase()}`}
        </td>
        <td className={`${tables.end} num`}>{points(previousTotal)}</td>
        <td className={`${tables.end} ${tables.strong} num`}>{points(total)}</td>
        <td className={`${tables.end} num ${missing > 0 ? styles.warning : ''}`}>{total === null ? '–' : missing}</td>
        <td className={verdict === 'READY' ? styles.done : verdict === 'WARNED' ? styles.warning : styles.error}>
          {VERDICTS[verdict]}
        </td>
        <td>
          <span className={tables.acts}>
            <LinkButton aria-label={`Bỏ tệp ${fileName}`} onClick={onDrop}>
              Bỏ
            </LinkButton>
          </span>
        </td>
      </tr>
      {hasIssues && (
        <tr className={styles.issuesRow}>
          <td colSpan={8}>
            <ul className={styles.issues}>
              {refusal !== null && <li className={styles.error}>{refusal}</li>}
              {issues.map(({ cell, severity, message }, index) => (
                <li key={index}>
                  <b className={severity === 'ERROR' ? styles.error : styles.warning}>
                    {severity === 'ERROR' ? 'Lỗi' : 'Xem'}
                    {cell !== null && ` ô ${cell}`}
                  </b>{' '}
                  {message}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </Fragment>
  );
}
