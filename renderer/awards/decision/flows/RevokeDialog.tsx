import type { Revocation } from '#core/awards/decision.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { RevocationDialog } from '../../../shared/RevocationDialog.tsx';
import { useWrite } from '../../../shared/useWrite.ts';
import { useDecision } from '../DecisionContext.ts';

/** Withdraws an issued decision; it stays in the history but leaves every report. */
export function RevokeDialog({ onClose }: { onClose: () => void }) {
  const { decision } = useDecision();
  const api = useApi();
  const revoke = useWrite((revocation: Revocation) => api.awards.revoke.mutate({ id: decision.id, revocation }), {
    onSuccess: onClose,
  });
  return (
    <RevocationDialog
      number={decision.number}
      issuedOn={decision.issuedOn}
      isSaving={revoke.isPending}
      error={revoke.error}
      onRevoke={(revocation) => revoke.mutate(revocation)}
      onClose={onClose}
    >
      <b>Không hoàn tác được.</b> Quyết định vẫn xem được nhưng không còn tính vào thống kê, báo cáo; bằng và tiền
      thưởng phải thu lại.
      {decision.supersedes !== null &&
        ` Quyết định ${decision.supersedes.number} mà nó thay thế không có hiệu lực trở lại.`}
    </RevocationDialog>
  );
}
