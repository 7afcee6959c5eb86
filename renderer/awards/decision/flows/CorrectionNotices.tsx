import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import type { DecisionReference } from '#core/awards/decision.ts';
import { Notice } from '../../../shared/Notice.tsx';
import { useDecision } from '../DecisionContext.ts';

/** What this decision replaces, what replaced it, whether it was withdrawn: with links along the chain. */
export function CorrectionNotices({ replacementDraftId }: { replacementDraftId: string | null }) {
  const { decision } = useDecision();
  const { status, supersedes, supersededBy, correctionReason, revocation } = decision;
  return (
    <>
      {supersededBy !== null && (
        <Notice tone="warn" actions={<Link to={`/awards/${supersededBy.id}`}>Mở quyết định thay thế</Link>}>
          Đã được thay thế bằng quyết định {described(supersededBy)}. Nội dung dưới đây không còn hiệu lực.
        </Notice>
      )}
      {revocation !== null && (
        <Notice tone="danger">
          Đã thu hồi ngày {formatDate(revocation.revokedOn)}
          {revocation.documentNumber !== '' && ` theo văn bản ${revocation.documentNumber}`}. Lý do: {revocation.reason}
        </Notice>
      )}
      {supersedes !== null && (
        <Notice tone="info" actions={<Link to={`/awards/${supersedes.id}`}>Mở quyết định cũ</Link>}>
          {status === 'DRAFT' ? 'Bản nháp này sẽ thay thế' : 'Thay thế'} quyết định {described(supersedes)}. Lý do:{' '}
          {correctionReason}
        </Notice>
      )}
      {status === 'ISSUED' && replacementDraftId !== null && (
        <Notice tone="info" actions={<Link to={`/awards/${replacementDraftId}`}>Mở bản nháp thay thế</Link>}>
          Đang có bản nháp thay thế. Quyết định này vẫn có hiệu lực cho đến khi ban hành bản đó.
        </Notice>
      )}
    </>
  );
}

function described({ number, issuedOn }: DecisionReference): string {
  const name = number === '' ? 'chưa có số' : number;
  return issuedOn === null ? name : `${name} ngày ${formatDate(issuedOn)}`;
}
