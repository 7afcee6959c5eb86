import { useState } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { NOMINATION_PAPER_LABELS, NOMINATION_PAPERS } from '#core/nominations/papersNeeded.ts';
import type { MovedLines } from '../../api/nominationsQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useFileReminder } from '../useFileReminder.ts';
import { useIsWriting } from '../../shared/useIsWriting.ts';
import { useNominationWrites } from '../useNominationWrites.ts';
import { bulkMoves, type BulkMove } from './bulkMoves.ts';
import { ReasonForm } from '../../shared/ReasonForm.tsx';
import { StayedNotice } from './StayedNotice.tsx';
import type { usePickedLines } from './usePickedLines.ts';
import board from '../../shared/list/listBoard.module.css';

interface PickedBarProps {
  picked: ReturnType<typeof usePickedLines>;
  /** Lines of the list. */
  count: number;
  /** Most that can be picked at once. */
  most: number;
  onPickAll: () => void;
}

/** What is done with the lines picked: checked, moved on, a paper of their files recorded. */
export function PickedBar({ picked, count, most, onPickAll }: PickedBarProps) {
  const { message } = App.useApp();
  const { check, move, paper } = useNominationWrites();
  const isWriting = useIsWriting();
  const [asking, setAsking] = useState<BulkMove | null>(null);
  const [stayed, setStayed] = useState<MovedLines['refused']>([]);
  const { rows, seen } = picked;
  /** Why the last act on the picked lines was refused; it stays in sight until dealt with. */
  const [failure, setFailure] = useState<unknown>(null);

  const remind = useFileReminder();
  const all = count > most ? `Chọn ${formatNumber(most)} dòng đầu` : `Chọn cả ${formatNumber(count)} dòng`;
  const limit = `Mỗi lần chọn nhiều nhất ${formatNumber(most)} trong ${formatNumber(count)} dòng.`;
  const runCheck = () =>
    check.mutate(
      { lines: seen },
      {
        onSuccess: ({ checked, blocked }) => {
          setFailure(null);
          void message.success(
            `Đã kiểm tra ${formatNumber(checked)} đề nghị${blocked === 0 ? '' : `, ${formatNumber(blocked)} bị quy tắc chặn`}.`,
          );
        },
        onError: setFailure,
      },
    );
  const runMove = (chosen: BulkMove, reason: string) =>
    move.mutate(
      { lines: chosen.rows.map(({ id, version }) => ({ id, version })), to: chosen.to, reason },
      {
        onSuccess: ({ moved, refused }) => {
          setFailure(null);
          setAsking(null);
          setStayed(refused);
          picked.clear();
          void message.success(`Đã chuyển ${formatNumber(moved)} đề nghị.`);
        },
        onError: setFailure,
      },
    );

  const choose = (chosen: BulkMove) => {
    const files = chosen.rows.map(({ papers }) => papers);
    if (chosen.needsReason) {
      move.reset();
      setAsking(chosen);
    } else remind(chosen, files, () => runMove(chosen, ''));
  };

  return (
    <>
      <StayedNotice stayed={stayed} onClose={() => setStayed([])} />
      {asking === null && <FailureNotice error={failure} onRead={() => setFailure(null)} />}
      {asking !== null && (
        <div className={board.chosenBar}>
          <ReasonForm
            id="bulk-reason"
            label={`Lý do chuyển ${formatNumber(asking.rows.length)} đề nghị: ${asking.label.toLowerCase()}`}
            saveLabel={asking.label}
            of="PAGE"
            isSaving={move.isPending}
            error={move.error}
            onSave={(reason) => runMove(asking, reason)}
            onClose={() => setAsking(null)}
          />
        </div>
      )}
      {rows.length > 0 && asking === null && (
        <div className={board.chosenBar} role="group" aria-label="Với các dòng đã chọn">
          <b>Đã chọn {formatNumber(rows.length)}</b>
          <Button size="small" disabled={isWriting} loading={check.isPending} onClick={runCheck}>
            Kiểm tra theo quy tắc
          </Button>
          <Dropdown
            disabled={isWriting}
            trigger={['click']}
            menu={{
              items: bulkMoves(rows).map((each) => ({
                key: each.label,
                label:
                  each.rows.length === rows.length
                    ? each.label
                    : `${each.label} (${formatNumber(each.rows.length)} trong ${formatNumber(rows.length)} dòng)`,
                onClick: () => choose(each),
              })),
            }}
          >
            <Button size="small" icon={<DownOutlined aria-hidden />} iconPlacement="end" loading={move.isPending}>
              Chuyển bước
            </Button>
          </Dropdown>
          <Dropdown
            disabled={isWriting}
            trigger={['click']}
            menu={{
              items: NOMINATION_PAPERS.map((each) => ({
                key: each,
                label: NOMINATION_PAPER_LABELS[each],
                onClick: () =>
                  paper.mutate(
                    { lines: seen, paper: each, state: 'RECEIVED', note: '' },
                    { onSuccess: () => setFailure(null), onError: setFailure },
                  ),
              })),
            }}
          >
            <Button size="small" icon={<DownOutlined aria-hidden />} iconPlacement="end" loading={paper.isPending}>
              Đã nhận giấy tờ
            </Button>
          </Dropdown>
          <LinkButton onClick={picked.clear}>Bỏ chọn</LinkButton>
          {rows.length < Math.min(count, most) && <LinkButton onClick={onPickAll}>{all}</LinkButton>}
          {rows.length >= most && rows.length < count && <span className={board.note}>{limit}</span>}
        </div>
      )}
      {rows.length === 0 && (
        <div className={board.chosenBar}>
          <LinkButton onClick={onPickAll}>{all}</LinkButton>
          <span className={board.note}>
            Đánh dấu các dòng để kiểm tra, chuyển bước hoặc ghi nhận giấy tờ cùng lúc.{count > most && ` ${limit}`}
          </span>
        </div>
      )}
    </>
  );
}
