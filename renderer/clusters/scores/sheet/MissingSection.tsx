import { Button } from 'antd';
import type { ScoreProblem } from '#core/clusters/scores/computeScore.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { goToField } from '../../../shared/inputs/refusedTexts.ts';
import { valueFieldId } from './EntryFields.tsx';
import styles from './sheet.module.css';

interface MissingSectionProps {
  problems: readonly ScoreProblem[];
  /** What lines are called, by their keys. */
  names: ReadonlyMap<string, string>;
  isSaving: boolean;
  onFinish: () => void;
  onClose: () => void;
}

/** Before a part becomes final: every line without a score, each leading to its field. */
export function MissingSection({ problems, names, isSaving, onFinish, onClose }: MissingSectionProps) {
  const isWrong = problems.some(({ kind }) => kind !== 'MISSING');
  return (
    <RailSection title="Trước khi hoàn tất" aside={asideWords(problems.length)} onClose={onClose}>
      {isWrong ? (
        <p className={styles.hint}>Sửa các ô chưa đúng rồi mới lưu và hoàn tất được.</p>
      ) : (
        <>
          <p className={styles.hint}>
            {problems.length > 0 ? 'Tiêu chí chưa chấm được tính 0 điểm. ' : 'Mọi tiêu chí đã có điểm. '}
            Hoàn tất rồi vẫn mở lại được khi năm chưa khóa.
          </p>
          <Button loading={isSaving} onClick={onFinish}>
            {problems.length > 0 ? `Vẫn hoàn tất, ${problems.length} tiêu chí 0 điểm` : 'Hoàn tất'}
          </Button>
        </>
      )}
      <ul className={styles.list} aria-label="Còn phải xem">
        {problems.map(({ key, kind, message }) => {
          const words = kind === 'MISSING' ? (names.get(key) ?? message) : message;
          return (
            <li key={`${key}-${kind}`}>
              <span className={styles.text}>{words}</span>
              <LinkButton aria-label={`Đến ô: ${words}`} onClick={() => goToField(valueFieldId(key))}>
                Đến ô
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </RailSection>
  );
}

const asideWords = (count: number) => (count === 0 ? 'đủ' : `còn ${count}`);
