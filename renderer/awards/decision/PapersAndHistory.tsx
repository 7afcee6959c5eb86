import type { ReactNode } from 'react';
import { FileExcelOutlined, FileWordOutlined } from '@ant-design/icons';
import { formatNumber } from '#core/money/format.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useDecision } from './DecisionContext.ts';
import type { DecisionPaper } from './flows/useDecisionPapers.ts';
import { HistoryList } from './rail/HistoryList.tsx';
import styles from './papersAndHistory.module.css';

const ICONS: Record<DecisionPaper['format'], ReactNode> = {
  Word: <FileWordOutlined aria-hidden />,
  Excel: <FileExcelOutlined aria-hidden />,
};

/** Under a short list on a wide screen: the papers to be signed, and who did what. */
export function PapersAndHistory({ papers }: { papers: readonly DecisionPaper[] }) {
  const { decision } = useDecision();
  return (
    <div className={styles.columns}>
      <section aria-label="Văn bản sẽ ký">
        <h2>Văn bản sẽ ký</h2>
        <ul>
          {papers.map(({ key, title, format, rows, write }) => (
            <li key={key} className={styles.paper}>
              {ICONS[format]}
              <span>{title}</span>
              <span className={`${styles.count} num`}>{rows !== null && `${formatNumber(rows)} dòng`}</span>
              <LinkButton aria-label={`Xuất ${format}: ${title}`} onClick={write}>
                Xuất {format}
              </LinkButton>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Lịch sử">
        <h2>Lịch sử</h2>
        <HistoryList decisionId={decision.id} />
      </section>
    </div>
  );
}
