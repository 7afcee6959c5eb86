import type { PathStep } from '../shell/TopLine.tsx';

/** The area, as the first step of a path. */
export const NOMINATIONS_PATH: PathStep = { label: 'Đề nghị khen thưởng', to: '/nominations' };
