import { mayWrite } from '#core/office/actor.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { useOfferCommands } from '../shell/palette/CommandProvider.tsx';
import { useStartDraft } from './useStartDraft.ts';

/** Offers a new decision on every page to whoever may write one. */
export function StartCommand() {
  const { mutate } = useStartDraft();
  const { actor } = useAppInfo();
  const start = {
    name: 'awards.start',
    label: 'Lập quyết định khen thưởng',
    keywords: ['moi', 'them'],
    perform: () => mutate(),
  };
  useOfferCommands(mayWrite(actor.role) ? [start] : []);
  return null;
}
