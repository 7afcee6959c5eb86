import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  ApartmentOutlined,
  BulbOutlined,
  FlagOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  TrophyOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useNavigate } from 'react-router';
import {
  SEARCH_KIND_LABELS,
  secondLine,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
} from '#core/search/searchHit.ts';
import { formatNumber } from '#core/money/format.ts';
import { EVERYONE } from '#core/people/personList.ts';
import { readQuery } from '#core/search/searchText.ts';
import { useApi } from '../../api/ApiContext.ts';
import { peopleTotals } from '../../api/peopleQueries.ts';
import { searchHits } from '../../api/searchQueries.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useYear } from '../YearContext.tsx';
import { matchCommands } from './command.ts';
import { useCommands } from './CommandProvider.tsx';
import type { PaletteEntry, PaletteGroup } from './entries.ts';
import { useAreaCommands } from './useAreaCommands.tsx';
import { useOpenHit } from './useOpenHit.ts';

const TYPING_PAUSE = 120;
/** Hits of one kind; who looks for more types another word, or goes through the list of people or of units. */
const HITS_EACH = 6;
/** They are counted only once the typing rests: unlike the best hits, all of them have to be gone through. */
const COUNT_PAUSE = 400;

const ICONS: Record<SearchKind, ReactNode> = {
  PERSON: <UserOutlined aria-hidden />,
  UNIT: <ApartmentOutlined aria-hidden />,
  DECISION: <TrophyOutlined aria-hidden />,
  RECIPIENT: <TrophyOutlined aria-hidden />,
  CLUSTER: <TeamOutlined aria-hidden />,
  CAMPAIGN: <FlagOutlined aria-hidden />,
  WORK: <FlagOutlined aria-hidden />,
  INITIATIVE: <BulbOutlined aria-hidden />,
  RECOGNITION: <BulbOutlined aria-hidden />,
  UNIT_EVENT: <ApartmentOutlined aria-hidden />,
};

/** What the palette lists for a text: things found, then commands; for no text the last opened things. */
export function usePaletteGroups(text: string): { groups: PaletteGroup[]; isSearching: boolean } {
  const { listCommands, lastOpened } = useCommands();
  const areaCommands = useAreaCommands();
  const openHit = useOpenHit();
  const navigate = useNavigate();
  const typed = text.trim();
  const wanted = useDebounced(typed, TYPING_PAUSE);
  const found = useQuery({ ...searchHits(useApi(), wanted, HITS_EACH), enabled: readQuery(wanted) !== null });

  const people = useAllPeople(wanted, found.isPlaceholderData ? [] : (found.data ?? []));

  const toEntry = (hit: SearchHit): PaletteEntry => ({
    name: `${hit.kind}.${hit.kind === 'RECIPIENT' ? hit.title : hit.id}`,
    label: hit.title,
    detail: secondLine(hit),
    icon: ICONS[hit.kind],
    perform: () => openHit(hit),
  });
  const allPeople: PaletteEntry = {
    name: 'people.all',
    label: `Xem tất cả ${people === null ? '' : `${formatNumber(people)} `}người có “${wanted}” trong danh sách`,
    detail: '',
    icon: <UserOutlined aria-hidden />,
    perform: () => void navigate(`/people?${new URLSearchParams({ text: wanted }).toString()}`),
  };
  const allUnits: PaletteEntry = {
    name: 'units.all',
    label: `Xem tất cả đơn vị có “${wanted}” trong danh sách`,
    detail: '',
    icon: ICONS.UNIT,
    perform: () => void navigate(`/units?${new URLSearchParams({ view: 'list', text: wanted }).toString()}`),
  };
  const beyond: Partial<Record<SearchKind, PaletteEntry>> = { PERSON: allPeople, UNIT: allUnits };
  const moreOf = (kind: SearchKind, hits: readonly SearchHit[]) =>
    hits.length < HITS_EACH ? [] : [beyond[kind] ?? []].flat();
  const things: PaletteGroup[] =
    typed === ''
      ? [{ label: 'Vừa mở', entries: lastOpened.map(toEntry) }]
      : readQuery(typed) === null
        ? []
        : (found.data ?? []).map(({ kind, hits }) => ({
            label: SEARCH_KIND_LABELS[kind],
            entries: [...hits.map(toEntry), ...moreOf(kind, hits)],
          }));
  const commands = matchCommands([...listCommands(), ...areaCommands], text).map((command) => ({
    ...command,
    detail: '',
    icon: command.icon ?? <ThunderboltOutlined aria-hidden />,
  }));
  return {
    groups: [...things, { label: 'Lệnh', entries: commands }].filter(({ entries }) => entries.length > 0),
    isSearching: readQuery(typed) !== null && (found.isFetching || wanted !== typed),
  };
}

/** How many people the list of them has for that text, where more are found than are shown; null until it is known. */
function useAllPeople(wanted: string, found: readonly SearchGroup[]): number | null {
  const { year } = useYear();
  const text = useDebounced(wanted, COUNT_PAUSE);
  const isMore = found.some(({ kind, hits }) => kind === 'PERSON' && hits.length === HITS_EACH);
  const asked = { filter: { ...EVERYONE, text, year }, on: null };
  const totals = useQuery({ ...peopleTotals(useApi(), asked), enabled: isMore && text === wanted });
  return isMore && text === wanted && !totals.isPlaceholderData ? (totals.data?.people ?? null) : null;
}
