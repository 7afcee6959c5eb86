import { parseVietnameseDate } from '#core/dates/isoDate.ts';
import type { AuthorInput, InitiativeInput } from '#core/initiatives/initiative.ts';
import { equalShares } from '#core/initiatives/shares.ts';
import { formatNumber } from '#core/money/format.ts';
import { parseDong } from '#core/money/parse.ts';
import { formatBirth } from '#core/people/birth.ts';
import type { InitiativeView } from '../../api/initiativesQueries.ts';

/** An author as his row holds him: the birth as typed, the share empty while none is. */
export interface TypedAuthor extends Omit<AuthorInput, 'share'> {
  /** Names the row while it is on screen. */
  key: string;
  /** Hundredths of a percent. */
  share: number | null;
}

/** An initiative as its form holds it: money as typed. */
export interface TypedInitiative extends Omit<InitiativeInput, 'benefit' | 'authors'> {
  benefit: string;
  authors: readonly TypedAuthor[];
}

let rows = 0;
const newKey = () => `author-${(rows += 1)}`;

/** A row for another author. */
export function blankAuthor(): TypedAuthor {
  return {
    key: newKey(),
    personId: null,
    unitId: null,
    name: '',
    birth: '',
    workplace: '',
    position: '',
    qualification: '',
    share: null,
    isChief: false,
  };
}

/** A new application of a year: one author, who has all of it until others come. */
export function blankInitiative(year: number): TypedInitiative {
  return {
    year,
    title: '',
    kind: 'KY_THUAT',
    field: '',
    unitId: null,
    unitName: '',
    owner: '',
    submittedOn: null,
    firstAppliedOn: null,
    nature: '',
    confidential: '',
    conditions: '',
    benefitToldByAuthors: '',
    benefitToldByUsers: '',
    trialPeople: '',
    benefit: '',
    programme: '',
    portalCode: '',
    note: '',
    authors: [{ ...blankAuthor(), share: 10_000, isChief: true }],
  };
}

/** An initiative as it is kept, ready to be changed. */
export function typedInitiative({ authors, ...kept }: InitiativeView['initiative']): TypedInitiative {
  return {
    ...toldOf(kept),
    benefit: kept.benefit === null ? '' : formatNumber(kept.benefit),
    authors: authors.map((author) => ({
      ...authorOf(author),
      key: newKey(),
      birth: formatBirth(author.birth),
      share: author.share,
    })),
  };
}

/** What is sent; what cannot be read is left for the schema to refuse. */
export function enteredInitiative(typed: TypedInitiative) {
  const { benefit, authors } = typed;
  return {
    ...toldOf(typed),
    benefit: benefit.trim() === '' ? null : (parseDong(benefit) ?? benefit),
    authors: authors.map((author) => ({
      ...authorOf(author),
      birth: parseVietnameseDate(author.birth.trim()) ?? author.birth.trim(),
      share: author.share ?? 0,
    })),
  };
}

type Told = Omit<InitiativeInput, 'benefit' | 'authors'>;

/** What stands in the form as it is kept. */
function toldOf(told: Told): Told {
  const { year, title, kind, field, unitId, unitName, owner, submittedOn, firstAppliedOn } = told;
  const { nature, confidential, conditions, benefitToldByAuthors, benefitToldByUsers, trialPeople } = told;
  const { programme, portalCode, note } = told;
  return {
    year,
    title,
    kind,
    field,
    unitId,
    unitName,
    owner,
    submittedOn,
    firstAppliedOn,
    nature,
    confidential,
    conditions,
    benefitToldByAuthors,
    benefitToldByUsers,
    trialPeople,
    programme,
    portalCode,
    note,
  };
}

function authorOf(author: Omit<AuthorInput, 'birth' | 'share'>): Omit<AuthorInput, 'birth' | 'share'> {
  const { personId, unitId, name, workplace, position, qualification, isChief } = author;
  return { personId, unitId, name, workplace, position, qualification, isChief };
}

/** Everyone the same share, to exactly 100 %. */
export function withEqualShares(authors: readonly TypedAuthor[]): TypedAuthor[] {
  const shares = equalShares(authors);
  return authors.map((author, index) => ({ ...author, share: shares[index] ?? 0 }));
}

/** One author changed. */
export function changeAuthor(authors: readonly TypedAuthor[], key: string, patch: Partial<TypedAuthor>): TypedAuthor[] {
  return authors.map((author) => (author.key === key ? { ...author, ...patch } : author));
}

/** He is the chief author and nobody else. */
export function withChief(authors: readonly TypedAuthor[], key: string): TypedAuthor[] {
  return authors.map((author) => ({ ...author, isChief: author.key === key }));
}

/** One place up or down; at the end it stays. */
export function moveAuthor(authors: readonly TypedAuthor[], key: string, by: 1 | -1): TypedAuthor[] {
  const from = authors.findIndex((author) => author.key === key);
  const to = from + by;
  const [moved, other] = [authors[from], authors[to]];
  if (!moved || !other) return [...authors];
  return authors.map((author, index) => (index === from ? other : index === to ? moved : author));
}
