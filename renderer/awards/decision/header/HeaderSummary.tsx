import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { DecisionHeader } from '#core/awards/decision.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import styles from './header.module.css';

/** The header folded into one line, so that a long list has the room. */
export function HeaderSummary({ header, onOpen }: { header: DecisionHeader; onOpen: () => void }) {
  const { number, issuedOn, signer, bases, fund } = header;
  return (
    <section className={styles.folded} aria-label="Phần đầu quyết định, thu gọn">
      <div>
        <b>{number === '' ? 'Chưa có số' : number}</b>
        <span className="num">{issuedOn === null ? 'chưa có ngày ban hành' : `ngày ${formatDate(issuedOn)}`}</span>
        <span>{signer === null ? 'chưa có người ký' : `${signer.fullName} ký`}</span>
        <span>{bases.length} căn cứ</span>
        {fund !== '' && <span>{fund}</span>}
      </div>
      <Button size="small" icon={<DownOutlined aria-hidden />} iconPlacement="end" onClick={onOpen}>
        Mở phần đầu
      </Button>
    </section>
  );
}
