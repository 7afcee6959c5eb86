import { useState } from 'react';
import { Button, Checkbox, Input } from 'antd';
import { rulingSchema } from '#core/summits/round.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** What the chair decided at a tie, or the standing committee instead of a vote. */
export function RulingForm({ view: { round, result } }: { view: RoundView }) {
  const { rule } = useRoundWrites();
  const isTie = round.kind !== 'DECISION';
  const tied = new Set(
    (result?.rows ?? [])
      .filter(({ outcome, settledBy }) => outcome === 'TIED' || settledBy === 'CHAIR')
      .map(({ memberId }) => memberId),
  );
  const offered =
    isTie && tied.size > 0 ? round.candidates.filter(({ memberId }) => tied.has(memberId)) : round.candidates;
  const [chosen, setChosen] = useState<string[]>(round.ruling?.memberIds ?? []);
  // Who is no longer tied is offered no more, and sent no more: nobody could take the choice back.
  const memberIds = offered.map(({ memberId }) => memberId).filter((memberId) => chosen.includes(memberId));
  const [words, setWords] = useState(round.ruling?.words ?? '');
  useLeaveGuard(useIsTouched([memberIds, words]) && !rule.isPending);
  const form = useCheckedForm('ruling', rulingSchema, { memberIds, words });
  const problem = form.problemOf('words') ?? (rule.error === null ? null : failureOf(rule.error).message);
  const seen = { id: round.id, version: round.version };
  return (
    <RailSection title={isTie ? 'Chủ trì quyết định' : 'Quyết định của Ban Thường vụ'}>
      <form
        aria-label="Ghi quyết định"
        onSubmit={(event) => {
          event.preventDefault();
          const ruling = form.check();
          if (ruling) rule.mutate({ ...seen, ruling });
        }}
      >
        <ul className={styles.candidates}>
          {offered.map(({ memberId, name }) => (
            <li key={memberId}>
              <Checkbox
                checked={memberIds.includes(memberId)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, memberId] : chosen.filter((id) => id !== memberId))
                }
              >
                {name}
              </Checkbox>
            </li>
          ))}
        </ul>
        <Input
          id={form.idOf('words')}
          aria-label="Người quyết định, số văn bản"
          placeholder={isTie ? 'Chủ trì: họ tên' : 'Số, ngày văn bản'}
          maxLength={500}
          style={{ margin: '8px 0' }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={styles.acts}>
          <Button htmlType="submit" loading={rule.isPending}>
            Ghi quyết định
          </Button>
          {round.ruling !== null && (
            <LinkButton onClick={() => rule.mutate({ ...seen, ruling: null })}>Bỏ quyết định</LinkButton>
          )}
        </div>
        {problem !== null && (
          <p className={styles.failure} role="alert">
            {problem}
          </p>
        )}
      </form>
    </RailSection>
  );
}
