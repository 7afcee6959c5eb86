import { useQuery } from '@tanstack/react-query';
import { doubtAboutBases } from '#core/awards/basisDoubt.ts';
import { datedPapers } from '#core/awards/basisInForce.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import type { TypedBatch } from './typedBatch.ts';

interface BasesHintProps {
  typed: TypedBatch;
  put: (patch: Pick<TypedBatch, 'bases'>) => void;
}

/** Under the bases of a tờ trình: one that does not hold on its day, with what does at one press. */
export function BasesHint({ typed, put }: BasesHintProps) {
  const { today } = useAppInfo();
  const { data } = useQuery(catalogueTables(useApi()));
  const rows = typed.bases.split('\n');
  const bases = rows.map((row) => ({ text: normalizeText(row), date: null }));
  const paper = { paper: 'tờ trình', madeOn: typed.submittedOn, day: nominationDay(typed, today) };
  const doubt = data ? doubtAboutBases(bases, paper, datedPapers(data.baseSalaries)) : null;
  if (doubt === null) return 'Mỗi dòng một căn cứ.';
  const { text, swap } = doubt;
  return (
    <>
      {text}.{' '}
      {swap && (
        <LinkButton
          title={swap.to}
          onClick={() =>
            put({ bases: rows.map((row) => (normalizeText(row) === swap.from ? swap.to : row)).join('\n') })
          }
        >
          Thay bằng {swap.name}
        </LinkButton>
      )}
    </>
  );
}
