import type { PathStep } from '../shell/TopLine.tsx';

/** Where the area begins. */
export const INITIATIVES_PATH: PathStep = { label: 'Sáng kiến', to: '/initiatives' };
