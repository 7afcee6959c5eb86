import type { ReactNode } from 'react';
import { App } from 'antd';
import { formatDate } from '#core/dates/isoDate.ts';
import { postWords } from '#core/people/awardRecord.ts';
import { formatBirth } from '#core/people/birth.ts';
import { GENDER_LABELS } from '#core/people/person.ts';
import { historyCountWords, recordedSince } from '#core/people/sinceMerger.ts';
import type { PersonView } from '../../api/peopleQueries.ts';
import { FactRows } from '../../shared/FactRows.tsx';
import { formatMoment } from '../../shared/formatMoment.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import type { usePeopleWrites } from '../usePeopleWrites.ts';
import styles from './person.module.css';

interface RecordsRailProps {
  view: PersonView;
  /** Of the page: a record split elsewhere is gone from here, and why nothing was done must still be read. */
  undoMerge: ReturnType<typeof usePeopleWrites>['undoMerge'];
  onEdit: (() => void) | undefined;
}

/**
 * Beside a person's history: who they are, and the records that are read as one with theirs.
 * Without `onEdit` it is only read.
 */
export function RecordsRail({ view, undoMerge, onEdit }: RecordsRailProps) {
  const { person, records, merges, mainPost, history } = view;
  const { message } = App.useApp();
  const facts: [string, ReactNode][] = [
    ['Ngày sinh', formatBirth(person.birth)],
    ['Giới tính', person.gender === '' ? '' : GENDER_LABELS[person.gender]],
    ['Số căn cước', person.citizenId],
    ['Chức vụ, đơn vị', mainPost ? postWords(mainPost) : ''],
    ['Đoàn viên từ', person.joinedOn === '' ? '' : formatDate(person.joinedOn)],
    ['Thôi từ', person.leftOn === '' ? '' : formatDate(person.leftOn)],
    ['Tên để sắp xếp', person.givenName],
    ['Ghi chú', person.note],
  ];
  const isKnown = facts.some(([, value]) => value !== '');
  return (
    <>
      <RailSection title="Lý lịch" aside={onEdit && <LinkButton onClick={onEdit}>Sửa lý lịch</LinkButton>}>
        <FactRows facts={facts} />
        {!isKnown && <p className={styles.quiet}>Mới chỉ có họ tên. Hãy ghi ngày sinh để khỏi lẫn người.</p>}
      </RailSection>
      {merges.length > 0 && (
        <RailSection title="Hồ sơ đã gộp" aside={String(merges.length)}>
          <ul className={styles.records}>
            {merges.map((merge) => {
              const record = records.find(({ id }) => id === merge.mergedId);
              const name = record?.fullName ?? '';
              const since = historyCountWords(recordedSince(merge, merges, history));
              const staying = `Ghi từ khi gộp, ở lại hồ sơ ${person.fullName} khi tách: ${since}.`;
              return (
                <li key={merge.id}>
                  <b>{name}</b>{' '}
                  {record && record.birth !== '' && <span className="num">{formatBirth(record.birth)} </span>}
                  {onEdit && (
                    <LinkButton
                      aria-label={`Tách lại ${name}`}
                      onClick={() =>
                        undoMerge.mutate(merge.mergedId, {
                          onSuccess: () => void message.success(`Đã tách lại hồ sơ ${name}. ${restWords(since)}`),
                        })
                      }
                    >
                      Tách lại
                    </LinkButton>
                  )}
                  <div className={styles.quiet}>
                    {merge.actorName} gộp <span className="num">{formatMoment(merge.at)}</span>
                    {merge.reason !== '' && `: ${merge.reason}`}
                  </div>
                  {since !== '' && <div className={styles.quiet}>{staying}</div>}
                </li>
              );
            })}
          </ul>
          <p className={styles.quiet}>Tách ra thì sửa lý lịch và khen thưởng ghi cho hồ sơ nào ở lại hồ sơ ấy.</p>
        </RailSection>
      )}
    </>
  );
}

/** What became of what was recorded while two records were one. */
function restWords(since: string): string {
  return since === '' ? 'Lịch sử của cả hai như trước khi gộp.' : `Ở lại hồ sơ được giữ: ${since}.`;
}
