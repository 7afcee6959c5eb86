import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { clusterList } from '../../api/clustersQueries.ts';
import { summitList } from '../../api/summitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { SummitForm } from '../SummitForm.tsx';

interface NewSummitProps {
  year: number;
  onDone: () => void;
  onCreated: (id: string) => void;
}

/** First the cluster, of those whose year is opened, then the summit itself. */
export function NewSummit({ year, onDone, onCreated }: NewSummitProps) {
  const api = useApi();
  const clusters = useQuery(clusterList(api, year));
  const summits = useQuery(summitList(api, year));
  const opened = (clusters.data ?? []).flatMap(({ name, opened: one }) =>
    one === null || one.isLocked ? [] : [{ value: one.yearId, label: name }],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const yearId = chosen ?? (opened.length === 1 ? (opened[0]?.value ?? null) : null);
  const others = (summits.data ?? []).filter((summit) => summit.yearId === yearId);
  return (
    <>
      {/* One cross at a time: the form has its own. */}
      <RailSection title="Của cụm, khối nào?" onClose={yearId === null ? onDone : undefined}>
        {clusters.isSuccess && opened.length === 0 ? (
          <p>
            Chưa có cụm, khối nào mở năm {year}. <Link to="/clusters">Mở năm của cụm, khối trước</Link>
          </p>
        ) : (
          <Field label="Cụm, khối" htmlFor="summit-cluster">
            <Select
              id="summit-cluster"
              style={{ width: '100%' }}
              placeholder="Chọn cụm, khối"
              value={yearId}
              options={opened}
              onChange={setChosen}
            />
          </Field>
        )}
        {others.map(({ id, title, closedAt }) => (
          <Notice key={id} tone="warn">
            Cụm, khối này đã có <Link to={`/summits/${id}`}>“{title}”</Link>, {closedAt === null ? 'chưa' : 'đã'} kết
            thúc. Chỉ lập tiếp nếu đây là hội nghị khác.
          </Notice>
        ))}
      </RailSection>
      {yearId !== null && (
        <SummitForm
          summit={null}
          yearId={yearId}
          title={`Hội nghị tổng kết công tác thi đua năm ${year}`}
          onDone={onDone}
          onCreated={onCreated}
        />
      )}
    </>
  );
}
