import { useNavigate } from 'react-router';
import { App } from 'antd';
import { DeleteDialog } from './flows/DeleteDialog.tsx';
import { IssueDialog } from './flows/IssueDialog.tsx';
import { ReplaceDialog } from './flows/ReplaceDialog.tsx';
import { RevokeDialog } from './flows/RevokeDialog.tsx';

/** Steps that change what a decision is, each confirmed on its own. */
export type Flow = 'ISSUE' | 'REPLACE' | 'REVOKE' | 'DELETE';

export function DecisionFlows({ flow, onClose }: { flow: Flow | null; onClose: () => void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  switch (flow) {
    case 'ISSUE':
      return (
        <IssueDialog
          onClose={onClose}
          onIssued={() => {
            onClose();
            void message.success('Đã ban hành. Danh sách và số tiền được giữ nguyên từ đây.');
          }}
        />
      );
    case 'REPLACE':
      return <ReplaceDialog onClose={onClose} />;
    case 'REVOKE':
      return <RevokeDialog onClose={onClose} />;
    case 'DELETE':
      return <DeleteDialog onClose={onClose} onDeleted={() => void navigate('/awards')} />;
    case null:
      return null;
  }
}
