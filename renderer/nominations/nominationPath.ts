/** The area, as the first step of a path. */
export const NOMINATIONS_PATH = { label: 'Đề nghị khen thưởng', to: '/nominations' };
