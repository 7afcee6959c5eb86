/** Where the area begins. */
export const SUMMITS_PATH = { label: 'Hội nghị tổng kết', to: '/summits' };
