import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import type { MeetingRow } from '../../api/councilsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import styles from '../council.module.css';

interface MeetingsPanelProps {
  councilId: string;
  /** The latest first. */
  meetings: readonly MeetingRow[];
  /** Null where the council is only read or has nobody yet. */
  onAdd: (() => void) | null;
}

/** The meetings of a council, the latest first. */
export function MeetingsPanel({ councilId, meetings, onAdd }: MeetingsPanelProps) {
  return (
    <Panel title="Phiên họp" action={onAdd && <LinkButton onClick={onAdd}>Mở phiên họp</LinkButton>}>
      {meetings.length === 0 && <p className={styles.nothing}>Chưa họp phiên nào.</p>}
      <ul className={styles.meetings}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Link to={`/councils/${councilId}/meetings/${meeting.id}`}>{meeting.title}</Link>
            <span className="num">{meeting.heldOn === null ? 'chưa định ngày' : formatDate(meeting.heldOn)}</span>
            <span>{meeting.closedAt === null ? 'Đang mở' : 'Đã kết thúc'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
