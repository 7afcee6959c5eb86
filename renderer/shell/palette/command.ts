import type { ReactNode } from 'react';
import { foldForSearch } from '#core/text/fold.ts';

/**
 * One thing the user can do, as one object: the palette lists it, a button or a
 * shortcut may perform the same object.
 */
export interface Command {
  /** Never changes; tells two commands with the same words apart. */
  name: string;
  /** What the user reads, e.g. `Lập quyết định khen thưởng`. */
  label: string;
  /** Other words people type for it, with or without dấu. */
  keywords?: readonly string[];
  icon?: ReactNode;
  perform: () => void;
}

/**
 * Commands whose words begin like the words typed, first those whose label says it, then those found by
 * a keyword, both in their own order; all of them for an empty text, none for signs alone.
 */
export function matchCommands(commands: readonly Command[], text: string): Command[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0 && text.trim() !== '') return [];
  const says = (words: readonly string[]) => wanted.every((part) => words.some((word) => word.startsWith(part)));
  const byLabel = commands.filter(({ label }) => says(wordsOf(label)));
  const byKeyword = commands.filter(
    (command) => !byLabel.includes(command) && says(wordsOf([command.label, ...(command.keywords ?? [])].join(' '))),
  );
  return [...byLabel, ...byKeyword];
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
