/** The three things a ballot can say of a candidate, by the letters of a ballot. */
export const OPINIONS = [
  { mark: '1', label: 'Đồng ý' },
  { mark: '2', label: 'Không đồng ý' },
  { mark: '3', label: 'Không ý kiến' },
] as const;
