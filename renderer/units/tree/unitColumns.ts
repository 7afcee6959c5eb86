import type { Column } from '../../shared/VirtualTable.tsx';

const COUNTS: readonly Column[] = [
  { key: 'workers', title: 'CNVCLĐ', width: '88px', align: 'end' },
  { key: 'members', title: 'Đoàn viên', width: '88px', align: 'end' },
];

/** The tree: each unit with what is under it. */
export const treeColumns: readonly Column[] = [
  { key: 'name', title: 'Đơn vị', width: 'minmax(320px, 1fr)' },
  { key: 'kind', title: 'Loại', width: '124px' },
  { key: 'children', title: 'Trực thuộc', width: '84px', align: 'end' },
  ...COUNTS,
  { key: 'life', title: 'Thời gian', width: '176px', indent: true },
];

/** Columns of the list by which it can be put in order. */
export const SORTED_BY = { name: 'NAME', parent: 'PARENT', members: 'MEMBERS' } as const;

/** The list: each unit with what is above it. */
export const listColumns: readonly Column[] = [
  { key: 'name', title: 'Đơn vị', width: 'minmax(280px, 3fr)' },
  { key: 'kind', title: 'Loại', width: '124px' },
  { key: 'parent', title: 'Cấp trên', width: 'minmax(150px, 1.3fr)' },
  ...COUNTS,
  { key: 'life', title: 'Thời gian', width: '176px', indent: true },
];
