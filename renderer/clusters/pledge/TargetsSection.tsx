import { Fragment, type ClipboardEvent } from 'react';
import { Button } from 'antd';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import { groupTargets, movedGroup, movedTarget } from '#core/clusters/pledgeGroups.ts';
import { romanNumeral } from '#core/text/roman.ts';
import type { PledgeContent, PledgeTarget } from '../../api/pledgesQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { EditedTarget } from './EditedTarget.tsx';
import { NewTarget } from './NewTarget.tsx';
import { MoveButtons, TargetRow } from './TargetRow.tsx';
import { useTargetWrites } from './usePledgeWrites.ts';
import pages from './pledge.module.css';
import styles from './targets.module.css';

interface TargetsSectionProps {
  pledge: PledgeContent;
  kind: ClusterKind;
  canEdit: boolean;
  /** Rows copied from a spreadsheet, to be looked at before they are added. */
  onPaste: (text: string) => void;
}

/** Id of what the checklist leads to. */
export const TARGETS_ID = 'pledge-targets';
/** Instead of an id: the target to add. */
const NEW = Symbol('new target');

/** Điều 2: the targets by group, changed in their place. */
export function TargetsSection({ pledge, kind, canEdit, onPaste }: TargetsSectionProps) {
  const { targets } = pledge;
  const writes = useTargetWrites(pledge.id);
  const confirm = useConfirm();
  const [open, setOpen] = useOpened<string | typeof NEW | null>(null);
  const groups = groupTargets(targets);
  const names = groups.map(({ name }) => name);
  const hasWeights = targets.some(({ weight }) => weight !== null);
  const close = () => setOpen(null);
  const arrange = (ids: string[] | null) => {
    if (ids !== null) writes.arrange.mutate({ seen: targets.map(({ id }) => id), ids });
  };
  const remove = (target: PledgeTarget) =>
    confirm({
      title: 'Bỏ chỉ tiêu này?',
      content: `“${target.content}” và kết quả đã ghi cho chỉ tiêu này (nếu có) bị bỏ khỏi giao ước; nhật ký vẫn giữ.`,
      okText: 'Bỏ chỉ tiêu',
      onOk: () => writes.remove.mutate(target),
    });
  const onPasted = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // A single cell pasted into a field is text for that field.
    if (!canEdit || !text.includes('\t')) return;
    event.preventDefault();
    onPaste(text);
  };
  const columns = hasWeights ? 8 : 7;
  const ordinals = new Map(groups.flatMap((group) => group.targets).map(({ id }, index) => [id, index + 1]));
  return (
    <section className={pages.section} aria-labelledby="targets-title" onPaste={onPasted}>
      <div className={pages.sectionHead}>
        <h2 id="targets-title">Điều 2. Chỉ tiêu thi đua</h2>
        <span className={pages.aside}>{targets.length} chỉ tiêu</span>
        {canEdit && (
          <span className={pages.sectionActs}>
            <Button size="small" onClick={() => onPaste('')}>
              Dán từ Excel
            </Button>
            <Button id={TARGETS_ID} size="small" onClick={() => setOpen(NEW)}>
              Thêm chỉ tiêu
            </Button>
          </span>
        )}
      </div>
      <FailureNotice error={writes.remove.error} onRead={writes.remove.reset} />
      <FailureNotice error={writes.arrange.error} onRead={writes.arrange.reset} />
      {targets.length === 0 && open !== NEW && (
        <p className={pages.none}>
          Chưa có chỉ tiêu nào.{' '}
          {canEdit && 'Thêm từng chỉ tiêu, hoặc chép các cột nội dung, đơn vị tính, chỉ tiêu, nhóm từ Excel rồi dán.'}
        </p>
      )}
      {targets.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.ordinal}>
                STT
              </th>
              <th scope="col">Nội dung chỉ tiêu</th>
              <th scope="col" className={styles.measure}>
                Đơn vị tính
              </th>
              <th scope="col" className={styles.figure}>
                Giao ước
              </th>
              <th scope="col" className={styles.counting}>
                Tính cho
              </th>
              {hasWeights && (
                <th scope="col" className={styles.weight}>
                  Tỷ trọng
                </th>
              )}
              <th scope="col" className={styles.due}>
                Xong trước
              </th>
              <th scope="col" className={canEdit ? styles.acts : styles.noActs}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <Fragment key={group.name}>
                {(group.name !== '' || groups.length > 1) && (
                  <tr className={styles.group}>
                    <th colSpan={columns - 1} scope="colgroup">
                      {group.name === '' ? 'Chưa xếp nhóm' : `${romanNumeral(index + 1)}. ${group.name}`}
                    </th>
                    <td>
                      {canEdit && groups.length > 1 && (
                        <MoveButtons
                          what={`nhóm ${group.name}`}
                          onMove={(step) => arrange(movedGroup(targets, group.name, step))}
                        />
                      )}
                    </td>
                  </tr>
                )}
                {group.targets.map((target) =>
                  target.id === open ? (
                    <tr key={target.id}>
                      <td colSpan={columns} className={styles.formCell}>
                        <EditedTarget
                          key={target.id}
                          target={target}
                          kind={kind}
                          groups={names}
                          pledgeId={pledge.id}
                          onClose={close}
                        />
                      </td>
                    </tr>
                  ) : (
                    <TargetRow
                      key={target.id}
                      target={target}
                      ordinal={ordinals.get(target.id) ?? 0}
                      kind={kind}
                      hasWeights={hasWeights}
                      canEdit={canEdit}
                      onEdit={() => setOpen(target.id)}
                      onRemove={() => remove(target)}
                      onMove={(step) => arrange(movedTarget(targets, target.id, step))}
                    />
                  ),
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {open === NEW && canEdit && <NewTarget kind={kind} groups={names} writes={writes} onClose={close} />}
    </section>
  );
}
