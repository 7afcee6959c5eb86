import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { ROUNDING_LABELS } from '#core/money/rounding.ts';
import { NUMBERING_LABELS, type OfficeProfile } from '#core/office/office.ts';
import { PROFILE_LABELS } from '../profileWords.ts';
import type { SettingsForm } from './settingsDraft.ts';

interface Differing {
  label: string;
  mine: string;
  theirs: string;
}

/** Matters in which two versions of the settings differ, each in words. */
export function differingMatters(mine: SettingsForm, theirs: SettingsForm): Differing[] {
  const others = mattersOf(theirs);
  return mattersOf(mine)
    .map(([label, words], index) => ({ label, mine: words, theirs: others[index]?.[1] ?? '' }))
    .filter((matter) => matter.mine !== matter.theirs);
}

function mattersOf({ profile, settings }: SettingsForm): [string, string][] {
  const { signers, preparedBy, rounding, numbering, termFrom, termTo, funds, defaultBases, recipients, list } =
    settings;
  const profileMatters = Object.entries(PROFILE_LABELS).map(([field, label]): [string, string] => [
    label,
    profile[field as keyof OfficeProfile],
  ]);
  return [
    ...profileMatters,
    ['Người ký', signers.map((signer) => [signer.authority, signer.position, signer.fullName].join(', ')).join('\n')],
    ['Người lập danh sách', preparedBy],
    ['Cách đánh số', NUMBERING_LABELS[numbering]],
    ['Nhiệm kỳ', `${dateWords(termFrom)} – ${dateWords(termTo)}`],
    ['Làm tròn tiền thưởng', ROUNDING_LABELS[rounding]],
    ['Nguồn chi', funds.join('\n')],
    ['Căn cứ thường dùng', defaultBases.join('\n')],
    ['Nơi nhận thường dùng', recipients.join('\n')],
    ['Quốc hiệu trên danh sách', yesNo(list.showNationalHeader)],
    ['Khối ký trên danh sách', yesNo(list.showSignatures)],
    ['Người lập trên danh sách', yesNo(list.showPreparedBy)],
    ['Số vào sổ trên danh sách', yesNo(list.showRegister)],
    ['Cỡ chữ của bảng', String(list.tableFontSize)],
  ];
}

const dateWords = (date: IsoDate | null) => (date === null ? 'chưa đặt' : formatDate(date));
const yesNo = (is: boolean) => (is ? 'Có in' : 'Không in');
