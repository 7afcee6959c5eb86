import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { pledgeView } from '../../api/pledgesQueries.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import type { OpenedYear } from './yearView.ts';

/** The papers of a cluster's year, each with its own progress; those of a pledge only where there is one. */
export function useYearExports({ cluster, year }: OpenedYear) {
  const api = useApi();
  const { pledge } = useQuery(pledgeView(api, cluster.id, year.year)).data ?? {};
  const pledgeId = pledge?.id ?? '';
  const members = useFileExport(() => api.clusters.exportMembers.mutate({ clusterId: cluster.id, year: year.year }));
  const pledgeWord = useFileExport(() => api.pledges.exportPledge.mutate({ id: pledgeId, format: 'docx' }));
  const pledgeExcel = useFileExport(() => api.pledges.exportPledge.mutate({ id: pledgeId, format: 'xlsx' }));
  const halfResults = useFileExport(() => api.pledges.exportResults.mutate({ yearId: year.id, period: 'HALF' }));
  const yearResults = useFileExport(() => api.pledges.exportResults.mutate({ yearId: year.id, period: 'YEAR' }));
  const ranking = useFileExport(() => api.scores.exportRanking.mutate({ yearId: year.id }));
  return [
    { key: 'members', label: 'Thành viên và vai trò (Excel)', what: 'danh sách thành viên', exporting: members },
    ...(pledge
      ? [
          { key: 'pledgeWord', label: 'Giao ước (Word)', what: 'giao ước', exporting: pledgeWord },
          { key: 'pledgeExcel', label: 'Giao ước (Excel)', what: 'giao ước', exporting: pledgeExcel },
          { key: 'half', label: 'Kết quả 6 tháng (Excel)', what: 'kết quả 6 tháng', exporting: halfResults },
          { key: 'year', label: 'Kết quả cả năm (Excel)', what: 'kết quả cả năm', exporting: yearResults },
        ]
      : []),
    { key: 'ranking', label: 'Bảng xếp hạng (Excel)', what: 'bảng xếp hạng', exporting: ranking },
  ];
}
