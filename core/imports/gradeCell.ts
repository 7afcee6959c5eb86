import type { Grade } from '../people/person.ts';
import { headingKey } from './headingKey.ts';

/** What offices write for each grading; the whole text must be one of them. */
const SPELLINGS: Record<Grade, readonly string[]> = {
  HTXSNV: [
    'htxsnv',
    'htxs',
    'hoan thanh xuat sac nhiem vu',
    'hoan thanh xuat sac',
    'xuat sac',
    'hoan thanh xs nhiem vu',
  ],
  HTTNV: ['httnv', 'htt', 'hoan thanh tot nhiem vu', 'hoan thanh tot', 'tot', 'ht tot nv', 'ht tot'],
  HTNV: ['htnv', 'ht', 'hoan thanh nhiem vu', 'hoan thanh', 'hoan thanh nhiem vu duoc giao'],
  KHTNV: ['khtnv', 'kht', 'khong hoan thanh nhiem vu', 'khong hoan thanh', 'chua hoan thanh nhiem vu', 'khong ht nv'],
};

const GRADES_BY_SPELLING = new Map(
  Object.entries(SPELLINGS).flatMap(([grade, spellings]) =>
    spellings.map((spelling) => [spelling, grade as Grade] as const),
  ),
);

/** `Hoàn thành tốt nhiệm vụ`, `HTTNV`, `Tốt` → the grading; null for anything else. */
export function readGrade(text: string): Grade | null {
  return GRADES_BY_SPELLING.get(headingKey(text)) ?? null;
}

/** The year a heading names: `Xếp loại năm 2024`, `XL 2023-2024` → the last one; null without a year. */
export function yearInHeading(heading: string): number | null {
  const years = heading.slice(0, 300).match(/(?<!\d)(?:19[5-9]\d|20\d{2})(?!\d)/gu);
  return years ? Number(years.at(-1)) : null;
}
