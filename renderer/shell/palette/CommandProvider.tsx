import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { SearchHit } from '#core/search/searchHit.ts';
import type { Command } from './command.ts';

/** Commands are asked for when the palette opens, so that they act on what is on screen then. */
type CommandSource = () => readonly Command[];

interface Commands {
  /** What can be done on this page, as of now. */
  listCommands: CommandSource;
  isOpen: boolean;
  openPalette: () => void;
  closePalette: () => void;
  /** Things opened from the palette since the app was started, the last one first. */
  lastOpened: readonly SearchHit[];
  noteOpened: (hit: SearchHit) => void;
  /** Adds a source of commands until the returned function is called. */
  register: (source: CommandSource) => () => void;
}

const REMEMBERED = 6;

const CommandContext = createContext<Commands | null>(null);

/** Holds the commands pages bring, and opens the palette on Ctrl+K. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const [sources, setSources] = useState<readonly CommandSource[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [lastOpened, setLastOpened] = useState<readonly SearchHit[]>([]);

  const register = useCallback((added: CommandSource) => {
    setSources((current) => [added, ...current]);
    return () => setSources((current) => current.filter((source) => source !== added));
  }, []);
  const noteOpened = useCallback(
    (hit: SearchHit) =>
      setLastOpened((before) =>
        [hit, ...before.filter(({ kind, id }) => kind !== hit.kind || id !== hit.id)].slice(0, REMEMBERED),
      ),
    [],
  );
  const openPalette = useCallback(() => setOpen(true), []);
  const closePalette = useCallback(() => setOpen(false), []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const value = useMemo(
    () => ({
      listCommands: () => sources.flatMap((source) => source()),
      isOpen,
      openPalette,
      closePalette,
      lastOpened,
      noteOpened,
      register,
    }),
    [sources, isOpen, openPalette, closePalette, lastOpened, noteOpened, register],
  );
  return <CommandContext value={value}>{children}</CommandContext>;
}

/** The commands at hand and the palette. */
export function useCommands(): Commands {
  const commands = use(CommandContext);
  if (!commands) throw new Error('useCommands needs <CommandProvider> above it');
  return commands;
}

/** Offers commands while the calling component is on screen. */
export function useOfferCommands(commands: readonly Command[]): void {
  const { register } = useCommands();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => register(() => latest.current), [register]);
}
