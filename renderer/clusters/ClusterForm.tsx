import { Select } from 'antd';
import {
  CLUSTER_KIND_LABELS,
  CLUSTER_KINDS,
  CLUSTER_LEVEL_LABELS,
  CLUSTER_LEVELS,
  clusterInputSchema,
  type ClusterInput,
} from '#core/clusters/cluster.ts';
import type { ClusterPageView } from '../api/clustersQueries.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useRecordForm } from '../shared/useRecordForm.ts';
import { useClusterWrites } from './useClusterWrites.ts';
import styles from '../shared/rowForm.module.css';

type Cluster = ClusterPageView['cluster'];

interface ClusterFormProps {
  /** The cluster as the page shows it now; null for a new one. */
  cluster: Cluster | null;
  onDone: () => void;
  onCreated?: (id: string) => void;
}

const BLANK: ClusterInput = {
  ...{ kind: 'CUM', name: '', shortName: '', level: 'TINH_CD' },
  ...{ runBy: '', scope: '', validFrom: null, validTo: null },
};

/** What is recorded of a cluster: its own or one another body runs; a last day ends it. */
export function ClusterForm({ cluster, onDone, onCreated }: ClusterFormProps) {
  const { create, save } = useClusterWrites();
  const { typed, put, ...form } = useRecordForm<ClusterInput>({
    name: 'cluster',
    schema: clusterInputSchema,
    record: cluster,
    start: () => (cluster ? inputOf(cluster) : BLANK),
    write: (input, version) => {
      if (cluster) save.mutate({ id: cluster.id, version, cluster: input }, { onSuccess: onDone });
      else create.mutate(input, { onSuccess: ({ id }) => onCreated?.(id) });
    },
    writes: [create, save],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={cluster ? 'Sửa cụm, khối' : 'Thêm cụm, khối'}
      saveLabel="Lưu cụm, khối"
      newer={cluster && form.hasMovedOn ? `${cluster.name}, ${CLUSTER_LEVEL_LABELS[cluster.level]}` : null}
      onClose={onDone}
      effect={
        cluster
          ? 'Sau ngày kết thúc, cụm không còn trong danh sách của các năm sau; các năm đã qua giữ nguyên.'
          : 'Lưu xong thì thêm thành viên.'
      }
    >
      <Field label="Loại" htmlFor={form.idOf('kind')}>
        <Select
          id={form.idOf('kind')}
          style={{ width: '100%' }}
          value={typed.kind}
          options={CLUSTER_KINDS.map((kind) => ({ value: kind, label: CLUSTER_KIND_LABELS[kind] }))}
          onChange={(kind) => put({ kind })}
        />
      </Field>
      <Field label="Cấp lập" htmlFor={form.idOf('level')}>
        <Select
          id={form.idOf('level')}
          style={{ width: '100%' }}
          value={typed.level}
          options={CLUSTER_LEVELS.map((level) => ({ value: level, label: CLUSTER_LEVEL_LABELS[level] }))}
          onChange={(level) => put({ level })}
        />
      </Field>
      <TextField
        id={form.idOf('name')}
        className={styles.wide}
        label="Tên"
        autoFocus
        maxLength={200}
        placeholder="Như Cụm thi đua LĐLĐ các huyện, thành phố"
        value={typed.name}
        error={form.problemOf('name')}
        onChange={(name) => put({ name })}
      />
      <TextField
        id={form.idOf('shortName')}
        className={styles.wide}
        label="Tên ngắn"
        maxLength={100}
        value={typed.shortName}
        error={form.problemOf('shortName')}
        onChange={(shortName) => put({ shortName })}
      />
      <TextField
        id={form.idOf('runBy')}
        className={styles.wide}
        label="Cơ quan chủ trì"
        hint="Để trống nếu cơ quan mình lập"
        maxLength={200}
        value={typed.runBy}
        error={form.problemOf('runBy')}
        onChange={(runBy) => put({ runBy })}
      />
      <TextField
        id={form.idOf('scope')}
        className={styles.wide}
        label="Gồm những đơn vị nào"
        maxLength={500}
        value={typed.scope}
        error={form.problemOf('scope')}
        onChange={(scope) => put({ scope })}
      />
      <Field label="Lập ngày" htmlFor={form.idOf('validFrom')} hint="Để trống nếu có từ trước">
        <DateField id={form.idOf('validFrom')} value={typed.validFrom} onChange={(validFrom) => put({ validFrom })} />
      </Field>
      <Field
        label="Kết thúc ngày"
        htmlFor={form.idOf('validTo')}
        error={form.problemOf('validTo')}
        hint="Để trống nếu còn hoạt động"
      >
        <DateField id={form.idOf('validTo')} value={typed.validTo} onChange={(validTo) => put({ validTo })} />
      </Field>
    </RowForm>
  );
}

function inputOf({ kind, name, shortName, level, runBy, scope, validFrom, validTo }: Cluster): ClusterInput {
  return { kind, name, shortName, level, runBy, scope, validFrom, validTo };
}
