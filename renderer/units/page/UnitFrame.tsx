import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { useApi } from '../../api/ApiContext.ts';
import { unitPage, type UnitPage } from '../../api/unitsQueries.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { LifeTag } from '../LifeTag.tsx';
import { useSeenDay } from '../useSeenDay.ts';

/** What every part of a unit's page gets. */
export interface UnitView {
  page: UnitPage;
  /** The day the page is seen on. */
  on: IsoDate;
  canWrite: boolean;
}

interface UnitFrameProps {
  /** Beside the content, when something is written. */
  rail?: (view: UnitView) => ReactNode;
  railLabel?: string;
  /** The red act of this part, null for none; left out it is "Ghi sự kiện". */
  action?: (view: UnitView) => ReactNode;
  children: (view: UnitView) => ReactNode;
}

/** A unit's page around one of its parts: what it is called, whether it is there, and the ways to the other parts. */
export function UnitFrame({ rail, railLabel, action, children }: UnitFrameProps) {
  const { id = '' } = useParams();
  const { actor } = useAppInfo();
  const on = useSeenDay();
  const query = useQuery(unitPage(useApi(), id, on));
  const area = { label: 'Đơn vị', to: `/units?on=${on}` };

  if (!query.data) return <OpeningPage path={[area]} title="Đơn vị" reads={[query]} />;
  const page = query.data;
  const view = { page, on, canWrite: mayWrite(actor.role) };
  const { unit, children: below } = page;
  const { name } = nameOn(unit, on);
  const shownRail = rail?.(view);
  const to = (part: string) => `/units/${id}${part}?on=${on}`;
  return (
    <Page
      path={[area, { label: name }]}
      title={<h1 title={name}>{name}</h1>}
      status={<LifeTag life={{ begunOn: unit.validFrom, endedOn: unit.validTo }} on={on} />}
      actions={view.canWrite && <UnitActions id={id} on={on} own={action?.(view)} />}
      rail={shownRail ?? undefined}
      railLabel={railLabel ?? ''}
    >
      <TabLinks
        label="Các phần của đơn vị"
        tabs={[
          { to: to(''), label: 'Quá trình' },
          { to: to('/children'), label: `Đơn vị trực thuộc ngày ${formatDate(on)} (${below.length})` },
          { to: to('/people'), label: 'Đoàn viên, cán bộ' },
          { to: to('/figures'), label: 'Số liệu hằng năm' },
          { to: to('/awards'), label: 'Khen thưởng đã nhận' },
        ]}
      />
      {children(view)}
    </Page>
  );
}

function UnitActions({ id, on, own }: { id: string; on: IsoDate; own: ReactNode }) {
  const navigate = useNavigate();
  return (
    <>
      <Button onClick={() => void navigate(`/units/${id}/correct?on=${on}`)}>Sửa thông tin</Button>
      {own !== undefined ? (
        own
      ) : (
        <Button type="primary" onClick={() => void navigate(`/units/events/new?unit=${id}`)}>
          Ghi sự kiện
        </Button>
      )}
    </>
  );
}
