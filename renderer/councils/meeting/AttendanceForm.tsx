import { useState } from 'react';
import { Button, Input, Select } from 'antd';
import {
  COUNCIL_ROLE_LABELS,
  countSeats,
  PRESENCE_LABELS,
  PRESENCES,
  hasQuorum,
  type Attendance,
  type CouncilMeeting,
} from '#core/councils/council.ts';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useMeetingWrites } from '../useCouncilWrites.ts';
import styles from '../council.module.css';

/** Who came, who did not and who wrote; the quorum is told while it is being marked. */
export function AttendanceForm({ meeting, onDone }: { meeting: CouncilMeeting; onDone: () => void }) {
  const { saveAttendance, refreshAttendees } = useMeetingWrites();
  const [marked, setMarked] = useState<Readonly<Record<string, Omit<Attendance, 'id'>>>>({});
  const seats = meeting.attendees.map((attendee) => ({ ...attendee, ...marked[attendee.id] }));
  const { voters, present, written } = countSeats(seats);
  const isQuorate = hasQuorum(seats, meeting);
  const mark = (id: string, patch: Partial<Omit<Attendance, 'id'>>) => {
    const seat = seats.find((one) => one.id === id);
    if (!seat) return;
    const { presence, reason } = { ...seat, ...patch };
    setMarked((current) => ({ ...current, [id]: { presence, reason: presence === 'PRESENT' ? '' : reason } }));
  };
  const save = () =>
    saveAttendance.mutate(
      {
        meetingId: meeting.id,
        version: meeting.version,
        attendance: seats.map(({ id, presence, reason }) => ({ id, presence, reason })),
      },
      { onSuccess: onDone },
    );
  const failure = saveAttendance.error ?? refreshAttendees.error;
  return (
    <RailSection title="Điểm danh" onClose={onDone}>
      <p className={styles.quorum} data-enough={isQuorate} role="status">
        Có mặt {present}/{voters} người biểu quyết, cần {quorumNeeded(voters, meeting)}
        {written > 0 && `; ${written} người có ý kiến bằng văn bản`}
        {isQuorate ? ': đủ họp' : ': chưa đủ họp'}
      </p>
      <form
        aria-label="Điểm danh"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ul className={styles.seats}>
          {seats.map((seat) => (
            <li key={seat.id} className={styles.seat}>
              <span>
                {seat.name}
                <small>
                  {COUNCIL_ROLE_LABELS[seat.role]}
                  {!seat.canVote && ', không biểu quyết'}
                </small>
              </span>
              <Select
                size="small"
                aria-label={`${seat.name}: có mặt hay vắng`}
                value={seat.presence}
                popupMatchSelectWidth={false}
                options={PRESENCES.map((presence) => ({ value: presence, label: PRESENCE_LABELS[presence] }))}
                onChange={(presence) => mark(seat.id, { presence })}
              />
              {seat.presence !== 'PRESENT' && (
                <Input
                  size="small"
                  className={styles.reason ?? ''}
                  aria-label={`Lý do vắng của ${seat.name}`}
                  placeholder="Lý do vắng"
                  maxLength={300}
                  value={seat.reason}
                  onChange={(event) => mark(seat.id, { reason: event.target.value })}
                />
              )}
            </li>
          ))}
        </ul>
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failureOf(failure).message}
          </p>
        )}
        <div className={styles.foot}>
          <Button htmlType="submit" loading={saveAttendance.isPending}>
            Lưu điểm danh
          </Button>
          <LinkButton
            onClick={() =>
              refreshAttendees.mutate(
                { meetingId: meeting.id, version: meeting.version },
                { onSuccess: () => setMarked({}) },
              )
            }
          >
            Lấy lại danh sách thành viên
          </LinkButton>
        </div>
      </form>
    </RailSection>
  );
}
