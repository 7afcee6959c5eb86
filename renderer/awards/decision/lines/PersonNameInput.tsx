import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { foundPeople } from '../../../api/peopleQueries.ts';
import { LimitNote } from '../../../shared/LimitNote.tsx';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useDecision } from '../DecisionContext.ts';
import { describePerson, personPart } from './personLine.ts';

interface PersonNameInputProps {
  id: string;
  value: string;
  isInvalid: boolean;
  onChange: (patch: Partial<DecisionLineInput>) => void;
}

const TYPING_PAUSE = 150;
const SUGGESTIONS = 8;
const MAX_NAME = 300;

/** A person's name: free text, or someone the office knows with the post held on the decision date. */
export function PersonNameInput({ id, value, isInvalid, onChange }: PersonNameInputProps) {
  const { decision } = useDecision();
  const wanted = useDebounced(value.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...foundPeople(useApi(), wanted.slice(0, 200), decision.issuedOn, SUGGESTIONS),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const people = wanted.length > 1 ? (found.data ?? []) : [];
  return (
    <>
      <AutoComplete
        id={id}
        size="small"
        style={{ width: '100%' }}
        autoFocus
        status={isInvalid ? 'error' : ''}
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
          if (person) onChange(personPart(person));
        }}
        // Choosing tells the id here first; a name typed freely is nobody the office knows.
        onChange={(text: string) => {
          if (!people.some((person) => person.id === text)) onChange({ name: text, personId: null });
        }}
      />
      <LimitNote text={value} max={MAX_NAME} />
    </>
  );
}
