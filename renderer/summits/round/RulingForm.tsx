import { useState } from 'react';
import { hashKey } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { rulingSchema, type Ruling, type RulingInput } from '#core/summits/round.ts';
import { failureOf } from '../../api/failure.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { NewerNotice } from '../../shared/NewerNotice.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

interface TypedRuling {
  chosen: readonly string[];
  words: string;
  /** What was recorded when the typing began, and the version of the round then. */
  over: { ruling: Ruling | null; version: number };
}

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
  const stored = { chosen: round.ruling?.memberIds ?? [], words: round.ruling?.words ?? '' };
  // Null while nobody typed: the form then follows the round, which other writes move on meanwhile.
  const [typed, setTyped] = useState<TypedRuling | null>(null);
  const { chosen, words } = typed ?? stored;
  const put = (patch: Partial<typeof stored>) =>
    setTyped({ ...stored, over: { ruling: round.ruling, version: round.version }, ...typed, ...patch });
  // Who is no longer tied is offered no more, and sent no more: nobody could take the choice back.
  const memberIds = offered.map(({ memberId }) => memberId).filter((memberId) => chosen.includes(memberId));
  const isTouched = typed !== null && !isSame([typed.chosen, typed.words], [stored.chosen, stored.words]);
  useLeaveGuard(isTouched && !rule.isPending);
  const hasMovedOn = typed !== null && !rule.isPending && !isSame(typed.over.ruling, round.ruling);
  const form = useCheckedForm('ruling', rulingSchema, { memberIds, words });
  const problem = form.problemOf('words') ?? (rule.error === null ? null : failureOf(rule.error).message);
  const write = (version: number, ruling: RulingInput | null) =>
    rule.mutate({ id: round.id, version, ruling }, { onSuccess: () => setTyped(null) });
  const save = (version: number) => {
    const ruling = form.check();
    if (ruling) write(version, ruling);
  };
  return (
    <RailSection title={isTie ? 'Chủ trì quyết định' : 'Quyết định của Ban Thường vụ'}>
      <form
        aria-label="Ghi quyết định"
        onSubmit={(event) => {
          event.preventDefault();
          save(hasMovedOn ? typed.over.version : round.version);
        }}
      >
        <ul className={styles.candidates}>
          {offered.map(({ memberId, name }) => (
            <li key={memberId}>
              <Checkbox
                checked={memberIds.includes(memberId)}
                onChange={(event) =>
                  put({ chosen: event.target.checked ? [...chosen, memberId] : chosen.filter((id) => id !== memberId) })
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
          onChange={(event) => put({ words: event.target.value })}
        />
        <div className={styles.acts}>
          <Button htmlType="submit" loading={rule.isPending}>
            Ghi quyết định
          </Button>
          {round.ruling !== null && <LinkButton onClick={() => write(round.version, null)}>Bỏ quyết định</LinkButton>}
        </div>
        <NewerNotice newer={hasMovedOn ? rulingInWords(round) : null} onKeepMine={() => save(round.version)} />
        {problem !== null && (
          <p className={styles.failure} role="alert">
            {problem}
          </p>
        )}
      </form>
    </RailSection>
  );
}

const isSame = (one: unknown, other: unknown) => hashKey([one]) === hashKey([other]);

function rulingInWords({ ruling, candidates }: RoundView['round']): string {
  if (ruling === null) return 'đã bỏ quyết định';
  const names = candidates.filter(({ memberId }) => ruling.memberIds.includes(memberId)).map(({ name }) => name);
  return [ruling.words, ...names].join(', ');
}
