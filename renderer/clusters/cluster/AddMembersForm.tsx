import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Input, TreeSelect } from 'antd';
import { z } from 'zod';
import { clusterMemberInputSchema, type ClusterMemberInput } from '#core/clusters/cluster.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { ClusterPageView } from '../../api/clustersQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { unitTree } from '../../api/unitsQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { useClusterWrites } from '../useClusterWrites.ts';
import styles from '../../shared/rowForm.module.css';

const membersSchema = z.array(clusterMemberInputSchema).min(1, 'Cần chọn ít nhất một đơn vị').max(500);

interface ChosenNode {
  value: string;
  label: string;
}

/** Adds units picked from the tree of the year, and bodies that are in no tree of ours by their names. */
export function AddMembersForm({ view, onDone }: { view: ClusterPageView; onDone: () => void }) {
  const { cluster, members, years } = view;
  const { today } = useAppInfo();
  const { year } = useYear();
  const { addMembers } = useClusterWrites();
  const [chosen, setChosen] = useState<ChosenNode[]>([]);
  const [names, setNames] = useState('');
  const [isInNames, setInNames] = useState(false);
  // A cluster that has years already gets a newcomer from this year on; at first everyone was there from before.
  const [validFrom, setValidFrom] = useState<IsoDate | null>(years.length === 0 ? null : `${year}-01-01`);
  const stay = { validFrom, validTo: null };
  const typed: ClusterMemberInput[] = [
    ...chosen.map(({ value }) => ({ unitId: value, name: '', ...stay })),
    ...names
      .split('\n')
      .filter((name) => name.trim() !== '')
      .map((name) => ({ unitId: null, name, ...stay })),
  ];
  const isTouched = useIsTouched([chosen, names, validFrom]);
  const form = useCheckedForm('new-members', membersSchema, typed);
  const present = new Set(members.flatMap(({ unitId, validTo }) => (unitId && validTo === null ? [unitId] : [])));
  const nodes = useTreeNodes(year === yearOf(today) ? today : `${year}-12-31`, present);
  const save = () => {
    const checked = form.check();
    if (checked) addMembers.mutate({ clusterId: cluster.id, members: checked }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title="Thêm thành viên"
      saveLabel={typed.length > 1 ? `Thêm ${typed.length} đơn vị` : 'Thêm đơn vị'}
      isSaving={addMembers.isPending}
      isTouched={isTouched}
      failure={addMembers.error === null ? null : failureOf(addMembers.error)}
      newer={null}
      onKeepMine={save}
      onSave={save}
      onClose={onDone}
      effect="Một đơn vị có thể tham gia nhiều cụm, khối cùng lúc."
    >
      <Field
        label={`Đơn vị trong cây năm ${year}`}
        htmlFor={form.idOf('units')}
        className={styles.wide}
        error={form.problemOf('')}
      >
        <TreeSelect<ChosenNode[]>
          // A search begun before the tree is there would find units without opening the branches above them.
          key={nodes === null ? 'waiting' : 'ready'}
          disabled={nodes === null}
          id={form.idOf('units')}
          style={{ width: '100%' }}
          // The tree comes late: who writes names already is left there.
          autoFocus={!isInNames}
          treeCheckable
          treeCheckStrictly
          treeDataSimpleMode
          showSearch={{
            filterTreeNode: (text, node) => foldForSearch(nameIn(node)).includes(foldForSearch(text)),
            // Enter takes the first node whose text here holds what was typed, with its marks or without.
            treeNodeFilterProp: 'spellings',
          }}
          placeholder="Chọn một hay nhiều đơn vị"
          notFoundContent="Không có đơn vị nào khớp"
          treeData={nodes ?? []}
          value={chosen}
          onChange={setChosen}
        />
      </Field>
      <Field
        label="Đơn vị ngoài danh sách, mỗi dòng một tên"
        htmlFor={form.idOf('names')}
        className={styles.wide}
        hint="Như liên đoàn lao động tỉnh khác, tỉnh đoàn, hội phụ nữ tỉnh"
      >
        <Input.TextArea
          id={form.idOf('names')}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={30_000}
          value={names}
          onFocus={() => setInNames(true)}
          onChange={(event) => setNames(event.target.value)}
        />
      </Field>
      <Field label="Tham gia từ ngày" htmlFor={form.idOf('validFrom')} hint="Để trống nếu đã tham gia từ trước">
        <DateField id={form.idOf('validFrom')} value={validFrom} onChange={setValidFrom} />
      </Field>
    </RowForm>
  );
}

const nameIn = ({ title }: { title?: unknown }) => (typeof title === 'string' ? title : '');

/** The tree of the day as the field wants it, null until it is there; members already cannot be chosen again. */
function useTreeNodes(on: IsoDate, present: ReadonlySet<string>) {
  const tree = useQuery(unitTree(useApi(), on));
  const rows = tree.data?.rows;
  const key = [...present].sort().join();
  return useMemo(() => {
    const taken = new Set(key.split(','));
    if (rows === undefined) return null;
    return rows.map(({ id, parentId, name }) => ({
      ...{ id, pId: parentId ?? 0, value: id, title: name, spellings: `${name}; ${foldForSearch(name)}` },
      disableCheckbox: taken.has(id),
    }));
  }, [rows, key]);
}
