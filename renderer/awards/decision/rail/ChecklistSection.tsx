import type { BasisSwap } from '#core/awards/basisDoubt.ts';
import type { CheckItem, CheckState } from '#core/awards/checklist.ts';
import { CheckOutlined } from '@ant-design/icons';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { useDecision } from '../DecisionContext.ts';
import styles from '../../../shared/checklist.module.css';

const WORDS: Record<CheckState, string> = { MISSING: 'Thiếu', REVIEW: 'Nên xem', DONE: 'Đủ' };
const ACTS: Partial<Record<CheckState, string>> = { MISSING: 'Bổ sung', REVIEW: 'Xem' };

/** "Trước khi ban hành": missing first, then worth a look, then done. Each act leads to the field. */
export function ChecklistSection() {
  const { checklist, goTo, swapBasis } = useDecision();
  const done = checklist.filter(({ state }) => state === 'DONE').length;
  return (
    <RailSection title="Trước khi ban hành" aside={`${done}/${checklist.length} đủ`}>
      <ul className={styles.list}>
        {checklist.map((item) => (
          <CheckLine key={item.id} item={item} onAct={() => goTo(item.target)} onSwap={swapBasis} />
        ))}
      </ul>
    </RailSection>
  );
}

interface CheckLineProps {
  item: CheckItem;
  onAct: () => void;
  onSwap: (swap: BasisSwap) => void;
}

function CheckLine({ item, onAct, onSwap }: CheckLineProps) {
  const { swap } = item;
  const act = ACTS[item.state];
  return (
    <li className={styles.item} data-state={item.state}>
      <span className={styles.glyph} aria-hidden="true">
        {item.state === 'DONE' ? <CheckOutlined aria-hidden /> : '!'}
      </span>
      <span className={styles.word}>{WORDS[item.state]}</span>
      <span className={styles.text}>
        {item.text}
        {swap && (
          <>
            {'. '}
            <LinkButton title={swap.to} onClick={() => onSwap(swap)}>
              Thay bằng {swap.name}
            </LinkButton>
          </>
        )}
      </span>
      {act !== undefined && (
        <LinkButton onClick={onAct} aria-label={`${act}: ${item.text}`}>
          {act}
        </LinkButton>
      )}
    </li>
  );
}
