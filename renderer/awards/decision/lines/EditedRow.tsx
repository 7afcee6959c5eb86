import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import { lineExplanation } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { Notice } from '../../../shared/Notice.tsx';
import { useDecision } from '../DecisionContext.ts';
import { LineForm, type AfterSave } from './LineForm.tsx';
import { describeLine, inputOf, sameInput } from './lineForm.ts';
import { useLineWrites } from './useLineWrites.ts';

interface EditedRowProps {
  rowIndex: number;
  line: DecisionLine;
  onEnd: (then: AfterSave) => void;
}

/** The row being edited. Keeps what was typed when someone else saved the line first, and shows theirs. */
export function EditedRow({ rowIndex, line, onEnd }: EditedRowProps) {
  const { decision } = useDecision();
  const api = useApi();
  const queryClient = useQueryClient();
  const { changeLine } = useLineWrites();
  // The version the clerk saw when editing began; a refetch meanwhile must not hide a conflict.
  const [opened] = useState(line);
  const [theirs, setTheirs] = useState<DecisionLine | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (input: DecisionLineInput, then: AfterSave): Promise<void> => {
    // Once theirs has been shown, saving again means saving over it.
    const base = theirs ?? opened;
    if (sameInput(input, inputOf(base))) {
      onEnd(then);
      return;
    }
    try {
      await changeLine.mutateAsync({ line: base, input });
      onEnd(then);
    } catch (error) {
      const failure = failureOf(error);
      setProblem(failure.message);
      if (failure.code === 'STALE_VERSION') await showTheirs();
    }
  };
  const showTheirs = async () => {
    try {
      const fresh = await queryClient.query({ ...lineExplanation(api, decision.id, line.id), staleTime: 0 });
      setTheirs(fresh.line);
    } catch (error) {
      setProblem(failureOf(error).message);
    }
  };

  return (
    <div role="row" aria-rowindex={rowIndex + 2}>
      <div role="gridcell">
        <LineForm
          label={`Sửa dòng ${line.name}`}
          line={inputOf(opened)}
          saveLabel={theirs ? 'Lưu bản tôi nhập' : 'Lưu'}
          isNew={false}
          // With two versions on the table, clicking elsewhere is no decision.
          savesOnLeave={theirs === null}
          onCancel={() => onEnd('STAY')}
          onSave={save}
          notice={
            theirs ? (
              <Notice tone="danger" actions={<LinkButton onClick={() => onEnd('STAY')}>Lấy bản kia</LinkButton>}>
                Dòng này vừa được người khác lưu: {describeLine(theirs)}. Nội dung bạn nhập vẫn còn ở trên.
              </Notice>
            ) : (
              problem !== null && <Notice tone="danger">{problem}</Notice>
            )
          }
        />
      </div>
    </div>
  );
}
