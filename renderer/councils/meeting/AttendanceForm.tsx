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
import { FailureLine } from '../../shared/FailureLine.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useFormGuard } from '../../shared/useFormGuard.ts';
import { useMeetingWrites } from '../useCouncilWrites.ts';
import styles from '../council.module.css';

type Said = Omit<Attendance, 'id'>;

/** What the clerk marked of one seat, over what stood there. */
interface Mark {
  said: Said;
  over: Said;
}

/**
 * Who came, who did not and who wrote; the quorum is told while it is being marked. Marks stay while the list
 * changes under them; where somebody else marked the same seat meanwhile, both are shown.
 */
export function AttendanceForm({ meeting, onDone }: { meeting: CouncilMeeting; onDone: () => void }) {
  const { saveAttendance, refreshAttendees } = useMeetingWrites();
  const [marked, setMarked] = useState<Readonly<Record<string, Mark>>>({});
  const seats = meeting.attendees.map((attendee) => ({ ...attendee, ...marked[attendee.id]?.said }));
  const contested = meeting.attendees.filter((attendee) => {
    const mine = marked[attendee.id];
    return mine !== undefined && !isSame(attendee, mine.over) && !isSame(attendee, mine.said);
  });
  const { voters, present, written } = countSeats(seats);
  const isQuorate = hasQuorum(seats, meeting);
  const mark = (id: string, patch: Partial<Said>) => {
    const stored = meeting.attendees.find((one) => one.id === id);
    if (!stored) return;
    const { said = stored, over = stored } = marked[id] ?? {};
    const { presence, reason } = { ...said, ...patch };
    const mine = { said: { presence, reason: presence === 'PRESENT' ? '' : reason }, over };
    setMarked((current) => ({ ...current, [id]: mine }));
  };
  const keepMine = () => {
    const kept = contested.flatMap((stored) => {
      const mine = marked[stored.id];
      return mine ? [[stored.id, { ...mine, over: stored }] as const] : [];
    });
    setMarked((current) => ({ ...current, ...Object.fromEntries(kept) }));
  };
  const takeTheirs = () => {
    const given = new Set(contested.map(({ id }) => id));
    setMarked((current) => Object.fromEntries(Object.entries(current).filter(([id]) => !given.has(id))));
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
  const close = useFormGuard({ isTouched: Object.keys(marked).length > 0, isSaving: saveAttendance.isPending }, onDone);
  const failure = saveAttendance.error ?? refreshAttendees.error;
  return (
    <RailSection title="Điểm danh" onClose={close}>
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
        {contested.length > 0 && (
          <div className={styles.failure} role="alert">
            <p>Vừa được điểm danh ở nơi khác: {contested.map(inWords).join('; ')}. Bạn đánh dấu khác, chưa lưu.</p>
            <LinkButton onClick={keepMine}>Giữ dấu của tôi</LinkButton>{' '}
            <LinkButton onClick={takeTheirs}>Lấy bản kia</LinkButton>
          </div>
        )}
        <FailureLine error={failure} />
        <div className={styles.foot}>
          <Button htmlType="submit" loading={saveAttendance.isPending} disabled={contested.length > 0}>
            Lưu điểm danh
          </Button>
          <LinkButton onClick={() => refreshAttendees.mutate({ meetingId: meeting.id, version: meeting.version })}>
            Lấy lại danh sách thành viên
          </LinkButton>
        </div>
      </form>
    </RailSection>
  );
}

const isSame = (one: Said, other: Said) => one.presence === other.presence && one.reason === other.reason;

const inWords = ({ name, presence, reason }: Said & { name: string }) =>
  [`${name} ${PRESENCE_LABELS[presence].toLowerCase()}`, reason].filter((part) => part !== '').join(', ');
