import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import { postWords } from '#core/people/awardRecord.ts';
import { formatBirth } from '#core/people/birth.ts';
import { evidenceWords } from '#core/people/duplicates.ts';
import { birthSchema, citizenIdSchema, type PersonInput } from '#core/people/person.ts';
import { useApi } from '../api/ApiContext.ts';
import { alikePeople } from '../api/peopleQueries.ts';
import { useDebounced } from '../shared/useDebounced.ts';
import styles from './alikePeople.module.css';

const TYPING_PAUSE = 300;
const MAX_NAME = 150;

interface AlikePeopleProps {
  /** The record being written; null for a new one. */
  id: string | null;
  person: Pick<PersonInput, 'fullName' | 'birth' | 'citizenId'>;
  /** The unit of the post written with a new person. */
  unitId: string | null;
}

/** While a person is written: who of the records may be the same one. It holds nobody back. */
export function AlikePeople({ id, person: { fullName, birth, citizenId }, unitId }: AlikePeopleProps) {
  const written = useMemo(
    () => ({
      id,
      fullName: fullName.trim().slice(0, MAX_NAME),
      // What is not yet a birth or a number says nothing.
      birth: birthSchema.safeParse(birth).data ?? '',
      citizenId: citizenIdSchema.safeParse(citizenId).data ?? '',
      unitId,
    }),
    [id, fullName, birth, citizenId, unitId],
  );
  const asked = useDebounced(written, TYPING_PAUSE);
  const isTelling = asked.fullName !== '' || asked.citizenId !== '';
  const alike = useQuery({ ...alikePeople(useApi(), asked), enabled: isTelling, placeholderData: keepPreviousData });
  const { people, more } = isTelling && alike.data ? alike.data : { people: [], more: 0 };
  return (
    <div role="status" className={people.length > 0 ? styles.alike : styles.none}>
      {people.map(({ person, mainPost, evidence }) => (
        <p key={person.id}>
          Đã có <Link to={`/people/${person.id}`}>{person.fullName}</Link>
          {person.birth !== '' && <span className="num">, sinh {formatBirth(person.birth)}</span>}
          {mainPost && `, ${postWords(mainPost)}`}: {evidenceWords(evidence, [person.birth, asked.birth])}.
        </p>
      ))}
      {more > 0 && <p>Và {formatNumber(more)} người nữa.</p>}
    </div>
  );
}
