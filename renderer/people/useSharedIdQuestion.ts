import { failureOf } from '../api/failure.ts';
import { useConfirm } from '../shared/useConfirm.ts';

/**
 * What a form does about a write that was refused: one whose citizen id another record bears is asked about, since two
 * people may have been given one number by mistake. The form tells every refusal itself.
 */
export function useSharedIdQuestion() {
  const confirm = useConfirm();
  return (writeAnyway: () => void) => (error: unknown) => {
    const { code, message } = failureOf(error);
    if (code !== 'PERSON_ID_SHARED') return;
    confirm({
      title: 'Số căn cước này đã có ở hồ sơ khác',
      content: message,
      okText: 'Vẫn ghi',
      onOk: writeAnyway,
    });
  };
}
