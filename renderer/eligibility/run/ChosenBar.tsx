import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { MOST_CHOSEN } from '#core/eligibility/run.ts';
import { formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import board from '../../shared/list/listBoard.module.css';

interface ChosenBarProps {
  /** Rows the filter keeps. */
  count: number;
  chosen: ReadonlySet<number>;
  isNominating: boolean;
  /** Places of all rows the filter keeps. */
  readAll: () => Promise<number[]>;
  onChosen: (chosen: ReadonlySet<number>) => void;
  onNominate: () => void;
}

/** Under the table: how many are chosen, and the tờ trình made of them. */
export function ChosenBar({ count, chosen, isNominating, readAll, onChosen, onNominate }: ChosenBarProps) {
  const canWrite = mayWrite(useAppInfo().actor.role);
  const chooseAll = useSingleFlight(
    useMutation({
      mutationFn: readAll,
      onSuccess: (indexes) => onChosen(new Set(indexes)),
    }),
  );
  const most = Math.min(count, MOST_CHOSEN);
  return (
    <>
      <FailureNotice error={chooseAll.error} onRead={chooseAll.reset} />
      <div className={board.chosenBar} role="group" aria-label="Với các dòng đã chọn">
        <b>{chosen.size === 0 ? `${formatNumber(count)} dòng` : `Đã chọn ${formatNumber(chosen.size)} dòng`}</b>
        {canWrite && (
          <LinkButton disabled={chooseAll.isPending} onClick={() => chooseAll.mutate()}>
            Chọn {most < count ? `${formatNumber(most)} dòng đầu` : `cả ${formatNumber(most)} dòng`} đang xem
          </LinkButton>
        )}
        {chosen.size > 0 && <LinkButton onClick={() => onChosen(new Set())}>Bỏ chọn</LinkButton>}
        {canWrite && chosen.size > 0 && !isNominating && (
          <Button disabled={chosen.size > MOST_CHOSEN} onClick={onNominate}>
            Lập tờ trình từ các dòng đã chọn
          </Button>
        )}
      </div>
    </>
  );
}
