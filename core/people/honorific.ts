import type { Gender } from './person.ts';

const HONORIFICS: Record<Gender, '' | 'Ông' | 'Bà'> = { NAM: 'Ông', NU: 'Bà', '': '' };

/** How papers address somebody; empty where the record does not tell. */
export function honorificOf(gender: Gender): '' | 'Ông' | 'Bà' {
  return HONORIFICS[gender];
}
