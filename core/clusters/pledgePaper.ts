import type { IsoDate } from '../dates/isoDate.ts';
import { formatDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import { upperFirst } from '../text/upperFirst.ts';
import type { ClusterKind } from './cluster.ts';
import type { PledgeInput, PledgePartyInput, PledgeTargetInput } from './pledge.ts';
import { clusterWord } from './pledgeDefaults.ts';
import { groupTargets, type TargetGroup } from './pledgeGroups.ts';
import { formatQuantity } from './quantity.ts';

/** Content of "Bản giao ước thi đua", free of any format; numbers and counts as they are printed. */
export interface PledgePaper {
  /** Two-line issuer, not yet in capitals: `LĐLĐ tỉnh Bắc Ninh` over `Cụm thi đua LĐLĐ các huyện…`. */
  superior: string;
  issuer: string;
  title: string;
  subtitle: string;
  year: number;
  isSigned: boolean;
  /** Null, and '', on a draft that does not say yet. */
  signedOn: IsoDate | null;
  place: string;
  /** One paragraph each. */
  preamble: string[];
  /** Điều 1, one numbered line each, without the number. */
  contents: string[];
  /** Head of the column of figures: `Giao ước năm 2025`. */
  figureHead: string;
  /** Điều 2; STT runs through all groups. Names without their numeral; one group without a name has no heading. */
  groups: TargetGroup<PledgePaperTarget>[];
  /** Điều 3, one numbered line each, without the number. */
  commitments: string[];
  /** Last sentence, without a number, ending "./.". */
  closing: string;
  partiesHead: string;
  /** In the order of the signatures. */
  parties: PledgePaperParty[];
}

export interface PledgePaperTarget {
  groupName: string;
  ordinal: number;
  content: string;
  measure: string;
  /** `3.500`, `Không quá 5`, `Có`. */
  planned: string;
  /** Hundredths, where `planned` is this figure and no word beside it. */
  figure: number | null;
  /** "Toàn cụm", and the day it is due where there is one. */
  note: string;
}

/** Three lines over the room to sign, and the name under it; lines may be empty. */
export interface PledgePaperParty {
  authority: string;
  name: string;
  position: string;
  signer: string;
}

/** What the paper is made of. */
export interface PledgePaperSource {
  clusterName: string;
  kind: ClusterKind;
  year: number;
  /** Short name over the cluster's, and the name a copy is sent to. */
  superior: { shortName: string; name: string };
  isSigned: boolean;
  pledge: PledgeInput;
  targets: readonly PledgeTargetInput[];
  parties: readonly PledgePartyInput[];
}

/** The paper of a pledge, as the parties sign it. */
export function pledgePaper(source: PledgePaperSource): PledgePaper {
  const { clusterName, kind, year, superior, isSigned, pledge, targets, parties } = source;
  const word = clusterWord(kind);
  const printed = targets.map((target) => printedTarget(target, word));
  return {
    superior: superior.shortName,
    issuer: clusterName,
    title: 'BẢN GIAO ƯỚC THI ĐUA',
    subtitle: `${clusterName} năm ${year}`,
    year,
    isSigned,
    signedOn: pledge.signedOn,
    place: pledge.place,
    preamble: linesOf(pledge.preamble),
    contents: linesOf(pledge.contents),
    figureHead: `Giao ước năm ${year}`,
    groups: numbered(groupTargets(printed)),
    commitments: linesOf(pledge.commitments),
    // One for each party, one for whoever directs the cluster, one for its file.
    closing:
      `Giao ước được lập thành ${formatPaperCount(parties.length + 2)} bản: mỗi đơn vị giữ 01 bản, ` +
      `gửi ${superior.name} 01 bản, lưu hồ sơ ${upperFirst(word)} 01 bản./.`,
    partiesHead: 'ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC',
    parties: parties.map(({ authority, name, signerPosition, signerName }) => ({
      authority,
      name: name.toLocaleUpperCase('vi'),
      position: signerPosition.toLocaleUpperCase('vi'),
      signer: signerName,
    })),
  };
}

function printedTarget(target: PledgeTargetInput, word: string): PledgePaperTarget {
  const { groupName, content, measure, counting, dueOn } = target;
  const notes = [
    counting === 'WHOLE' ? `Toàn ${word}` : '',
    dueOn === null ? '' : `Xong trước ${formatDate(dueOn)}`,
  ].filter((note) => note !== '');
  return {
    groupName,
    ordinal: 0,
    content,
    measure,
    planned: plannedWords(target),
    figure: target.direction === 'AT_LEAST' ? target.planned : null,
    note: notes.join('; '),
  };
}

/** What is asked, as papers say it: `3.500`, `Không quá 5`, `Có`. */
export function plannedWords({ direction, planned }: Pick<PledgeTargetInput, 'direction' | 'planned'>): string {
  if (direction === 'YES_NO' || planned === null) return 'Có';
  return direction === 'AT_MOST' ? `Không quá ${formatQuantity(planned)}` : formatQuantity(planned);
}

/** Groups may gather targets that do not stand beside each other: numbers follow the printed order. */
function numbered(groups: TargetGroup<PledgePaperTarget>[]): TargetGroup<PledgePaperTarget>[] {
  let ordinal = 0;
  return groups.map(({ name, targets }) => ({
    name,
    targets: targets.map((target) => ({ ...target, ordinal: (ordinal += 1) })),
  }));
}

/** Lines that are numbered on the paper; a number typed in front is not printed twice. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\d{1,2}[.)]\s+/u, ''))
    .filter((line) => line !== '');
