import { CheckOutlined } from '@ant-design/icons';
import type { MeetingCheckState } from '#core/councils/meetingChecklist.ts';
import type { MeetingCheck } from '../../api/councilsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import styles from '../../shared/checklist.module.css';

const WORDS: Record<MeetingCheckState, string> = { MISSING: 'Thiếu', REVIEW: 'Nên xem', DONE: 'Đủ' };

/** Where a line of the checklist is worked on, beside the table. */
export type CheckPlace = 'MEETING' | 'ATTENDANCE';

const PLACES: Readonly<Record<string, CheckPlace>> = {
  date: 'MEETING',
  hours: 'MEETING',
  quorum: 'ATTENDANCE',
  chair: 'ATTENDANCE',
  reasons: 'ATTENDANCE',
};

interface MeetingChecklistProps {
  checks: readonly MeetingCheck[];
  /** Null where the meeting is only read. */
  onGo: ((place: CheckPlace) => void) | null;
  onClose: () => void;
}

/** "Trước khi kết thúc": missing first, then worth a look, then done. */
export function MeetingChecklist({ checks, onGo, onClose }: MeetingChecklistProps) {
  const done = checks.filter(({ state }) => state === 'DONE').length;
  return (
    <RailSection title="Trước khi kết thúc phiên họp" aside={`${done}/${checks.length} đủ`} onClose={onClose}>
      <ul className={styles.list}>
        {checks.map(({ id, state, text }) => {
          const place = PLACES[id];
          return (
            <li key={id} className={styles.item} data-state={state}>
              <span className={styles.glyph} aria-hidden>
                {state === 'DONE' ? <CheckOutlined aria-hidden /> : '!'}
              </span>
              <span className={styles.word}>{WORDS[state]}</span>
              <span className={styles.text}>{text}</span>
              {onGo && place !== undefined && state !== 'DONE' && (
                <LinkButton aria-label={`Bổ sung: ${text}`} onClick={() => onGo(place)}>
                  Bổ sung
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </RailSection>
  );
}
