import { Link } from 'react-router';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { dayBefore } from '#core/dates/neighbourDay.ts';
import { formatNumber } from '#core/money/format.ts';
import type { PlannedChange } from '#core/units/plannedChanges.ts';
import type { EventPreview } from '../../api/unitsQueries.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import { Leavers } from './Leavers.tsx';
import styles from './events.module.css';

interface PreviewRailProps {
  /** Null while something is missing, or is still being worked out. */
  preview: EventPreview | null;
  /** The refusal, which is a sentence already. */
  problem: string | null;
  isWhole: boolean;
  /** The day of the event. */
  on: IsoDate;
}

const HEADINGS: Record<PlannedChange['kind'], string> = {
  BEGINS: 'Bắt đầu',
  ENDS: 'Kết thúc',
  CALLED: 'Đổi tên, đổi loại',
  MOVES: 'Chuyển trực thuộc',
  PEOPLE: 'Đoàn viên, cán bộ',
};
/** Lines of one heading; the rest is counted. */
const SHOWN = 60;

/** Sẽ đổi: everything the event changes, before it is recorded. */
export function PreviewRail({ preview, problem, isWhole, on }: PreviewRailProps) {
  return (
    <RailSection title="Sẽ đổi" aside={preview && `${formatNumber(preview.changes.length)} thay đổi`}>
      <div aria-live="polite">
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {problem === null && !isWhole && (
          <p className={styles.quiet}>Điền đủ các ô bên trái, những gì sẽ đổi sẽ hiện ở đây trước khi ghi.</p>
        )}
        {preview?.warnings.map((warning) => (
          <p key={warning} className={styles.warning}>
            <b>Nên xem:</b> {warning}
          </p>
        ))}
        {preview && <Leavers leavers={preview.leavers} on={on} />}
        {preview && <Changes changes={preview.changes} on={on} />}
        {preview && (
          <p className={styles.kept}>
            Quyết định đã ban hành giữ nguyên tên đơn vị như lúc ký. Sự kiện hủy được khi chưa có việc ghi sau dựa vào
            nó.
          </p>
        )}
      </div>
    </RailSection>
  );
}

function Changes({ changes, on }: { changes: readonly PlannedChange[]; on: IsoDate }) {
  const kinds = (Object.keys(HEADINGS) as PlannedChange['kind'][]).filter((kind) =>
    changes.some((change) => change.kind === kind),
  );
  return kinds.map((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    return (
      <section key={kind} className={styles.changes} aria-label={HEADINGS[kind]}>
        <h3>
          {HEADINGS[kind]} <span className={styles.quiet}>{formatNumber(own.length)}</span>
        </h3>
        <ul>
          {own.slice(0, SHOWN).map(({ unitId, unitName, text }) => (
            <li key={`${unitId} ${text}`}>
              {kind === 'PEOPLE' ? (
                // On the day before they all still hold their posts there.
                <Link to={`/units/${unitId}/people?on=${dayBefore(on)}`}>{unitName}</Link>
              ) : (
                <b>{unitName}</b>
              )}{' '}
              {text}
            </li>
          ))}
        </ul>
        {own.length > SHOWN && <p className={styles.quiet}>và {formatNumber(own.length - SHOWN)} đơn vị khác</p>}
      </section>
    );
  });
}
