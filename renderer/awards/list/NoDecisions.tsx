import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { yearOf } from '#core/dates/isoDate.ts';
import { someDecisions } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useYear } from '../../shell/YearContext.tsx';

interface NoDecisionsProps {
  isFiltered: boolean;
  onClearFilter: () => void;
  onStart: () => void;
}

/** Where the list would be: what will stand here and the next step, or a way back to where decisions are. */
export function NoDecisions({ isFiltered, onClearFilter, onStart }: NoDecisionsProps) {
  const { year, setYear } = useYear();
  const newest = useQuery(someDecisions(useApi(), { year: null, status: 'ISSUED', search: '' }, 1));
  const issuedOn = newest.data?.rows[0]?.issuedOn ?? null;
  if (isFiltered) {
    return (
      <EmptyState
        sentence={`Năm ${year} không có quyết định nào khớp với điều đang tìm.`}
        action={<Button onClick={onClearFilter}>Bỏ điều kiện tìm</Button>}
      />
    );
  }
  return (
    <EmptyState
      sentence={`Quyết định khen thưởng của năm ${year} sẽ đứng ở đây, từ bản nháp đến khi ban hành.`}
      action={<Button onClick={onStart}>Lập quyết định đầu tiên</Button>}
      link={
        issuedOn !== null &&
        yearOf(issuedOn) !== year && (
          <LinkButton onClick={() => setYear(yearOf(issuedOn))}>Xem năm {yearOf(issuedOn)}</LinkButton>
        )
      }
    />
  );
}
