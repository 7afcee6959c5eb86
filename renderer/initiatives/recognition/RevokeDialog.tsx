import type { Recognition } from '#core/initiatives/recognition.ts';
import { RevocationDialog } from '../../shared/RevocationDialog.tsx';
import { useRecognitionWrites } from './useRecognitionWrites.ts';

/** Withdraws an issued decision; it stays in the history but recognises nothing any more. */
export function RevokeDialog({ recognition, onClose }: { recognition: Recognition; onClose: () => void }) {
  const { id, version, number, issuedOn } = recognition;
  const { revoke } = useRecognitionWrites();
  return (
    <RevocationDialog
      number={number}
      issuedOn={issuedOn}
      isSaving={revoke.isPending}
      error={revoke.error}
      onRevoke={(revocation) => revoke.mutate({ id, version, revocation }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <b>Không hoàn tác được.</b> Quyết định vẫn xem được nhưng các sáng kiến không còn được công nhận theo quyết định
      này; giấy chứng nhận đã cấp phải thu lại.
    </RevocationDialog>
  );
}
