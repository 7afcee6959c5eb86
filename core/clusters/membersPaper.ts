import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import { preparedAndSigned, type PaperMaker } from '../papers/paperMaker.ts';
import { fixedColumn, textColumn, type TablePaper } from '../papers/tablePaper.ts';
import { roleLabel, type ClusterKind, type ClusterRole } from './cluster.ts';

/** A member as its list names it. */
export interface ListedMember {
  name: string;
  role: ClusterRole | null;
  representative: { fullName: string; position: string } | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

export interface MembersSource {
  maker: PaperMaker;
  clusterName: string;
  kind: ClusterKind;
  year: number;
  members: readonly ListedMember[];
}

/** Danh sách thành viên và vai trò of a cluster in a year. */
export function membersPaper({ maker, clusterName, kind, year, members }: MembersSource): TablePaper {
  const hasNotes = members.some((member) => stayWithin(year, member) !== '');
  return {
    orientation: 'portrait',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: '',
    titleLines: ['DANH SÁCH', `Đơn vị thành viên ${clusterName} năm ${year}`],
    attachedTo: '',
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Đơn vị', 52),
      fixedColumn('Vai trò', 'word', 24),
      textColumn('Người đại diện', 40),
      textColumn('Chức vụ', 34),
      ...(hasNotes ? [textColumn('Ghi chú', 26)] : []),
    ],
    rows: members.map(({ name, role, representative, validFrom, validTo }, index) => ({
      kind: 'line',
      cells: [
        index + 1,
        name,
        role === null ? 'Thành viên' : roleLabel(role, kind),
        representative?.fullName ?? '',
        representative?.position ?? '',
        ...(hasNotes ? [stayWithin(year, { validFrom, validTo })] : []),
      ],
    })),
    after: [],
    closing: `Danh sách có ${formatPaperCount(members.length)} đơn vị thành viên./.`,
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP DANH SÁCH', maker),
    signaturesPerRow: 2,
  };
}

/** Only what a stay has to do with that year: most members belong to a cluster before and after it. */
function stayWithin(year: number, { validFrom, validTo }: Pick<ListedMember, 'validFrom' | 'validTo'>): string {
  const days = [
    validFrom !== null && validFrom > `${year}-01-01` ? `Vào từ ${formatDate(validFrom)}` : '',
    validTo !== null && validTo < `${year}-12-31` ? `Đến hết ${formatDate(validTo)}` : '',
  ];
  return days.filter((text) => text !== '').join('; ');
}
