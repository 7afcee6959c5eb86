import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { CouncilKind } from '#core/councils/council.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { councilList } from '../../api/councilsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import type { PathStep } from '../../shell/TopLine.tsx';
import { CouncilForm } from '../CouncilForm.tsx';
import { CouncilTable } from './CouncilTable.tsx';

interface CouncilsBoardProps {
  /** Null for all. */
  kind: CouncilKind | null;
  path: readonly [area: PathStep, list: PathStep];
  title: string;
  /** What else can be begun here. */
  acts: ReactNode;
  tabs: ReactNode;
  whenNone: string;
}

/** Councils of the office, with the form for another one. */
export function CouncilsBoard({ kind, path: [area, list], title, acts, tabs, whenNone }: CouncilsBoardProps) {
  const { actor } = useAppInfo();
  const navigate = useNavigate();
  // Initiatives pass by points, not by votes.
  const rules =
    kind === 'INITIATIVE'
      ? { to: '/initiatives/forms', label: 'Mẫu chấm điểm' }
      : { to: '/councils/rules', label: 'Quy tắc biểu quyết' };
  const query = useQuery(councilList(useApi(), kind));
  const [isAdding, setAdding] = useState(false);
  const canWrite = mayWrite(actor.role);
  const rows = query.data ?? [];
  return (
    <Page
      path={[area, { label: list.label }]}
      title={<h1>{title}</h1>}
      actions={
        <>
          <Button onClick={() => void navigate(rules.to)}>{rules.label}</Button>
          {acts}
          {canWrite && (
            // It stays in its place: a second click must not land on its neighbour.
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              disabled={isAdding}
              onClick={() => setAdding(true)}
            >
              Thêm hội đồng
            </Button>
          )}
        </>
      }
      rail={
        isAdding ? (
          <CouncilForm
            council={null}
            kind={kind ?? 'AWARD'}
            onDone={() => setAdding(false)}
            onCreated={(id) => void navigate(`/councils/${id}`)}
          />
        ) : undefined
      }
      railLabel="Ghi hội đồng"
    >
      {tabs}
      {query.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void query.refetch()}>Thử lại</LinkButton>}>
          {failureOf(query.error).message}
        </Notice>
      )}
      {query.isSuccess && rows.length === 0 ? (
        <EmptyState
          sentence={whenNone}
          action={canWrite && <Button onClick={() => setAdding(true)}>Thêm hội đồng đầu tiên</Button>}
          link={<Link to={rules.to}>Xem {rules.label.toLowerCase()}</Link>}
        />
      ) : (
        <CouncilTable rows={rows} />
      )}
    </Page>
  );
}
