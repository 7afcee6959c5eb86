import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { TrophyOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { STATUS_LABELS } from '#core/awards/decision.ts';
import { useApi } from '../../api/ApiContext.ts';
import { someDecisions } from '../../api/awardsQueries.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { matchCommands, type Command } from './command.ts';
import { useCommands } from './CommandProvider.tsx';
import { useAreaCommands } from './useAreaCommands.tsx';

/** A command as the palette lists it; finding a decision makes one that opens it. */
export interface PaletteEntry extends Command {
  hint: string;
}

const TYPING_PAUSE = 120;
const FOUND = 8;

/** Commands that fit the text, and decisions found for it. */
export function usePaletteEntries(text: string): { entries: PaletteEntry[]; isSearching: boolean } {
  const navigate = useNavigate();
  const { listCommands } = useCommands();
  const areaCommands = useAreaCommands();
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...someDecisions(useApi(), { year: null, status: null, search: wanted }, FOUND),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });

  const fromCommands = matchCommands([...listCommands(), ...areaCommands], text).map((command) => ({
    ...command,
    icon: command.icon ?? <ThunderboltOutlined aria-hidden />,
    hint: 'Lệnh',
  }));
  const decisions = text.trim() === '' ? [] : (found.data?.rows ?? []);
  const fromDecisions = decisions.map((decision) => ({
    name: `decision.${decision.id}`,
    label: decision.number === '' ? decision.title : `${decision.number} ${decision.title}`,
    hint: [STATUS_LABELS[decision.status], decision.issuedOn === null ? '' : formatDate(decision.issuedOn)]
      .filter((part) => part !== '')
      .join(', '),
    icon: <TrophyOutlined aria-hidden />,
    perform: () => void navigate(`/awards/${decision.id}`),
  }));
  return { entries: [...fromDecisions, ...fromCommands], isSearching: found.isFetching || wanted !== text.trim() };
}
