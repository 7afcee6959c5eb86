/** Where the area begins. */
export const INITIATIVES_PATH = { label: 'Sáng kiến', to: '/initiatives' };
