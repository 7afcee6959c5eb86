import { useState } from 'react';
import { App, Button } from 'antd';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import { MOST_TARGETS } from '#core/clusters/pledge.ts';
import { groupTargets } from '#core/clusters/pledgeGroups.ts';
import { targetsOfTable } from '#core/clusters/pledgePaste.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { PasteBox } from '../../shared/pasted/PasteBox.tsx';
import { readClipboardTable } from '../../shared/pasted/clipboardTable.ts';
import { plannedShort } from './progressWords.ts';
import { countingWords } from './targetForm.ts';
import { useTargetWrites } from './usePledgeWrites.ts';
import styles from './paste.module.css';

interface PasteTargetsProps {
  pledgeId: string;
  kind: ClusterKind;
  /** What was pasted on the page; empty when the panel was opened by its button. */
  text: string;
  onClose: () => void;
}

/** Rows copied from Excel become targets: looked at first, added together. */
export function PasteTargets({ pledgeId, kind, text, onClose }: PasteTargetsProps) {
  const [rows, setRows] = useState(() => readClipboardTable(text));
  const { add } = useTargetWrites(pledgeId);
  const { message } = App.useApp();
  const { targets, problems } = targetsOfTable(rows);
  const put = () =>
    add.mutate(targets, {
      onSuccess: () => {
        void message.success(`Đã thêm ${targets.length} chỉ tiêu`);
        onClose();
      },
    });
  return (
    <RailSection title="Dán chỉ tiêu từ Excel" onClose={onClose}>
      {rows.length === 0 ? (
        <>
          <p className={styles.note}>
            Chép lần lượt các cột: nội dung, đơn vị tính, chỉ tiêu, nhóm. Dòng tiêu đề và cột STT được bỏ qua.
          </p>
          <PasteBox onTable={setRows} />
        </>
      ) : (
        <div className={styles.stack}>
          {groupTargets(targets).map((group) => (
            <div key={group.name}>
              {group.name !== '' && <h3>{group.name}</h3>}
              <ul className={styles.list}>
                {group.targets.map((target, index) => (
                  <li key={index}>
                    <span>{target.content}</span>
                    <span className={`${styles.figure} num`}>
                      {plannedShort(target)} {target.measure !== '%' && target.measure}
                    </span>
                    <span className={styles.note}>{countingWords(target.counting, kind)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {problems.length > 0 && (
            <ul className={styles.problems} aria-label="Dòng chưa đọc được">
              {problems.map(({ row, text: words, problem }) => (
                <li key={row}>
                  Hàng {row} ({words}): {problem}. Hàng này không được thêm.
                </li>
              ))}
            </ul>
          )}
          <FailureLine error={add.error} />
          <div className={styles.acts}>
            <Button
              autoFocus
              disabled={targets.length === 0 || targets.length > MOST_TARGETS}
              loading={add.isPending}
              onClick={put}
            >
              Thêm {targets.length} chỉ tiêu
            </Button>
            <Button onClick={() => setRows([])}>Dán lại</Button>
          </div>
        </div>
      )}
    </RailSection>
  );
}
