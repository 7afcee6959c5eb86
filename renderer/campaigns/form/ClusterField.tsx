import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import { clusterList } from '../../api/clustersQueries.ts';
import { Field } from '../../shared/Field.tsx';
import form from '../../shared/rowForm.module.css';

interface ClusterFieldProps {
  id: string;
  /** Whose clusters are offered. */
  year: number;
  value: string | null;
  onChange: (clusterId: string | null) => void;
}

/** The cluster that launched a campaign, where one did. */
export function ClusterField({ id, year, value, onChange }: ClusterFieldProps) {
  const clusters = useQuery(clusterList(useApi(), year));
  const options = clusters.data?.map((cluster) => ({ value: cluster.id, label: cluster.name })) ?? [];
  return (
    <Field label="Của cụm, khối thi đua" htmlFor={id} className={form.wide}>
      <Select
        id={id}
        style={{ width: '100%' }}
        allowClear
        placeholder="Không thuộc cụm, khối nào"
        showSearch={{
          filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
        }}
        // Until the clusters are there an id would be shown.
        value={clusters.data === undefined ? null : value}
        options={options}
        onChange={(chosen?: string) => onChange(chosen ?? null)}
      />
    </Field>
  );
}
