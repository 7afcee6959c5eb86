import type { ReactNode } from 'react';
import type { Command } from './command.ts';

/** One line that can be chosen. */
export interface PaletteEntry extends Command {
  /** What tells it from others of the same label: unit and post, status and date. Empty for commands. */
  detail: string;
  icon: ReactNode;
}

/** Entries under one heading. */
export interface PaletteGroup {
  label: string;
  entries: PaletteEntry[];
}
