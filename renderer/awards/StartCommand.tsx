import { useOfferCommands } from '../shell/palette/CommandProvider.tsx';
import { useStartDraft } from './useStartDraft.ts';

/** Offers a new decision on every page. */
export function StartCommand() {
  const { mutate } = useStartDraft();
  useOfferCommands([
    {
      name: 'awards.start',
      label: 'Lập quyết định khen thưởng',
      keywords: ['moi', 'them'],
      perform: () => mutate(),
    },
  ]);
  return null;
}
