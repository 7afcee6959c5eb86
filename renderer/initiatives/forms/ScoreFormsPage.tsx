import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { mostPoints } from '#core/initiatives/scoreForm.ts';
import { pointsText } from '#core/text/pointsText.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { scoreForms } from '../../api/initiativesQueries.ts';
import { originWords } from '../../office/catalogue/originWords.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { InitiativeTabs } from '../InitiativeTabs.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { ScoreFormRail } from './ScoreFormRail.tsx';
import tables from '../../shared/table.module.css';

/** Mẫu chấm điểm sáng kiến: those the program brings and the office's own. */
export function ScoreFormsPage() {
  const navigate = useNavigate();
  const { actor } = useAppInfo();
  const forms = useQuery(scoreForms(useApi()));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const rows = forms.data ?? [];
  const chosen = rows.find(({ id }) => id === chosenId);
  const hasRoom = useHasRoom(chosen !== undefined);
  return (
    <Page
      path={[INITIATIVES_PATH, { label: 'Mẫu chấm điểm' }]}
      title={<h1>Mẫu chấm điểm sáng kiến</h1>}
      actions={
        mayWrite(actor.role) && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/initiatives/forms/new')}>
            Lập mẫu mới
          </Button>
        )
      }
      rail={chosen && <ScoreFormRail key={chosen.id} form={chosen} onClose={() => setChosenId(null)} />}
      railLabel="Mẫu đang chọn"
    >
      <InitiativeTabs />
      {forms.error && <Notice tone="danger">{failureOf(forms.error).message}</Notice>}
      <Notice tone="info">
        Hội đồng chấm theo mẫu được chọn khi đưa sáng kiến vào phiên họp. Mẫu đã có phiếu chấm thì giữ nguyên; muốn sửa,
        hãy sao chép.
      </Notice>
      <TableScroller label="Mẫu chấm điểm sáng kiến, cuộn được">
        <table className={tables.table} aria-label="Mẫu chấm điểm sáng kiến">
          <thead>
            <tr>
              <th scope="col">Mẫu</th>
              <th scope="col" className={tables.end} style={{ width: 84 }}>
                Tiêu chí
              </th>
              <th scope="col" className={tables.end} style={{ width: 84 }}>
                Tổng điểm
              </th>
              <th scope="col" className={tables.end} style={{ width: 104 }}>
                Điểm đạt
              </th>
              <th scope="col" style={{ width: 118 }}>
                Đang chấm
              </th>
              {hasRoom && (
                <th scope="col" style={{ width: 110 }}>
                  Nguồn
                </th>
              )}
              {hasRoom && (
                <th scope="col" style={{ width: 132 }}>
                  Đối chiếu
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((form) => (
              <tr key={form.id} className={form.id === chosenId ? tables.current : undefined}>
                <td className={form.inUse ? undefined : tables.quiet}>
                  <LinkButton onClick={() => setChosenId(form.id)}>{form.name}</LinkButton>
                  {!form.inUse && <span className={tables.tag}>thôi dùng</span>}
                </td>
                <td className={`${tables.end} num`}>{form.criteria.length}</td>
                <td className={`${tables.end} num`}>{pointsText(mostPoints(form.criteria))}</td>
                <td className={`${tables.end} num`}>
                  {form.passMark === 0 ? <span className={tables.missing}>chưa đặt</span> : pointsText(form.passMark)}
                </td>
                <td>{form.reviews === 0 ? '–' : `${form.reviews} sáng kiến`}</td>
                {hasRoom && <td>{originWords(form.origin, false)}</td>}
                {hasRoom && (
                  <td>
                    <VerifiedMark isVerified={form.verified} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      {forms.isSuccess && rows.length === 0 && <p className={tables.none}>Chưa có mẫu chấm điểm nào.</p>}
    </Page>
  );
}
