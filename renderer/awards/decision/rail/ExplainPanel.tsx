import { use, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import {
  AMOUNT_GAP_LABELS,
  AMOUNT_REMARK_LABELS,
  type AmountRemark,
  type IssuedAmount,
  type LineAmount,
} from '#core/awards/lineAmount.ts';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import { formatCoefficient, formatDong } from '#core/money/format.ts';
import { ROUNDING_LABELS } from '#core/money/rounding.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { lineExplanation, type LineExplanation } from '../../../api/awardsQueries.ts';
import { failureOf } from '../../../api/failure.ts';
import { copyText } from '../../../shared/copyText.ts';
import { LeaveContext } from '../../../shared/LeaveContext.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { VerifiedMark } from '../../../shared/VerifiedMark.tsx';
import { useDecision } from '../DecisionContext.ts';
import { numberInSection } from '../lines/lineItems.ts';
import { explanationText, roundingEffect, sharedWords } from './explanation.ts';
import { OtherAmountForm } from './OtherAmountForm.tsx';
import { OtherDates } from './OtherDates.tsx';
import styles from './explain.module.css';

interface ExplainPanelProps {
  lineId: string;
  onClose: () => void;
}

/** "Vì sao 1.440.000 đ?": the amount read as a sum from top to bottom, each factor with its source. */
export function ExplainPanel({ lineId, onClose }: ExplainPanelProps) {
  const { decision } = useDecision();
  const { leaveForm } = use(LeaveContext);
  const explained = useQuery(lineExplanation(useApi(), decision.id, lineId));
  if (!explained.data) {
    return (
      <RailSection title="Vì sao mức này?" onClose={onClose}>
        {explained.isError && <p className={styles.gap}>{failureOf(explained.error).message}</p>}
      </RailSection>
    );
  }
  const { line, shared } = explained.data;
  return (
    <RailSection title={titleOf(line, shared)} onClose={() => leaveForm(onClose)}>
      <Explanation key={lineId} explanation={explained.data} />
    </RailSection>
  );
}

function titleOf({ amount }: LineExplanation['line'], shared: LineExplanation['shared']): string {
  if (shared) return `Vì sao chung ${formatDong(shared.amount)}?`;
  return amount === null ? 'Vì sao chưa có tiền thưởng?' : `Vì sao ${formatDong(amount)}?`;
}

function Explanation({ explanation }: { explanation: LineExplanation }) {
  const { line, working, shared, payer, around, amountByTodaysTables } = explanation;
  const { decision, totals, canEdit } = useDecision();
  const { message } = App.useApp();
  const [isSetting, setSetting] = useState(false);
  const copy = async () => {
    const done = await copyText(explanationText(line, working, shared, decision.issuedOn));
    if (done) void message.success('Đã chép lời giải thích');
    else void message.error('Chưa chép được, hãy thử lại');
  };
  return (
    <>
      <p className={styles.whose}>
        {numberInSection(line, totals.collectives)}. {`${line.honorific} ${line.name}`.trim()}
      </p>
      {amountByTodaysTables !== null && (
        <p className={styles.gap}>
          Số tiền đã ban hành được giữ nguyên. Bảng hệ số và lương cơ sở đã được sửa sau đó, nay sẽ cho{' '}
          {formatDong(amountByTodaysTables)}.
        </p>
      )}
      <Reckoning amount={working} shared={shared} />
      {payer !== '' && <p className={styles.payer}>Đơn vị chi: {payer}</p>}
      <OtherDates periods={around} decidedOn={decision.issuedOn} />
      <div className={styles.acts}>
        <LinkButton onClick={() => void copy()}>Chép lời giải thích</LinkButton>
        {canEdit && !isSetting && (
          <LinkButton onClick={() => setSetting(true)}>{shared ? 'Đặt mức riêng…' : 'Đặt mức khác…'}</LinkButton>
        )}
      </div>
      {isSetting && canEdit && <OtherAmountForm line={line} onDone={() => setSetting(false)} />}
    </>
  );
}

function Reckoning({ amount, shared }: { amount: LineAmount | IssuedAmount; shared: SharedAmountGroup | null }) {
  switch (amount.kind) {
    case 'GAP':
      return <p className={styles.gap}>{AMOUNT_GAP_LABELS[amount.gap]}.</p>;
    case 'SHARED':
      return shared && <p className={styles.shared}>{sharedWords(shared)}.</p>;
    case 'FLAT':
      return (
        <>
          <div className={styles.box}>
            <Factor label="Mức tiền cơ quan đặt riêng" value={formatDong(amount.amount)} source="Không theo hệ số" />
            <Total amount={amount.amount} />
          </div>
          <Remarks remarks={amount.remarks} />
        </>
      );
    case 'ISSUED': {
      const { money, rateBasis, baseSalaryBasis } = amount;
      return (
        <div className={styles.box}>
          <Factor label="Hệ số" value={formatCoefficient(money.coefficient)} source={rateBasis} />
          <Factor label="× Lương cơ sở" value={formatDong(money.baseSalary)} source={baseSalaryBasis} />
          <Factor label={ROUNDING_LABELS[money.rounding]} value={roundingEffect(money)} source="Như đã ban hành" />
          <Total amount={amount.amount} />
        </div>
      );
    }
    case 'COEF': {
      const { money, rate, baseSalary, roundingBasis, remarks } = amount;
      const isOwn = remarks.includes('COEFFICIENT_SET_ON_LINE');
      return (
        <>
          <div className={styles.box}>
            <Factor
              label="Hệ số"
              value={formatCoefficient(money.coefficient)}
              source={isOwn ? 'Đặt riêng cho dòng này' : (rate?.basis ?? 'Bảng hệ số của cơ quan')}
              isVerified={isOwn ? undefined : (rate?.verified ?? false)}
            />
            <Factor
              label="× Lương cơ sở"
              value={formatDong(money.baseSalary)}
              source={baseSalary.basis}
              isVerified={baseSalary.verified}
            />
            <Factor
              label={ROUNDING_LABELS[money.rounding]}
              value={roundingEffect(money)}
              source={roundingBasis?.basis ?? 'Theo thiết lập của cơ quan'}
              isVerified={roundingBasis?.verified}
            />
            <Total amount={amount.amount} />
          </div>
          <Remarks remarks={remarks.filter((remark) => remark === 'ABOVE_CEILING')} />
        </>
      );
    }
  }
}

interface FactorProps {
  label: string;
  value: string;
  source: string;
  /** Left out for what is no text to be checked. */
  isVerified?: boolean | undefined;
}

function Factor({ label, value, source, isVerified }: FactorProps) {
  return (
    <div className={styles.factor}>
      <div className={styles.line}>
        <span>{label}</span>
        <b className="num">{value}</b>
      </div>
      <div className={styles.source}>
        <span title={source}>{source}</span>
        {isVerified !== undefined && <VerifiedMark isVerified={isVerified} />}
      </div>
    </div>
  );
}

function Total({ amount }: { amount: number }) {
  return (
    <div className={styles.total}>
      <b>Tiền thưởng</b>
      <b className="num">{formatDong(amount)}</b>
    </div>
  );
}

function Remarks({ remarks }: { remarks: AmountRemark[] }) {
  return remarks.map((remark) => (
    <p key={remark} className={styles.gap}>
      {AMOUNT_REMARK_LABELS[remark]}.
    </p>
  ));
}
