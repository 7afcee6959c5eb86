import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import type { Api } from '../../api/client.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { SUMMITS_KEY } from '../../api/summitsQueries.ts';

type CastInput = Parameters<Api['summits']['castBallot']['mutate']>[0];

const IDLE = { isSending: false, failure: null, isTraceKept: false };

/**
 * Sends one ballot from the screen of the voters. No mutation like other writes: those are kept in the window for the
 * day, each with its time and with what was sent. A second touch while one is under way sends nothing.
 */
export function useCastBallot() {
  const { summits } = useApi();
  const queryClient = useQueryClient();
  const [state, setState] = useState<{ isSending: boolean; failure: Failure | null; isTraceKept: boolean }>(IDLE);
  const isUnderWay = useRef(false);

  /** @param onIn the ballot is in the pile, by this sending or by one before whose answer was lost */
  const cast = async (input: CastInput, onIn: () => void) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState({ ...IDLE, isSending: true });
    const { failure, isTraceKept } = await summits.castBallot.mutate(input).then(
      (answer) => ({ ...answer, failure: null }),
      (error: unknown) => ({ isTraceKept: false, failure: failureOf(error) }),
    );
    await queryClient.invalidateQueries({ queryKey: SUMMITS_KEY });
    isUnderWay.current = false;
    const isIn = failure === null || failure.code === 'ROUND_BALLOT_IN';
    setState({ isSending: false, failure: isIn ? null : failure, isTraceKept });
    if (isIn) onIn();
  };
  return { ...state, cast };
}

/** Whether a ballot whose sending failed may be in the pile all the same: only the answer was lost. */
export function mayBeIn({ code }: Failure): boolean {
  return code === 'UNREACHABLE' || code === 'INTERNAL';
}
