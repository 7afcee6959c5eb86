import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { shortNames } from '#core/eligibility/awardWords.ts';
import { conditionInWords } from '#core/eligibility/condition.ts';
import {
  RULE_ABOUT_LABELS,
  ruleInputSchema,
  type EligibilityRule,
  type RuleInput,
} from '#core/eligibility/eligibilityRule.ts';
import { RULE_ABOUTS, SEVERITIES, SEVERITY_LABELS } from '#core/eligibility/rule.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { DateField } from '../../shared/DateField.tsx';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { Field } from '../../shared/Field.tsx';
import { NewerNotice } from '../../shared/NewerNotice.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { TrySection } from '../try/TrySection.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { blankRule, typedRule, type TypedRule } from './typedRule.ts';
import { useTellTouched } from './useTellTouched.tsx';
import { useRuleWrites } from './useRuleWrites.ts';
import styles from '../eligibility.module.css';

export const RULE_PATH = [
  { label: 'Đề nghị khen thưởng', to: '/nominations' },
  { label: 'Quy tắc', to: '/eligibility/rules' },
];

/** One rule with its tree of conditions, and beside it what it would say about somebody before it is kept. */
export function RulePage({ rule }: { rule: EligibilityRule | null }) {
  const navigate = useNavigate();
  const { year } = useYear();
  const { save } = useRuleWrites();
  const { goesOn, error: untold } = useTellTouched();
  const catalogue = useQuery(catalogueTables(useApi()));
  const [isTrying, setTrying] = useState(false);
  const { typed, put, ...form } = useRecordForm<TypedRule, RuleInput>({
    name: 'rule',
    schema: ruleInputSchema,
    record: rule,
    start: () => (rule === null ? blankRule(year) : typedRule(rule)),
    entered,
    write: (input, version) => void keep(input, version),
    writes: [save],
  });
  const { isSaving, isTouched, onSave, onKeepMine } = form.rowForm;
  useLeaveGuard(isTouched && !isSaving && !save.isSuccess);

  const awardTypes = catalogue.data?.awardTypes ?? [];
  const awards = awardTypes.map(({ code, name }) => ({ value: code, label: name }));
  const nameOf = shortNames(new Map(awardTypes.map(({ code, name }) => [code, name])));
  const title = rule === null ? 'Thêm quy tắc' : `Quy tắc ${rule.code}`;
  const sound = ruleInputSchema.safeParse(entered(typed));
  const leave = () => void navigate('/eligibility/rules');
  const keep = async (input: RuleInput, version: number) => {
    const change = { kind: 'SAVE', rule: input } as const;
    const question = `Lưu quy tắc ${input.code}?`;
    if (await goesOn({ ruleId: rule?.id ?? null, change, question, okText: 'Lưu quy tắc' }))
      save.mutate({ id: rule?.id ?? null, version, rule: input }, { onSuccess: leave });
  };
  const { idOf, problemOf } = form;
  return (
    <Page
      path={[...RULE_PATH, { label: rule === null ? 'Thêm' : rule.code }]}
      title={<h1>{title}</h1>}
      actions={
        <Button disabled={isTrying} onClick={() => setTrying(true)}>
          Thử quy tắc đang ghi
        </Button>
      }
      rail={
        isTrying ? (
          <TrySection
            tried={sound.success ? { rule: sound.data } : 'INCOMPLETE'}
            awardCode={typed.awardCodes[0] ?? null}
            onClose={() => setTrying(false)}
          />
        ) : undefined
      }
      railLabel="Thử quy tắc"
    >
      <form
        className={styles.sheet}
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <div className={styles.fields}>
          <TextField
            id={idOf('code')}
            label="Mã"
            maxLength={20}
            placeholder="Q01"
            value={typed.code}
            error={problemOf('code')}
            hint="Trùng mã bản gốc thì thay bản gốc"
            onChange={(code) => put({ code: code.toUpperCase() })}
          />
          <Field label="Xét về" htmlFor={idOf('about')}>
            <Select
              id={idOf('about')}
              style={{ width: '100%' }}
              value={typed.about}
              options={RULE_ABOUTS.map((value) => ({ value, label: RULE_ABOUT_LABELS[value] }))}
              onChange={(about) => put({ about })}
            />
          </Field>
          <Field label="Khi chưa đạt" htmlFor={idOf('severity')} hint="Chặn: phải ghi lý do mới đi tiếp được">
            <Select
              id={idOf('severity')}
              style={{ width: '100%' }}
              value={typed.severity}
              options={SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }))}
              onChange={(severity) => put({ severity })}
            />
          </Field>
          <Field label="Áp dụng" htmlFor={idOf('isEnabled')}>
            <Checkbox
              id={idOf('isEnabled')}
              checked={typed.isEnabled}
              onChange={(event) => put({ isEnabled: event.target.checked })}
            >
              Đang bật
            </Checkbox>
          </Field>
          <TextField
            id={idOf('name')}
            label="Tên quy tắc"
            className={styles.half}
            maxLength={200}
            value={typed.name}
            error={problemOf('name')}
            onChange={(name) => put({ name })}
          />
          <Field
            label="Danh hiệu, hình thức"
            htmlFor={idOf('awardCodes')}
            className={styles.half}
            error={problemOf('awardCodes')}
            hint="Để trống: áp dụng cho mọi danh hiệu, hình thức"
          >
            <Select
              id={idOf('awardCodes')}
              mode="multiple"
              style={{ width: '100%' }}
              showSearch={{
                filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
              }}
              value={typed.awardCodes}
              options={awards}
              onChange={(awardCodes) => put({ awardCodes })}
            />
          </Field>
          <Field label="Điều kiện" htmlFor={idOf('condition')} className={styles.whole} error={conditionProblem()}>
            <ConditionEditor
              id={idOf('condition')}
              condition={typed.condition}
              about={typed.about}
              awards={awards}
              depth={0}
              onChange={(condition) => put({ condition })}
            />
            <p className={styles.told}>Đọc là: {conditionInWords(typed.condition, nameOf)}.</p>
          </Field>
          <Field
            label="Câu nhắc khi chưa đạt"
            htmlFor={idOf('message')}
            className={styles.whole}
            error={problemOf('message')}
          >
            <Input.TextArea
              id={idOf('message')}
              autoSize={{ minRows: 2, maxRows: 4 }}
              maxLength={500}
              value={typed.message}
              onChange={(event) => put({ message: event.target.value })}
            />
          </Field>
          <Field
            label="Từ ngày"
            htmlFor={idOf('effectiveFrom')}
            error={
              typed.effectiveFrom === null && problemOf('effectiveFrom')
                ? 'Cần ngày bắt đầu'
                : problemOf('effectiveFrom')
            }
          >
            <DateField
              id={idOf('effectiveFrom')}
              isRequired
              value={typed.effectiveFrom}
              onChange={(effectiveFrom) => put({ effectiveFrom })}
            />
          </Field>
          <Field
            label="Đến hết ngày"
            htmlFor={idOf('effectiveTo')}
            error={problemOf('effectiveTo')}
            hint="Để trống nếu còn áp dụng"
          >
            <DateField
              id={idOf('effectiveTo')}
              value={typed.effectiveTo}
              onChange={(effectiveTo) => put({ effectiveTo })}
            />
          </Field>
          <TextField
            id={idOf('basis')}
            label="Căn cứ"
            className={styles.half}
            maxLength={500}
            placeholder="Số, ký hiệu văn bản; điều, khoản"
            value={typed.basis}
            error={problemOf('basis')}
            onChange={(basis) => put({ basis })}
          />
          <Checkbox
            id={idOf('verified')}
            className={styles.whole ?? ''}
            checked={typed.verified}
            onChange={(event) => put({ verified: event.target.checked })}
          >
            Đã đối chiếu với văn bản gốc
          </Checkbox>
        </div>
        {rule?.origin === 'SHIPPED' && (
          <p className={styles.told}>
            Đây là bản gốc đi kèm Cờ Đầu. Lưu sẽ tạo bản của cơ quan thay cho nó; bản gốc vẫn còn và có thể trả về.
          </p>
        )}
        {rule !== null && form.hasMovedOn ? (
          <NewerNotice newer={ruleInWords(rule, nameOf)} onKeepMine={onKeepMine} />
        ) : (
          <FailureLine error={untold ?? save.error} />
        )}
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={isSaving} disabled={form.hasMovedOn}>
            Lưu quy tắc
          </Button>
          <Button onClick={leave}>Thôi</Button>
        </div>
      </form>
    </Page>
  );

  /** The first thing wrong anywhere in the tree: its rows have no room for a sentence each. */
  function conditionProblem(): string | undefined {
    return problemOf('condition') ?? firstUnder('condition');
  }

  function firstUnder(path: string): string | undefined {
    if (sound.success) return undefined;
    const issue = sound.error.issues.find(({ path: place }) => place[0] === path);
    return issue && form.problemOf([...issue.path].map(String).join('.'));
  }
}

/** A rule without its first day is checked as one whose day is wrong. */
const entered = (typed: TypedRule) => ({ ...typed, effectiveFrom: typed.effectiveFrom ?? '' });

const ruleInWords = ({ name, condition }: EligibilityRule, nameOf: (awardCode: string) => string) =>
  `nay là “${name}”: ${conditionInWords(condition, nameOf)}`;
