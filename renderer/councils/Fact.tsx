import type { ReactNode } from 'react';

/** One thing known of a council or a meeting, in the list of facts under the title. */
export function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
