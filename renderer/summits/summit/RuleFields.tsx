import { Checkbox, InputNumber, Radio, Select } from 'antd';
import {
  RANK_KIND_LABELS,
  RANK_KINDS,
  ROUND_TIE_RULE_LABELS,
  ROUND_TIE_RULES,
  type RoundRule,
} from '#core/summits/round.ts';
import { VOTE_BASE_LABELS, VOTE_BASES } from '#core/votes/voteCount.ts';
import { Field } from '../../shared/Field.tsx';
import styles from '../../shared/rowForm.module.css';

interface RuleFieldsProps {
  rule: RoundRule;
  /** What is asked of ballots alone is not asked where there are none. */
  hasBallots: boolean;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
  onChange: (patch: Partial<RoundRule>) => void;
}

/** What it takes to win a round: the share, on what, and what a tie comes to. */
export function RuleFields({ rule, hasBallots, idOf, problemOf, onChange }: RuleFieldsProps) {
  return (
    <>
      <Field
        label="Đạt khi"
        htmlFor={idOf('rule.num')}
        className={styles.wide}
        error={problemOf('rule.den') ?? problemOf('rule.num')}
      >
        <span>
          <Select
            aria-label="Trên hay từ"
            style={{ width: 92 }}
            value={rule.comparator}
            options={[
              { value: 'GT', label: 'trên' },
              { value: 'GE', label: 'ít nhất' },
            ]}
            onChange={(comparator) => onChange({ comparator })}
          />{' '}
          <InputNumber
            id={idOf('rule.num')}
            min={0}
            max={1000}
            precision={0}
            style={{ width: 60 }}
            value={rule.num}
            onChange={(num) => onChange({ num: num ?? 0 })}
          />
          {' / '}
          <InputNumber
            id={idOf('rule.den')}
            aria-label="Mẫu số của tỷ lệ"
            min={0}
            max={1000}
            precision={0}
            style={{ width: 60 }}
            value={rule.den}
            onChange={(den) => onChange({ den: den ?? 0 })}
          />
        </span>
      </Field>
      <Field label="Tính trên" htmlFor={idOf('rule.base')} className={styles.wide}>
        <Select
          id={idOf('rule.base')}
          style={{ width: '100%' }}
          value={rule.base}
          options={VOTE_BASES.map((value) => ({ value, label: VOTE_BASE_LABELS[value] }))}
          onChange={(base) => onChange({ base })}
        />
      </Field>
      <Field label="Ngang phiếu ở suất cuối" htmlFor={idOf('rule.tieRule')} className={styles.wide}>
        <Select
          id={idOf('rule.tieRule')}
          style={{ width: '100%' }}
          value={rule.tieRule}
          options={ROUND_TIE_RULES.map((value) => ({ value, label: ROUND_TIE_RULE_LABELS[value] }))}
          onChange={(tieRule) => onChange({ tieRule })}
        />
      </Field>
      <Field label="Xếp hạng" htmlFor={idOf('rule.rankKind')} className={styles.wide}>
        <Radio.Group
          id={idOf('rule.rankKind')}
          value={rule.rankKind}
          options={RANK_KINDS.map((value) => ({ value, label: RANK_KIND_LABELS[value] }))}
          onChange={(event) => onChange({ rankKind: event.target.value as RoundRule['rankKind'] })}
        />
      </Field>
      {hasBallots && (
        <div className={styles.wide}>
          <Checkbox checked={rule.isSecret} onChange={(event) => onChange({ isSecret: event.target.checked })}>
            Bỏ phiếu kín
          </Checkbox>
          <Checkbox
            checked={rule.absentByWriting}
            onChange={(event) => onChange({ absentByWriting: event.target.checked })}
          >
            Tính cả phiếu gửi bằng văn bản
          </Checkbox>
          <Checkbox checked={rule.excludesOwn} onChange={(event) => onChange({ excludesOwn: event.target.checked })}>
            Không bỏ phiếu cho đơn vị mình
          </Checkbox>
        </div>
      )}
    </>
  );
}
