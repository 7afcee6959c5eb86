import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { AREA_GROUPS } from '../areas.tsx';
import type { Command } from './command.ts';

/** "Mở …" for every area that can be opened, and the work that begins there. */
export function useAreaCommands(): readonly Command[] {
  const navigate = useNavigate();
  return useMemo(
    () =>
      AREA_GROUPS.flatMap(({ areas }) => areas).flatMap((area) =>
        'path' in area
          ? [
              {
                name: `area.${area.path}`,
                label: `Mở ${area.label}`,
                icon: area.icon,
                perform: () => void navigate(area.path),
              },
              ...(area.acts ?? []).map(({ label, keywords = [], path }) => ({
                ...{ name: `act.${path}`, label, keywords, icon: area.icon },
                perform: () => void navigate(path),
              })),
            ]
          : [],
      ),
    [navigate],
  );
}
