import type { OfficeProfile } from '#core/office/office.ts';
import { suggestProfile } from './suggestProfile.ts';

type ProfileField = keyof OfficeProfile;

/** The form of a new office: what was typed, and which fields still follow the name. */
export interface ProfileDraft {
  profile: OfficeProfile;
  /** Fields the clerk filled in; suggestions leave them alone. */
  own: ReadonlySet<ProfileField>;
}

export const EMPTY_DRAFT: ProfileDraft = {
  profile: { name: '', shortName: '', superiorName: '', place: '', documentSymbol: '', decidingBody: '' },
  own: new Set(),
};

/** Takes what was typed into a field. The name pulls along every field nobody typed into; an emptied field follows again. */
export function typeProfile(draft: ProfileDraft, field: ProfileField, text: string): ProfileDraft {
  const own = new Set(draft.own);
  if (text === '') own.delete(field);
  else own.add(field);
  const profile = { ...draft.profile, [field]: text };
  if (field !== 'name') return { profile, own };
  const suggested = Object.entries(suggestProfile(text)).filter(([key]) => !own.has(key as ProfileField));
  return { profile: { ...profile, ...Object.fromEntries(suggested) }, own };
}

/** Whether a field holds a suggestion that nobody confirmed by typing. */
export function isSuggested({ profile, own }: ProfileDraft, field: ProfileField): boolean {
  return profile[field] !== '' && !own.has(field);
}
