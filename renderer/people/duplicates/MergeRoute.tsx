import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { pairOfPeople, personView, type PersonView } from '../../api/peopleQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { Field } from '../../shared/Field.tsx';
import { PersonOfDayInput } from '../../shared/inputs/PersonOfDayInput.tsx';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { PairSection } from './PairSection.tsx';
import styles from './duplicates.module.css';

const PEOPLE = { label: 'Đoàn viên, cán bộ', to: '/people' };

/** `/people/:id/merge`: a record that nothing shows to be of the same person is looked for, compared and merged. */
export function MergeRoute() {
  const { id = '' } = useParams();
  const query = useQuery(personView(useApi(), id));
  if (query.data) return <MergePage key={id} person={query.data.person} />;
  return <OpeningPage path={[PEOPLE]} title="Gộp hồ sơ" reads={[query]} />;
}

function MergePage({ person }: { person: PersonView['person'] }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const pair = useQuery({ ...pairOfPeople(useApi(), person.id, otherId ?? ''), enabled: otherId !== null });
  const own = `/people/${person.id}`;
  return (
    <Page
      path={[PEOPLE, { label: person.fullName, to: own }, { label: 'Gộp hồ sơ' }]}
      title={<h1>Gộp {person.fullName} với hồ sơ khác</h1>}
      actions={<Button onClick={() => void navigate(own)}>Về hồ sơ</Button>}
    >
      <div className={styles.sought}>
        <Field label="Hồ sơ kia của cùng một người" htmlFor="merge-other" hint="Gõ tên, không cần dấu, rồi chọn.">
          <PersonOfDayInput
            id="merge-other"
            value={typed}
            on={null}
            isInvalid={pair.isError}
            onPick={({ id, fullName }) => {
              setTyped(fullName);
              setOtherId(id);
            }}
            onType={(name) => {
              setTyped(name);
              setOtherId(null);
            }}
          />
        </Field>
        <FailureLine error={pair.error} />
      </div>
      {otherId !== null && pair.data && (
        <PairSection
          key={otherId}
          pair={{ ...pair.data, evidence: null }}
          onMerged={(keptId) => void navigate(`/people/${keptId}`)}
        />
      )}
    </Page>
  );
}
