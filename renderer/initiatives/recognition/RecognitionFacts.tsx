import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { LIST_PLACEMENT_LABELS } from '#core/awards/paperContent.ts';
import { RECOGNITION_LEVEL_LABELS } from '#core/initiatives/initiative.ts';
import { isOwnDecision } from '#core/initiatives/recognition.ts';
import { formatNumber } from '#core/money/format.ts';
import type { RecognitionView } from '../../api/recognitionsQueries.ts';
import styles from './recognition.module.css';

/** What a decision says above its list; of another body's only what is recorded of it. */
export function RecognitionFacts({ view }: { view: RecognitionView }) {
  const { bases, recipients, decidedBy, summary } = view.recognition;
  const isOwn = isOwnDecision(view.recognition);
  return (
    <section className={styles.facts} aria-label="Phần đầu quyết định">
      <dl className={styles.pairs}>
        <Fact isWide label="Trích yếu" value={summary} />
        {!isOwn && <Fact isWide label="Cơ quan quyết định" value={decidedBy} />}
        <ShortFacts view={view} />
      </dl>
      {isOwn && (
        <dl className={styles.long}>
          <div>
            <dt>Căn cứ</dt>
            <dd>
              {/* Scrolls when there are many, so the keyboard must be able to get in. */}
              <ol tabIndex={0} aria-label="Căn cứ">
                {bases.map(({ text, date }, index) => (
                  <li key={index}>
                    {text}
                    {date !== null && !text.includes(formatDate(date)) && ` (${formatDate(date)})`}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
          <Fact label="Nơi nhận" value={recipients.join(' ')} />
        </dl>
      )}
    </section>
  );
}

function ShortFacts({ view: { recognition, meeting, counts } }: { view: RecognitionView }) {
  const { level, year, issuedOn, signer, listPlacement, registerFrom } = recognition;
  const when = (
    <>
      <Fact label="Cấp công nhận" value={`${RECOGNITION_LEVEL_LABELS[level]}, năm ${year}`} />
      <Fact label="Ngày quyết định" value={issuedOn === null ? '' : formatDate(issuedOn)} />
    </>
  );
  if (!isOwnDecision(recognition)) return when;
  return (
    <>
      {when}
      <Fact label="Người ký" value={signer === null ? '' : `${signer.fullName}, ${signer.position.toLowerCase()}`} />
      <Fact
        label="Phiên họp Hội đồng"
        value={
          meeting && (
            <Link to={`/councils/${meeting.councilId}/meetings/${meeting.id}`}>
              {meeting.heldOn === null ? meeting.title : `Ngày ${formatDate(meeting.heldOn)}`}
            </Link>
          )
        }
      />
      <Fact label="Danh sách" value={LIST_PLACEMENT_LABELS[listPlacement]} />
      {registerFrom !== null && (
        <Fact label="Vào sổ giấy chứng nhận" value={registerWords(registerFrom, counts.authorships)} />
      )}
    </>
  );
}

function Fact({ label, value, isWide = false }: { label: string; value: ReactNode; isWide?: boolean }) {
  return (
    <div className={isWide ? styles.wideFact : ''}>
      <dt>{label}</dt>
      <dd>{value === '' || value === null ? 'Chưa ghi' : value}</dd>
    </div>
  );
}

/** `số 4 đến 42`: authors are entered in the register one by one. */
function registerWords(first: number, count: number): string {
  const last = first + count - 1;
  return first === last ? `số ${formatNumber(first)}` : `số ${formatNumber(first)} đến ${formatNumber(last)}`;
}
