import { Input, Select } from 'antd';
import {
  LIST_PLACEMENT_LABELS,
  LIST_PLACEMENTS,
  MONEY_ARTICLE_LABELS,
  MONEY_ARTICLES,
} from '#core/awards/paperContent.ts';
import { ROUNDING_LABELS, ROUNDING_RULES } from '#core/money/rounding.ts';
import { Field } from '../../../shared/Field.tsx';
import { fieldId } from '../goToField.ts';
import type { HeaderFormProps } from './HeaderForm.tsx';
import { HEADER_LABELS } from './headerLabels.ts';
import styles from './header.module.css';

/** What is seldom other than the office is used to: how list, money and nơi nhận stand on the paper. */
export function PaperFields({ header, onChange, errorOf }: Omit<HeaderFormProps, 'onFold'>) {
  return (
    <div className={styles.paper}>
      <div className={styles.column}>
        <Field
          label={HEADER_LABELS.listTitle}
          htmlFor={fieldId('listTitle')}
          hint="In dưới chữ DANH SÁCH; để trống thì lấy theo trích yếu"
          error={errorOf('listTitle')}
        >
          <Input.TextArea
            id={fieldId('listTitle')}
            autoSize={{ minRows: 2, maxRows: 2 }}
            maxLength={1000}
            value={header.listTitle}
            onChange={(event) => onChange({ listTitle: event.target.value })}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={HEADER_LABELS.listPlacement} htmlFor={fieldId('listPlacement')}>
            <Select
              id={fieldId('listPlacement')}
              style={{ width: '100%' }}
              value={header.listPlacement}
              options={LIST_PLACEMENTS.map((value) => ({ value, label: LIST_PLACEMENT_LABELS[value] }))}
              onChange={(listPlacement) => onChange({ listPlacement })}
            />
          </Field>
          <Field label={HEADER_LABELS.moneyArticle} htmlFor={fieldId('moneyArticle')}>
            <Select
              id={fieldId('moneyArticle')}
              style={{ width: '100%' }}
              popupMatchSelectWidth={false}
              value={header.moneyArticle}
              options={MONEY_ARTICLES.map((value) => ({ value, label: MONEY_ARTICLE_LABELS[value] }))}
              onChange={(moneyArticle) => onChange({ moneyArticle })}
            />
          </Field>
        </div>
      </div>
      <div className={styles.column}>
        <Field
          label={HEADER_LABELS.recipients}
          htmlFor={fieldId('recipients')}
          hint="Mỗi dòng một nơi, không cần gạch đầu dòng"
          error={errorOf('recipients')}
        >
          <Input.TextArea
            id={fieldId('recipients')}
            autoSize={{ minRows: 2, maxRows: 4 }}
            value={header.recipients.join('\n')}
            onChange={(event) =>
              onChange({ recipients: event.target.value === '' ? [] : event.target.value.split('\n') })
            }
          />
        </Field>
        <Field label={HEADER_LABELS.rounding} htmlFor={fieldId('rounding')}>
          <Select
            id={fieldId('rounding')}
            style={{ width: '100%' }}
            value={header.rounding}
            options={ROUNDING_RULES.map((rule) => ({ value: rule, label: ROUNDING_LABELS[rule] }))}
            popupMatchSelectWidth={false}
            onChange={(rounding) => onChange({ rounding })}
          />
        </Field>
      </div>
    </div>
  );
}
