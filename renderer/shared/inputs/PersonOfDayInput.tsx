import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import { useApi } from '../../api/ApiContext.ts';
import { foundPeople } from '../../api/peopleQueries.ts';
import { useDebounced } from '../useDebounced.ts';
import { describePerson } from './describePerson.ts';

interface PersonOfDayInputProps {
  id: string;
  value: string;
  /** The day whose posts are told; null is today. */
  on: IsoDate | null;
  isInvalid: boolean;
  /** The first field of its form; left out it is. */
  autoFocus?: boolean;
  /** Small inside a row of a list. */
  size?: 'small';
  'aria-label'?: string;
  onPick: (person: PersonSummary) => void;
  onType: (name: string) => void;
}

const TYPING_PAUSE = 150;
const SUGGESTIONS = 8;
const MAX_NAME = 300;

/** A person's name: free text, or someone the office knows with the post held on the day. */
export function PersonOfDayInput(props: PersonOfDayInputProps) {
  const { id, value, on, isInvalid, autoFocus = true, size, onPick, onType } = props;
  const wanted = useDebounced(value.trim().slice(0, 200), TYPING_PAUSE);
  const found = useQuery({
    ...foundPeople(useApi(), wanted, on, SUGGESTIONS),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const people = wanted.length > 1 ? (found.data ?? []) : [];
  return (
    <AutoComplete
      id={id}
      {...(size && { size })}
      style={{ width: '100%' }}
      autoFocus={autoFocus}
      aria-label={props['aria-label']}
      status={isInvalid ? 'error' : ''}
      aria-invalid={isInvalid}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={false}
      maxLength={MAX_NAME}
      value={value}
      options={people.map((person) => ({
        value: person.id,
        label: [person.fullName, describePerson(person)].filter((part) => part !== '').join(', '),
      }))}
      onSelect={(personId: string) => {
        const person = people.find((one) => one.id === personId);
        if (person) onPick(person);
      }}
      // Choosing tells the id here first; a name typed freely is nobody the office knows.
      onChange={(text: string) => {
        if (!people.some((person) => person.id === text)) onType(text);
      }}
    />
  );
}
