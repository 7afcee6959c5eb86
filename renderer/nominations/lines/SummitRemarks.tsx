import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { lineRemarks } from '../../api/summitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';

/** The summit that voted on the unit has come to something else since, as after a count that was put right. */
export function SummitRemarks({ lineId }: { lineId: string }) {
  const { data = [] } = useQuery(lineRemarks(useApi(), lineId));
  return data.map((remark) => (
    <Notice key={remark} tone="warn">
      {remark}
    </Notice>
  ));
}
