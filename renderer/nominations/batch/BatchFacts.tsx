import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { PROCEDURE_LABELS } from '#core/nominations/nomination.ts';
import type { BatchView } from '../../api/nominationsQueries.ts';
import board from '../../shared/list/listBoard.module.css';
import styles from '../nominations.module.css';

/** What stands above the list of a tờ trình. */
export function BatchFacts({ view }: { view: BatchView }) {
  const { unitId, unitName, number, submittedOn, procedure, addressee, bases, signer } = view.batch;
  const facts: [string, ReactNode][] = [
    ['Đơn vị đề nghị', unitId === null ? unitName : <Link to={`/units/${unitId}`}>{unitName}</Link>],
    ['Kính gửi', addressee === '' ? view.officeName : addressee],
    [
      'Số, ngày',
      [number === '' ? 'chưa có số' : number, submittedOn === null ? 'chưa có ngày' : formatDate(submittedOn)].join(
        ', ',
      ),
    ],
    ['Người ký', signer === null ? 'Chưa ghi' : [signer.fullName, signer.position].join(', ')],
    ['Thủ tục', PROCEDURE_LABELS[procedure]],
    ['Căn cứ', bases.length === 0 ? 'Chưa ghi' : bases.join('; ')],
  ];
  return (
    <dl className={`${board.pageFacts} ${styles.batchFacts}`}>
      {facts.map(([label, value]) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="num" title={typeof value === 'string' ? value : undefined}>
        {value}
      </dd>
    </>
  );
}
