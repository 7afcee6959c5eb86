import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import type { MeetingRow } from '../../api/councilsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import panels from '../../shared/panels.module.css';

interface MeetingsPanelProps {
  councilId: string;
  /** The latest first. */
  meetings: readonly MeetingRow[];
  /** Null where the council is only read or has nobody yet. */
  onAdd: (() => void) | null;
  /** Why none can be added; may be empty. */
  whyNot: string;
}

/** The meetings of a council, the latest first. */
export function MeetingsPanel({ councilId, meetings, onAdd, whyNot }: MeetingsPanelProps) {
  return (
    <Panel title="Phiên họp" action={onAdd && <LinkButton onClick={onAdd}>Mở phiên họp</LinkButton>}>
      {meetings.length === 0 && <p className={panels.nothing}>Chưa họp phiên nào. {whyNot}</p>}
      <ul className={panels.list}>
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
