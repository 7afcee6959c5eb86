import type { IsoDate } from '../dates/isoDate.ts';
import { dateInWords, formatDate } from '../dates/isoDate.ts';
import type { Signer } from '../office/office.ts';
import { formatBirth } from './birth.ts';
import { DISCIPLINE_LABELS, type DisciplineInput } from './discipline.ts';
import { GENDER_LABELS, GRADE_LABELS, type GradingInput, type PersonInput } from './person.ts';
import type { AwardReceived, PersonHistory, PostTold } from './personHistory.ts';

/** One row of a table of awards: `Năm | Danh hiệu | Số, ngày, tháng, năm của quyết định; cơ quan ban hành`. */
export interface RecordedAward {
  year: number;
  name: string;
  decision: string;
}

/**
 * The content of "Lý lịch khen thưởng" of one person, free of any file format. The two
 * tables of awards are those of Thông tư 03/2018/TT-BNV, Mẫu 02 phần III.
 */
export interface AwardRecord {
  issuer: { superiorName: string; name: string; place: string };
  madeOn: IsoDate;
  fullName: string;
  /** `Label: value` lines of the biography, without those nobody knows. */
  facts: { label: string; value: string }[];
  posts: { period: string; post: string }[];
  gradings: { year: number; grade: string; note: string }[];
  titles: RecordedAward[];
  forms: RecordedAward[];
  disciplines: { decision: string; form: string }[];
  preparedBy: string;
  signer: Signer | null;
}

interface RecordSource {
  issuer: AwardRecord['issuer'];
  madeOn: IsoDate;
  person: PersonInput;
  mainPost: PostTold | null;
  history: PersonHistory;
  awards: readonly AwardReceived[];
  preparedBy: string;
  signer: Signer | null;
}

/** What the paper says. Oldest first, as such papers are read; only awards of decisions in force. */
export function awardRecord(source: RecordSource): AwardRecord {
  const { issuer, madeOn, person, mainPost, history, preparedBy, signer } = source;
  const inForce = source.awards.filter(({ status }) => status === 'ISSUED').toReversed();
  const ofKind = (isTitle: boolean) =>
    inForce.filter(({ awardKind }) => (awardKind === 'EMULATION_TITLE') === isTitle).map(recordedAward);
  return {
    issuer,
    madeOn,
    fullName: person.fullName,
    facts: factsOf(person, mainPost),
    posts: history.posts.toReversed().map((post) => ({ period: periodWords(post), post: postWords(post) })),
    gradings: history.gradings
      .toReversed()
      .map(({ year, grade, note }: GradingInput) => ({ year, grade: GRADE_LABELS[grade], note })),
    titles: ofKind(true),
    forms: ofKind(false),
    disciplines: history.disciplines.toReversed().map(disciplineRow),
    preparedBy,
    signer,
  };
}

/** `Phó Chủ tịch, Ban Tổ chức, Công đoàn cơ sở xã Bum Nưa`. */
export function postWords({ position, department, calledThen }: PostTold): string {
  return [position, department, calledThen].filter((part) => part !== '').join(', ');
}

function factsOf(person: PersonInput, mainPost: PostTold | null): AwardRecord['facts'] {
  const facts = [
    { label: 'Ngày sinh', value: formatBirth(person.birth) },
    { label: 'Giới tính', value: person.gender === '' ? '' : GENDER_LABELS[person.gender] },
    { label: 'Chức vụ', value: mainPost?.position ?? '' },
    { label: 'Đơn vị công tác', value: mainPost ? postWords({ ...mainPost, position: '' }) : '' },
    { label: 'Ngày gia nhập công đoàn', value: person.joinedOn === '' ? '' : formatDate(person.joinedOn) },
  ];
  return facts.filter(({ value }) => value !== '');
}

function recordedAward({ year, nameOnPaper, number, issuedOn, decidedBy, achievement }: AwardReceived): RecordedAward {
  const date = issuedOn === null ? '' : ` ${dateInWords(issuedOn)}`;
  const body = decidedBy === '' ? '' : ` của ${decidedBy}`;
  return {
    year,
    name: achievement === '' ? nameOnPaper : `${nameOnPaper} (${achievement})`,
    decision: `Quyết định số ${number}${date}${body}`,
  };
}

function disciplineRow({ form, decidedOn, documentNumber }: DisciplineInput): AwardRecord['disciplines'][number] {
  const number = documentNumber === '' ? '' : ` số ${documentNumber}`;
  return { form: DISCIPLINE_LABELS[form], decision: `Quyết định${number} ${dateInWords(decidedOn)}` };
}

/** `Từ 01/09/2015 đến 31/08/2020`, as far as known. */
function periodWords({ validFrom, validTo }: PostTold): string {
  if (validFrom === null && validTo === null) return 'Chưa rõ thời gian';
  if (validFrom === null) return `Đến ${formatDate(validTo ?? '')}`;
  return `Từ ${formatDate(validFrom)} ${validTo === null ? 'đến nay' : `đến ${formatDate(validTo)}`}`;
}
