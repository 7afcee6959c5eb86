import { recognitionHeaderSchema, type Recognition, type RecognitionHeader } from '#core/initiatives/recognition.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { HeaderFields } from './HeaderFields.tsx';
import { useRecognitionWrites } from './useRecognitionWrites.ts';

/** Changes what a draft says above its list. */
export function HeaderForm({ recognition, onDone }: { recognition: Recognition; onDone: () => void }) {
  const { save } = useRecognitionWrites();
  const { typed, put, ...form } = useRecordForm<RecognitionHeader>({
    name: 'recognition',
    schema: recognitionHeaderSchema,
    record: recognition,
    start: () => headerIn(recognition),
    entered,
    write: (header, version) => save.mutate({ id: recognition.id, version, header }, { onSuccess: onDone }),
    writes: [save],
  });
  return (
    <RowForm
      {...form.rowForm}
      title="Phần đầu quyết định"
      saveLabel="Lưu phần đầu"
      newer={form.hasMovedOn ? `nay là “${recognition.summary || 'chưa có trích yếu'}”` : null}
      onClose={onDone}
      effect=""
    >
      <HeaderFields typed={typed} put={put} {...form} />
    </RowForm>
  );
}

function headerIn(recognition: Recognition): RecognitionHeader {
  const { level, year, decidedBy, number, issuedOn, summary, signer, bases, listPlacement, recipients, meetingId } =
    recognition;
  return { level, year, decidedBy, number, issuedOn, summary, signer, bases, listPlacement, recipients, meetingId };
}

/** Rows left empty are not meant. */
function entered(typed: RecognitionHeader): RecognitionHeader {
  return {
    ...typed,
    bases: typed.bases.filter(({ text }) => text.trim() !== ''),
    recipients: typed.recipients.filter((line) => line.trim() !== ''),
  };
}
