import { useState } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import type { Move } from '#core/nominations/moves.ts';
import { movesByHand } from '#core/nominations/openMoves.ts';
import { NOMINATION_PAPER_LABELS, NOMINATION_PAPERS } from '#core/nominations/papersNeeded.ts';
import { failureOf } from '../../api/failure.ts';
import type { MovedLines } from '../../api/nominationsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useIsWriting, useNominationWrites } from '../useNominationWrites.ts';
import { ReasonForm } from './ReasonForm.tsx';
import type { usePickedLines } from './usePickedLines.ts';
import board from '../../shared/list/listBoard.module.css';

interface PickedBarProps {
  picked: ReturnType<typeof usePickedLines>;
  /** How many would be picked by "all". */
  count: number;
  onPickAll: () => void;
}

/** What is done with the lines picked: checked, moved on, a paper of their files recorded. */
export function PickedBar({ picked, count, onPickAll }: PickedBarProps) {
  const { message } = App.useApp();
  const { check, move, paper } = useNominationWrites();
  const isWriting = useIsWriting();
  const [asking, setAsking] = useState<Move | null>(null);
  const [stayed, setStayed] = useState<MovedLines['refused']>([]);
  const { rows, seen } = picked;
  const tell = (error: unknown) => void message.error(failureOf(error).message);

  const moves = new Map(rows.flatMap(({ status }) => movesByHand(status, null)).map((each) => [each.to, each]));
  const runCheck = () =>
    check.mutate(
      { lines: seen },
      {
        onSuccess: ({ checked, blocked }) =>
          void message.success(
            `Đã kiểm tra ${formatNumber(checked)} đề nghị${blocked === 0 ? '' : `, ${formatNumber(blocked)} bị quy tắc chặn`}.`,
          ),
        onError: tell,
      },
    );
  const runMove = (to: Move, reason: string) =>
    move.mutate(
      { lines: seen, to: to.to, reason },
      {
        onSuccess: ({ moved, refused }) => {
          setAsking(null);
          setStayed(refused);
          picked.clear();
          void message.success(`Đã chuyển ${formatNumber(moved)} đề nghị.`);
        },
        onError: tell,
      },
    );

  return (
    <>
      {stayed.length > 0 && (
        <Notice tone="warn" actions={<LinkButton onClick={() => setStayed([])}>Đóng</LinkButton>}>
          {formatNumber(stayed.length)} đề nghị ở lại:
          <ul>
            {stayed.map(({ id, message: why }) => (
              <li key={id}>{why}</li>
            ))}
          </ul>
        </Notice>
      )}
      {asking !== null && (
        <div className={board.chosenBar}>
          <ReasonForm
            id="bulk-reason"
            label={`Lý do chuyển ${formatNumber(rows.length)} đề nghị: ${asking.label.toLowerCase()}`}
            saveLabel={asking.label}
            isSaving={move.isPending}
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
              items: [...moves.values()].map((each) => ({
                key: each.to,
                label: each.label,
                onClick: () => (each.needsReason ? setAsking(each) : runMove(each, '')),
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
                  paper.mutate({ lines: seen, paper: each, state: 'RECEIVED', note: '' }, { onError: tell }),
              })),
            }}
          >
            <Button size="small" icon={<DownOutlined aria-hidden />} iconPlacement="end" loading={paper.isPending}>
              Đã nhận giấy tờ
            </Button>
          </Dropdown>
          <LinkButton onClick={picked.clear}>Bỏ chọn</LinkButton>
          {rows.length < count && <LinkButton onClick={onPickAll}>Chọn cả {formatNumber(count)}</LinkButton>}
        </div>
      )}
      {rows.length === 0 && (
        <div className={board.chosenBar}>
          <LinkButton onClick={onPickAll}>Chọn cả {formatNumber(count)} dòng</LinkButton>
          <span className={board.note}>Đánh dấu các dòng để kiểm tra, chuyển bước hoặc ghi nhận giấy tờ cùng lúc.</span>
        </div>
      )}
    </>
  );
}
