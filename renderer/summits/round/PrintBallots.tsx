import { useState } from 'react';
import { Button, InputNumber } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { useFileExport } from '../../shared/useFileExport.ts';
import styles from '../summits.module.css';

interface PrintBallotsProps {
  roundId: string;
  /** How many are printed if nobody says otherwise. */
  usual: number;
}

/** Numbered ballots of a round, a page each, with a box for the stamp. */
export function PrintBallots({ roundId, usual }: PrintBallotsProps) {
  const { summits } = useApi();
  // Undefined while nobody typed: the field then follows the board at the door.
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const count = typed === undefined ? Math.max(1, usual) : typed;
  const ballots = useFileExport(() => summits.exportBallots.mutate({ roundId, count: count ?? 1 }));
  return (
    <>
      <div className={`${styles.inside} ${styles.acts}`}>
        <label htmlFor="ballots-printed">Số phiếu in</label>
        <InputNumber
          id="ballots-printed"
          min={1}
          max={2000}
          precision={0}
          style={{ width: 90 }}
          value={count}
          onChange={setTyped}
        />
        <Button disabled={count === null} onClick={ballots.start}>
          In phiếu (Word)
        </Button>
      </div>
      <ExportNotice exporting={ballots} what="phiếu bầu" />
    </>
  );
}
