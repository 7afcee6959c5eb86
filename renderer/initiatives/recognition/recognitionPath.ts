import { INITIATIVES_PATH } from '../initiativePath.ts';

/** The list of decisions, as a step of a path. */
export const RECOGNITIONS_PATH = [INITIATIVES_PATH, { label: 'Quyết định công nhận', to: '/initiatives/recognitions' }];
