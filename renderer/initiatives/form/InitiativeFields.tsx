import type { ReactNode } from 'react';
import { AutoComplete, Input, InputNumber, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { INITIATIVE_KIND_LABELS, INITIATIVE_KINDS } from '#core/initiatives/initiative.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import { initiativeWords } from '../../api/initiativesQueries.ts';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import type { TypedInitiative } from './typedInitiative.ts';
import styles from '../initiatives.module.css';

interface InitiativeFieldsProps {
  typed: TypedInitiative;
  put: (patch: Partial<TypedInitiative>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
  /** What is told of the title while it is typed. */
  underTitle: ReactNode;
}

const KINDS = INITIATIVE_KINDS.map((value) => ({ value, label: INITIATIVE_KIND_LABELS[value] }));

/** What an application tells before its authors. */
export function InitiativeFields({ typed, put, idOf, problemOf, underTitle }: InitiativeFieldsProps) {
  const words = useQuery(initiativeWords(useApi(), null)).data ?? { fields: [], programmes: [] };
  return (
    <div className={styles.formGrid}>
      <Field label="Tên sáng kiến" htmlFor={idOf('title')} error={problemOf('title')} className={styles.wide}>
        <Input.TextArea
          id={idOf('title')}
          autoFocus
          aria-invalid={problemOf('title') !== undefined}
          status={problemOf('title') === undefined ? '' : 'error'}
          maxLength={500}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={typed.title}
          onChange={(event) => put({ title: event.target.value })}
        />
        {underTitle}
      </Field>
      <div className={styles.pair}>
        <Field label="Năm" htmlFor={idOf('year')} error={problemOf('year')}>
          <InputNumber
            id={idOf('year')}
            className="num"
            style={{ width: '100%' }}
            controls={false}
            status={problemOf('year') === undefined ? '' : 'error'}
            value={typed.year}
            onChange={(year) => put({ year: year ?? 0 })}
          />
        </Field>
        <Field label="Loại" htmlFor={idOf('kind')}>
          <Select
            id={idOf('kind')}
            style={{ width: '100%' }}
            value={typed.kind}
            options={KINDS}
            onChange={(kind) => put({ kind })}
          />
        </Field>
      </div>
      <Field label="Đơn vị" htmlFor={idOf('unitName')} error={problemOf('unitName')}>
        <UnitOfDayInput
          id={idOf('unitName')}
          value={typed.unitName}
          on={typed.submittedOn}
          linkedId={typed.unitId}
          isInvalid={problemOf('unitName') !== undefined}
          maxLength={300}
          onPick={({ id, name }) => put({ unitId: id, unitName: name })}
          onType={(unitName) => put({ unitId: null, unitName })}
        />
      </Field>
      {wordField('field', 'Lĩnh vực áp dụng', 200, words.fields)}
      <div className={styles.pair}>
        <Field label="Ngày nộp đơn" htmlFor={idOf('submittedOn')} error={problemOf('submittedOn')}>
          <DateField
            id={idOf('submittedOn')}
            value={typed.submittedOn}
            onChange={(submittedOn) => put({ submittedOn })}
          />
        </Field>
        <Field
          label="Áp dụng, áp dụng thử lần đầu"
          htmlFor={idOf('firstAppliedOn')}
          error={problemOf('firstAppliedOn')}
        >
          <DateField
            id={idOf('firstAppliedOn')}
            value={typed.firstAppliedOn}
            onChange={(firstAppliedOn) => put({ firstAppliedOn })}
          />
        </Field>
      </div>
      <div className={styles.pair}>
        <TextField
          id={idOf('benefit')}
          label="Giá trị làm lợi (đồng)"
          isNumber
          placeholder="120.000.000"
          value={typed.benefit}
          error={problemOf('benefit') === undefined ? undefined : 'Ghi số tiền chẵn đồng, như 120.000.000'}
          onChange={(benefit) => put({ benefit })}
        />
        <TextField
          id={idOf('portalCode')}
          label="Mã trên cổng sáng kiến"
          maxLength={60}
          value={typed.portalCode}
          error={problemOf('portalCode')}
          onChange={(portalCode) => put({ portalCode })}
        />
      </div>
      {wordField('programme', 'Chương trình', 200, words.programmes)}
      <TextField
        id={idOf('owner')}
        label="Chủ đầu tư tạo ra sáng kiến (nếu không phải là tác giả)"
        className={styles.wide}
        maxLength={300}
        value={typed.owner}
        error={problemOf('owner')}
        onChange={(owner) => put({ owner })}
      />
    </div>
  );

  /** Free text, with what was written before to choose from. */
  function wordField(key: 'field' | 'programme', label: string, maxLength: number, known: readonly string[]) {
    const folded = foldForSearch(typed[key]);
    return (
      <Field label={label} htmlFor={idOf(key)} error={problemOf(key)}>
        <AutoComplete
          id={idOf(key)}
          style={{ width: '100%' }}
          defaultActiveFirstOption={false}
          maxLength={maxLength}
          value={typed[key]}
          options={known
            .filter((word) => word !== typed[key] && foldForSearch(word).includes(folded))
            .map((word) => ({ value: word }))}
          onChange={(word: string) => put({ [key]: word })}
        />
      </Field>
    );
  }
}
