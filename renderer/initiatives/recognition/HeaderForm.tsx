import { useState } from 'react';
import { recognitionHeaderSchema, type Recognition, type RecognitionHeader } from '#core/initiatives/recognition.ts';
import { failureOf } from '../../api/failure.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { HeaderFields } from './HeaderFields.tsx';
import { useRecognitionWrites } from './useRecognitionWrites.ts';

/** Changes what a draft says above its list. */
export function HeaderForm({ recognition, onDone }: { recognition: Recognition; onDone: () => void }) {
  const { save } = useRecognitionWrites();
  const { version, hasMovedOn, accept } = useSeenVersion(recognition.version);
  const [typed, setTyped] = useState<RecognitionHeader>(() => headerIn(recognition));
  const checked = useCheckedForm('recognition', recognitionHeaderSchema, entered(typed));
  const saveAs = (seen: number) => {
    const header = checked.check();
    if (header !== null) save.mutate({ id: recognition.id, version: seen, header }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title="Phần đầu quyết định"
      saveLabel="Lưu phần đầu"
      isSaving={save.isPending}
      failure={save.error ? failureOf(save.error) : null}
      newer={hasMovedOn && !save.isPending ? `nay là “${recognition.summary || 'chưa có trích yếu'}”` : null}
      onKeepMine={() => {
        accept();
        saveAs(recognition.version);
      }}
      onSave={() => saveAs(version)}
      onClose={onDone}
      effect=""
    >
      <HeaderFields typed={typed} put={(patch) => setTyped((current) => ({ ...current, ...patch }))} {...checked} />
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
