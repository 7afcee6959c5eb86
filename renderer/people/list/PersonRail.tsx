import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { postWords } from '#core/people/awardRecord.ts';
import { formatBirth } from '#core/people/birth.ts';
import { GENDER_LABELS, GRADE_LABELS } from '#core/people/person.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { personView } from '../../api/peopleQueries.ts';
import { FactRows } from '../../shared/FactRows.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import styles from './people.module.css';

/** So many of each are told beside the list; the page of the person tells all. */
const TOLD = 4;

/** Beside the list: who the chosen person is and what they received last. */
export function PersonRail({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(personView(useApi(), id));
  if (error) {
    return (
      <RailSection title="Người đang chọn" onClose={onClose}>
        <p role="alert">{failureOf(error).message}</p>
      </RailSection>
    );
  }
  if (!data)
    return (
      <RailSection title="Người đang chọn" onClose={onClose} aside="Đang đọc…">
        {null}
      </RailSection>
    );

  const { person, mainPost, history, awards, records } = data;
  const inForce = awards.filter(({ status }) => status === 'ISSUED');
  const facts: [string, ReactNode][] = [
    ['Ngày sinh', formatBirth(person.birth)],
    ['Giới tính', GENDER_LABELS[person.gender]],
    ['Chức vụ, đơn vị', mainPost ? postWords(mainPost) : ''],
    ['Đoàn viên từ', person.joinedOn === '' ? '' : formatDate(person.joinedOn)],
    ['Thôi từ', person.leftOn === '' ? '' : formatDate(person.leftOn)],
    ['Hồ sơ đã gộp', records.length > 1 ? String(records.length - 1) : ''],
  ];
  return (
    <>
      <RailSection title={person.fullName} onClose={onClose}>
        <FactRows facts={facts} />
        <p className={styles.open}>
          <Link to={`/people/${person.id}`}>Mở trang của {person.fullName}</Link>
        </p>
      </RailSection>
      <RailSection title="Xếp loại hằng năm">
        <ul className={styles.short}>
          {history.gradings.slice(0, TOLD).map(({ id: gradingId, year, grade }) => (
            <li key={gradingId}>
              <b className="num">{year}</b> {GRADE_LABELS[grade]}
            </li>
          ))}
          {history.gradings.length === 0 && <li className={styles.quiet}>Chưa có xếp loại nào.</li>}
        </ul>
      </RailSection>
      <RailSection title="Khen thưởng đã nhận" aside={inForce.length > 0 ? String(inForce.length) : undefined}>
        <ul className={styles.short}>
          {inForce.slice(0, TOLD).map(({ lineId, year, awardName, number, decisionId }) => (
            <li key={lineId}>
              <b className="num">{year}</b> {awardName} <Link to={`/awards/${decisionId}`}>{number}</Link>
            </li>
          ))}
          {inForce.length === 0 && <li className={styles.quiet}>Chưa ghi nhận khen thưởng nào.</li>}
        </ul>
      </RailSection>
    </>
  );
}
