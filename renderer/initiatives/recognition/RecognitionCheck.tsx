import { CheckOutlined } from '@ant-design/icons';
import type { CheckState } from '#core/awards/checklist.ts';
import type { RecognitionCheckItem, RecognitionCheckTarget } from '#core/initiatives/recognitionChecklist.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import styles from '../../shared/checklist.module.css';

const WORDS: Record<CheckState, string> = { MISSING: 'Thiếu', REVIEW: 'Nên xem', DONE: 'Đủ' };
const ACTS: Partial<Record<CheckState, string>> = { MISSING: 'Bổ sung', REVIEW: 'Xem' };

interface RecognitionCheckProps {
  items: readonly RecognitionCheckItem[];
  onGo: (target: RecognitionCheckTarget) => void;
}

/** "Trước khi ban hành": missing first, then worth a look, then done. Each act leads to the field. */
export function RecognitionCheck({ items, onGo }: RecognitionCheckProps) {
  const done = items.filter(({ state }) => state === 'DONE').length;
  return (
    <RailSection title="Trước khi ban hành" aside={`${done}/${items.length} đủ`}>
      <ul className={styles.list}>
        {items.map((item) => {
          const act = ACTS[item.state];
          return (
            <li key={item.id} className={styles.item} data-state={item.state}>
              <span className={styles.glyph} aria-hidden>
                {item.state === 'DONE' ? <CheckOutlined aria-hidden /> : '!'}
              </span>
              <span className={styles.word}>{WORDS[item.state]}</span>
              <span className={styles.text}>{item.text}</span>
              {act !== undefined && (
                <LinkButton onClick={() => onGo(item.target)} aria-label={`${act}: ${item.text}`}>
                  {act}
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </RailSection>
  );
}
