import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { mayWrite } from '#core/office/actor.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useDecision } from './DecisionContext.ts';
import type { DecisionPaper } from './flows/useDecisionPapers.ts';

interface DecisionActionsProps {
  undoable: string | null;
  isUndoing: boolean;
  onUndo: () => void;
  papers: readonly DecisionPaper[];
  onIssue: () => void;
  onReplace: () => void;
  onRevoke: () => void;
  onDelete: () => void;
  hasReplacementDraft: boolean;
}

/** Right end of the title line; the one red act last. */
export function DecisionActions(props: DecisionActionsProps) {
  const { undoable, isUndoing, onUndo, papers, onIssue, onReplace, onRevoke, onDelete, hasReplacementDraft } = props;
  const { decision, canEdit } = useDecision();
  const { actor } = useAppInfo();
  const output = papers.map(({ key, label, write }) => ({ key, label, onClick: write }));
  const removal = [{ type: 'divider' as const }, { key: 'delete', label: 'Xóa bản nháp…', onClick: onDelete }];
  return (
    <>
      {canEdit && (
        <Tooltip title={undoable === null ? 'Chưa có gì để hoàn tác' : `${undoable} (Ctrl+Z)`}>
          <Button disabled={undoable === null} loading={isUndoing} onClick={onUndo}>
            Hoàn tác
          </Button>
        </Tooltip>
      )}
      <Dropdown trigger={['click']} menu={{ items: canEdit ? [...output, ...removal] : output }}>
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          In, xuất
        </Button>
      </Dropdown>
      {canEdit && (
        <Button type="primary" onClick={onIssue}>
          Ban hành…
        </Button>
      )}
      {decision.status === 'ISSUED' && !hasReplacementDraft && mayWrite(actor.role) && (
        <>
          <Button onClick={onReplace}>Thay thế…</Button>
          <Button onClick={onRevoke}>Thu hồi…</Button>
        </>
      )}
    </>
  );
}
