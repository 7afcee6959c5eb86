import { formatDate } from '#core/dates/isoDate.ts';
import type { Recognition } from '#core/initiatives/recognition.ts';
import { Notice } from '../../shared/Notice.tsx';

/** Over a decision that was withdrawn: when, by which paper, why. */
export function RevokedNotice({ recognition: { revocation } }: { recognition: Recognition }) {
  if (revocation === null) return null;
  const { revokedOn, documentNumber, reason } = revocation;
  const paper = documentNumber === '' ? '' : ` theo văn bản ${documentNumber}`;
  return (
    <Notice tone="warn">
      Đã thu hồi ngày {formatDate(revokedOn)}
      {paper}: {reason}. Các sáng kiến trong danh sách không còn được tính là đã công nhận theo quyết định này.
    </Notice>
  );
}
