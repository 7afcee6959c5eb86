import { formatDate } from '#core/dates/isoDate.ts';
import type { PledgeContent } from '../../api/pledgesQueries.ts';
import { FORM_LABELS } from './pledgeDraft.ts';
import styles from './pledge.module.css';
import parties from './parties.module.css';

/** The words of a pledge that is only read. */
export function PledgeFacts({ pledge }: { pledge: PledgeContent }) {
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  return (
    // A page that is only read has no field to scroll it from: this is its tab stop.
    <section className={`${styles.words} ${styles.facts}`} aria-label="Lời văn của giao ước" tabIndex={0}>
      <div className={styles.column}>
        <dl className={styles.pair}>
          <div>
            <dt>{FORM_LABELS.signedOn}</dt>
            <dd className="num">{pledge.signedOn === null ? 'Không ghi' : formatDate(pledge.signedOn)}</dd>
          </div>
          <div>
            <dt>{FORM_LABELS.place}</dt>
            <dd>{pledge.place === '' ? 'Không ghi' : pledge.place}</dd>
          </div>
        </dl>
        <dl>
          <dt>{FORM_LABELS.preamble}</dt>
          <dd>{pledge.preamble === '' ? 'Không ghi' : pledge.preamble}</dd>
        </dl>
      </div>
      <dl className={styles.column}>
        {(['contents', 'commitments'] as const).map((field) => (
          <div key={field}>
            <dt>{FORM_LABELS[field]}</dt>
            <dd>
              <ol className={styles.numbered}>
                {lines(pledge[field]).map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Who signed, in the order of the signatures. */
export function SignedParties({ pledge }: { pledge: PledgeContent }) {
  return (
    <section className={styles.section} aria-labelledby="parties-title">
      <div className={styles.sectionHead}>
        <h2 id="parties-title">{FORM_LABELS.parties}</h2>
        <span className={styles.aside}>{pledge.parties.length} đơn vị</span>
      </div>
      <table className={`${parties.table} ${styles.signedTable}`}>
        <thead>
          <tr>
            <th scope="col" className={parties.ordinal}>
              STT
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" className={parties.authority}>
              Thay mặt
            </th>
            <th scope="col" className={parties.signerName}>
              Người ký
            </th>
            <th scope="col" className={parties.signerPosition}>
              Chức vụ
            </th>
          </tr>
        </thead>
        <tbody>
          {pledge.parties.map((party, index) => (
            <tr key={party.memberId}>
              <td className={`${parties.ordinal} num`}>{index + 1}</td>
              <td>{party.name}</td>
              <td>{party.authority}</td>
              <td>{party.signerName}</td>
              <td>{party.signerPosition}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
