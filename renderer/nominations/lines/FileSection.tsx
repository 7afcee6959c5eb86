import { useState } from 'react';
import { Select } from 'antd';
import { NOMINATION_PAPER_LABELS, type NominationPaper, type PaperState } from '#core/nominations/papersNeeded.ts';
import type { LineView } from '../../api/nominationsQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useIsWriting } from '../../shared/useIsWriting.ts';
import { useNominationWrites } from '../useNominationWrites.ts';
import { ReasonForm } from '../../shared/ReasonForm.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../nominations.module.css';

interface FileSectionProps {
  view: LineView;
  mayChange: boolean;
}

const MISSING = 'MISSING';
const OPTIONS = [
  { value: MISSING, label: 'Chưa có' },
  { value: 'RECEIVED', label: 'Đã nhận' },
  { value: 'NOT_NEEDED', label: 'Không cần' },
];
const WORDS: Record<PaperState | typeof MISSING, string> = {
  MISSING: 'Chưa có',
  RECEIVED: 'Đã nhận',
  NOT_NEEDED: 'Không cần',
};

/** The papers a file needs by law, and which are there. */
export function FileSection({ view: { line, file }, mayChange }: FileSectionProps) {
  const { paper: record } = useNominationWrites();
  const isWriting = useIsWriting();
  /** The paper said not to be needed, until it is said why. */
  const [waived, setWaived] = useState<NominationPaper | null>(null);
  const put = (paper: NominationPaper, state: PaperState | null, note: string) =>
    record.mutate(
      { lines: [{ id: line.id, version: line.version }], paper, state, note },
      { onSuccess: () => setWaived(null) },
    );
  const choose = (paper: NominationPaper, value: string) => {
    if (value === 'NOT_NEEDED') setWaived(paper);
    else put(paper, value === 'RECEIVED' ? 'RECEIVED' : null, '');
  };

  return (
    <RailSection title="Hồ sơ" aside={`${file.received}/${file.needed} đủ`}>
      <ul className={styles.items} aria-label="Giấy tờ cần có">
        {file.papers.map(({ paper, basis, verified, state, note }) => (
          <li key={paper}>
            <div className={styles.itemHead}>
              <span>{NOMINATION_PAPER_LABELS[paper]}</span>
              {mayChange ? (
                <Select
                  size="small"
                  style={{ width: 116 }}
                  // Chosen now, it would carry the version before. Not `disabled`: the focus stays for the next paper.
                  {...(isWriting && { open: false })}
                  aria-label={NOMINATION_PAPER_LABELS[paper]}
                  value={state ?? MISSING}
                  options={OPTIONS}
                  onChange={(value) => choose(paper, value)}
                />
              ) : (
                <span className={state === null ? board.warn : board.ok}>{WORDS[state ?? MISSING]}</span>
              )}
            </div>
            <p className={board.note}>
              {[basis, note].filter((part) => part !== '').join('. ')}{' '}
              {!verified && <VerifiedMark isVerified={false} />}
            </p>
            {waived === paper && (
              <ReasonForm
                id={`waive-${paper}`}
                label="Vì sao không cần"
                saveLabel="Ghi: không cần"
                isSaving={isWriting}
                error={record.error}
                onSave={(reason) => put(paper, 'NOT_NEEDED', reason)}
                onClose={() => setWaived(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {waived === null && <FailureLine error={record.error} />}
    </RailSection>
  );
}
