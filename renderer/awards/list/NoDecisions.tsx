import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { someDecisions, type DecisionFilter } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useYear } from '../../shell/YearContext.tsx';

interface NoDecisionsProps {
  filter: Pick<DecisionFilter, 'status' | 'search'>;
  onClearFilter: () => void;
  /** Null for those who only read. */
  onStart: (() => void) | null;
}

/** Where the list would be: what will stand here and the next step, or a way back to where decisions are. */
export function NoDecisions({ filter, onClearFilter, onStart }: NoDecisionsProps) {
  const { year, setYear } = useYear();
  const isFiltered = filter.search !== '' || filter.status !== null;
  const elsewhere = useQuery(someDecisions(useApi(), { year: null, ...filter }, 1));
  const nearest = elsewhere.data?.rows[0]?.year ?? year;
  const wayThere = nearest !== year && (
    <LinkButton onClick={() => setYear(nearest)}>
      {isFiltered ? `Năm ${nearest} có, xem năm ${nearest}` : `Xem năm ${nearest}`}
    </LinkButton>
  );
  if (isFiltered) {
    return (
      <EmptyState
        sentence={`Năm ${year} không có quyết định nào khớp với điều đang tìm.`}
        action={<Button onClick={onClearFilter}>Bỏ điều kiện tìm</Button>}
        link={wayThere}
      />
    );
  }
  return (
    <EmptyState
      sentence={`Quyết định khen thưởng của năm ${year} sẽ đứng ở đây, từ bản nháp đến khi ban hành.`}
      action={onStart && <Button onClick={onStart}>Lập quyết định đầu tiên</Button>}
      link={wayThere}
    />
  );
}
