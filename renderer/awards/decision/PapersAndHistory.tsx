import { FileExcelOutlined, FileWordOutlined } from '@ant-design/icons';
import { formatNumber } from '#core/money/format.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useDecision } from './DecisionContext.ts';
import { HistoryList } from './rail/HistoryList.tsx';
import styles from './papersAndHistory.module.css';

interface PapersAndHistoryProps {
  onExportDecision: () => void;
  onExportList: () => void;
}

/** Under a short list on a wide screen: the papers to be signed, and who did what. */
export function PapersAndHistory({ onExportDecision, onExportList }: PapersAndHistoryProps) {
  const { decision, totals } = useDecision();
  return (
    <div className={styles.columns}>
      <section aria-label="Văn bản sẽ ký">
        <h2>Văn bản sẽ ký</h2>
        <ul>
          <li className={styles.paper}>
            <FileWordOutlined aria-hidden />
            <span>Quyết định khen thưởng</span>
            <span className={styles.count} />
            <LinkButton onClick={onExportDecision}>Xuất Word</LinkButton>
          </li>
          <li className={styles.paper}>
            <FileExcelOutlined aria-hidden />
            <span>
              {decision.listPlacement === 'ANNEX' ? 'Danh sách kèm theo quyết định' : 'Danh sách ghi tại Điều 1'}
            </span>
            <span className={`${styles.count} num`}>{formatNumber(totals.collectives + totals.individuals)} dòng</span>
            <LinkButton onClick={onExportList}>Xuất Excel</LinkButton>
          </li>
        </ul>
      </section>
      <section aria-label="Lịch sử">
        <h2>Lịch sử</h2>
        <HistoryList decisionId={decision.id} />
      </section>
    </div>
  );
}
