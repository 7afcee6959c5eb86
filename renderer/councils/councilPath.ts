import type { CouncilKind } from '#core/councils/council.ts';
import type { PathStep } from '../shell/TopLine.tsx';

type Step = PathStep & { to: string };

/** The way to the list a council stands in: a council of initiatives belongs to their area. */
export const COUNCILS_PATHS: Record<CouncilKind, [area: Step, list: Step]> = {
  AWARD: [
    { label: 'Đề nghị khen thưởng', to: '/nominations' },
    { label: 'Hội đồng', to: '/councils' },
  ],
  INITIATIVE: [
    { label: 'Sáng kiến', to: '/initiatives' },
    { label: 'Hội đồng sáng kiến', to: '/initiatives/councils' },
  ],
};
