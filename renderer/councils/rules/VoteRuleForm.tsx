import { Checkbox, InputNumber, Select } from 'antd';
import {
  TIE_RULE_LABELS,
  TIE_RULES,
  voteRuleInputSchema,
  type VoteRuleInput,
  type VoteRuleRow,
} from '#core/councils/voteRule.ts';
import { VOTE_BASE_LABELS, VOTE_BASES, votesNeeded } from '#core/votes/voteCount.ts';
import { canTie } from '#core/councils/voteOutcome.ts';
import { ruleWords } from '#core/councils/voteWords.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { CatalogueTables } from '../../office/catalogue/CatalogueFrame.tsx';
import { LawRowFields } from '../../office/catalogue/LawRowFields.tsx';
import { BLANK_LAW_ROW, lawRowOf, periodWords } from '../../office/catalogue/lawRow.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useVoteRuleWrites } from '../useCouncilWrites.ts';
import styles from '../../shared/rowForm.module.css';

interface VoteRuleFormProps {
  awardTypes: CatalogueTables['awardTypes'];
  /** The row as the table shows it now; null for a new one. */
  row: VoteRuleRow | null;
  onDone: () => void;
}

/** The part of a rule besides its dates and basis. */
type RulePart = Omit<VoteRuleInput, 'effectiveFrom' | 'effectiveTo' | 'basis' | 'verified'>;

const BLANK: RulePart = {
  ...{ awardCode: null, base: 'TOTAL_MEMBERS', num: 2, den: 3, comparator: 'GE' },
  ...{ isSecret: true, absentByWriting: false, excludesOwn: false, tieRule: 'CHAIR' },
};
/** Councils whose numbers of votes are told while a rule is being written. */
const EXAMPLES = [7, 9, 11];
const EVERY_AWARD = '';

/** Adds a rule of voting, or corrects one, and shows how many votes it asks for. */
export function VoteRuleForm({ awardTypes, row, onDone }: VoteRuleFormProps) {
  const { save } = useVoteRuleWrites();
  const { typed, put, ...form } = useRecordForm({
    name: 'vote-rule',
    schema: voteRuleInputSchema,
    record: row,
    start: () => (row ? { ...partOf(row), ...lawRowOf(row) } : { ...BLANK, ...BLANK_LAW_ROW }),
    entered: (fields) => ({ ...fields, effectiveFrom: fields.effectiveFrom ?? '' }),
    write: (rule, version) => save.mutate({ id: row?.id ?? null, version, rule }, { onSuccess: onDone }),
    writes: [save],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={row === null ? 'Thêm quy tắc' : 'Sửa quy tắc'}
      saveLabel="Lưu quy tắc"
      newer={row !== null && form.hasMovedOn ? `${ruleWords(row)} ${periodWords(row)}` : null}
      onClose={onDone}
      effect="Phiên họp đang mở giữ quy tắc đã chọn cho đến khi bấm “Lấy lại quy tắc”. Phiên đã kết thúc không đổi."
    >
      <Field label="Danh hiệu, hình thức" htmlFor={form.idOf('awardCode')} className={styles.wide}>
        <Select
          id={form.idOf('awardCode')}
          style={{ width: '100%' }}
          showSearch={{
            filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
          }}
          value={typed.awardCode ?? EVERY_AWARD}
          options={[
            { value: EVERY_AWARD, label: 'Mọi danh hiệu, hình thức còn lại' },
            ...awardTypes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(code: string) => put({ awardCode: code === EVERY_AWARD ? null : code })}
        />
      </Field>
      <Field label="Số đồng ý so với" htmlFor={form.idOf('base')} className={styles.wide}>
        <Select
          id={form.idOf('base')}
          style={{ width: '100%' }}
          value={typed.base}
          options={VOTE_BASES.map((base) => ({ value: base, label: VOTE_BASE_LABELS[base] }))}
          onChange={(base) => put({ base })}
        />
      </Field>
      <Field label="Phải" htmlFor={form.idOf('comparator')}>
        <Select
          id={form.idOf('comparator')}
          style={{ width: '100%' }}
          value={typed.comparator}
          options={[
            { value: 'GE', label: 'từ' },
            { value: 'GT', label: 'trên' },
          ]}
          onChange={(comparator) => put({ comparator })}
        />
      </Field>
      <Field label="Tỷ lệ" htmlFor={form.idOf('num')} error={form.problemOf('num')}>
        <span>
          <InputNumber
            id={form.idOf('num')}
            min={0}
            max={1000}
            precision={0}
            style={{ width: 62 }}
            value={typed.num}
            onChange={(num) => put({ num: num ?? 0 })}
          />
          {' / '}
          <InputNumber
            aria-label="Mẫu số của tỷ lệ"
            min={1}
            max={1000}
            precision={0}
            style={{ width: 62 }}
            value={typed.den}
            onChange={(den) => put({ den: den ?? 1 })}
          />
        </span>
      </Field>
      <Field label="Số phiếu cần" htmlFor={form.idOf('needed')} className={styles.wide}>
        <output id={form.idOf('needed')} className={`${styles.output} num`}>
          {EXAMPLES.map((base) => `${votesNeeded(typed, base) ?? '–'}/${base}`).join(' · ')}
        </output>
      </Field>
      <Field
        label="Khi ngang nhau"
        htmlFor={form.idOf('tieRule')}
        className={styles.wide}
        hint={canTie(typed) ? undefined : 'Chỉ với quy tắc trên 1/2; ở tỷ lệ khác, một nửa số phiếu là không đạt'}
      >
        <Select
          id={form.idOf('tieRule')}
          style={{ width: '100%' }}
          disabled={!canTie(typed)}
          value={typed.tieRule}
          options={TIE_RULES.map((tieRule) => ({ value: tieRule, label: TIE_RULE_LABELS[tieRule] }))}
          onChange={(tieRule) => put({ tieRule })}
        />
      </Field>
      <Checkbox
        className={styles.wide ?? ''}
        checked={typed.isSecret}
        onChange={(event) => put({ isSecret: event.target.checked })}
      >
        Bỏ phiếu kín
      </Checkbox>
      <Checkbox
        className={styles.wide ?? ''}
        checked={typed.absentByWriting}
        onChange={(event) => put({ absentByWriting: event.target.checked })}
      >
        Người vắng mặt gửi ý kiến bằng văn bản
      </Checkbox>
      <Checkbox
        className={styles.wide ?? ''}
        checked={typed.excludesOwn}
        onChange={(event) => put({ excludesOwn: event.target.checked })}
      >
        Không biểu quyết cho mình và đơn vị mình
      </Checkbox>
      <LawRowFields typed={typed} put={put} {...form} />
    </RowForm>
  );
}

function partOf(row: VoteRuleRow): RulePart {
  const { awardCode, base, num, den, comparator, isSecret, absentByWriting, excludesOwn, tieRule } = row;
  return { awardCode, base, num, den, comparator, isSecret, absentByWriting, excludesOwn, tieRule };
}
