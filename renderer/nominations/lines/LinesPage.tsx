import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { NominationFilter } from '#core/nominations/nominationList.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { NOMINATIONS_PATH } from '../nominationPath.ts';
import { NominationTabs } from '../NominationTabs.tsx';
import { LinesBoard } from './LinesBoard.tsx';
import { useLinesExport } from './useLinesExport.ts';

/** Every line of the chosen year, across all tờ trình. */
export function LinesPage() {
  const { year } = useYear();
  const navigate = useNavigate();
  const { exporting, start } = useLinesExport();
  return (
    <LinesBoard
      key={year}
      path={[NOMINATIONS_PATH, { label: 'Tất cả đề nghị' }]}
      title={<h1>Tất cả đề nghị năm {year}</h1>}
      above={
        <>
          <NominationTabs />
          <ExportNotice exporting={exporting} />
        </>
      }
      label={`Đề nghị khen thưởng năm ${year}`}
      owner={{ year }}
      forms={[]}
      actions={(filter: NominationFilter, count) => (
        <>
          <Button disabled={count === 0} onClick={() => start(filter)}>
            Xuất Excel
          </Button>
          <Button onClick={() => void navigate('/nominations/decisions')}>Lập dự thảo quyết định</Button>
        </>
      )}
      emptySentence={`Năm ${year} chưa có đề nghị nào. Hãy lập tờ trình, hoặc chọn người ở “Ai đủ điều kiện?”.`}
    />
  );
}
