import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, Checkbox, Input } from 'antd';
import { pointsText } from '#core/text/pointsText.ts';
import { MOST_CRITERIA, scoreFormInputSchema } from '#core/initiatives/scoreForm.ts';
import { failureOf } from '../../api/failure.ts';
import type { ListedForm } from '../../api/initiativesQueries.ts';
import { HundredthsInput } from '../../shared/inputs/HundredthsInput.tsx';
import { goToField, RefusedTextContext, useRefusedTexts } from '../../shared/inputs/refusedTexts.ts';
import { Field } from '../../shared/Field.tsx';
import { moveInColumn } from '../../shared/moveInColumn.ts';
import { Notice } from '../../shared/Notice.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { Page } from '../../shell/Page.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { useScoreFormWrites } from '../useInitiativeWrites.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { blankCriterion, enteredScoreForm, typedScoreForm, type TypedScoreForm } from './typedScoreForm.ts';
import tables from '../../shared/table.module.css';
import fields from '../initiatives.module.css';
import styles from './scoreForm.module.css';

interface ScoreFormEditorProps {
  /** The form that is changed, as it stands now; null for a new one. */
  form: ListedForm | null;
  opened: TypedScoreForm;
  onDone: () => void;
}

/** Writing a form. Enter goes down a column, Ctrl+Enter adds a criterion. Saved as a whole when asked. */
export function ScoreFormEditor({ form, opened, onDone }: ScoreFormEditorProps) {
  const { create, save } = useScoreFormWrites();
  const [first, setFirst] = useState(opened);
  const [typed, setTyped] = useState(first);
  const [seen, setSeen] = useState(form?.version ?? 1);
  const body = useRef<HTMLTableSectionElement>(null);
  const { refused, tell } = useRefusedTexts();
  const checked = useCheckedForm('scoreForm', scoreFormInputSchema, enteredScoreForm(typed));
  const writing = form === null ? create : save;
  const isSaving = writing.isPending || writing.isSuccess;
  const isStale = form !== null && form.version !== seen && !isSaving;
  useLeaveGuard(typed !== first && !isSaving);

  const put = (patch: Partial<TypedScoreForm>) => setTyped((current) => ({ ...current, ...patch }));
  const add = () => {
    const added = blankCriterion(typed.criteria.at(-1)?.groupName);
    flushSync(() => put({ criteria: [...typed.criteria, added] }));
    body.current?.querySelector<HTMLElement>(`[data-row="${added.key}"] [data-column="name"]`)?.focus();
  };
  const write = () => {
    const unread = refused[0];
    if (unread) {
      goToField(unread.fieldId);
      return;
    }
    const entered = checked.check();
    if (!entered) return;
    if (form === null) create.mutate(entered, { onSuccess: onDone });
    else save.mutate({ id: form.id, version: seen, form: entered }, { onSuccess: onDone });
  };
  const takeTheirs = (theirs: ListedForm) => {
    const fresh = typedScoreForm(theirs);
    setFirst(fresh);
    setTyped(fresh);
    setSeen(theirs.version);
  };
  const total = typed.criteria.reduce((sum, { max }) => sum + (max ?? 0), 0);
  const title = form === null ? 'Lập mẫu chấm điểm' : 'Sửa mẫu chấm điểm';
  return (
    <RefusedTextContext value={tell}>
      <Page
        path={[INITIATIVES_PATH, { label: 'Mẫu chấm điểm', to: '/initiatives/forms' }, { label: title }]}
        title={<h1>{title}</h1>}
        actions={
          <>
            <Button onClick={onDone}>Thôi</Button>
            <Button type="primary" loading={isSaving} disabled={isStale} onClick={write}>
              Lưu mẫu
            </Button>
          </>
        }
      >
        {isStale && (
          <Notice
            tone="warn"
            actions={
              <>
                <Button size="small" onClick={() => setSeen(form.version)}>
                  Giữ bản tôi soạn
                </Button>
                <Button size="small" onClick={() => takeTheirs(form)}>
                  Lấy bản của người khác
                </Button>
              </>
            }
          >
            Đã có người sửa mẫu này sau khi bạn mở. Nội dung bạn soạn vẫn còn, chưa ghi đè.
          </Notice>
        )}
        {writing.isError && !isStale && <Notice tone="danger">{failureOf(writing.error).message}</Notice>}
        <div className={fields.formGrid}>
          <TextField
            id={checked.idOf('name')}
            label="Tên mẫu"
            autoFocus
            maxLength={200}
            value={typed.name}
            error={checked.problemOf('name')}
            onChange={(name) => put({ name })}
          />
          <Field
            label="Điểm đạt của cả mẫu"
            htmlFor={checked.idOf('passMark')}
            error={checked.problemOf('passMark')}
            hint="Để trống nếu chỉ tiêu chí loại trừ quyết định kết quả."
          >
            <HundredthsInput
              id={checked.idOf('passMark')}
              problem={checked.problemOf('passMark')}
              value={typed.passMark === 0 ? null : typed.passMark}
              onChange={(passMark) => put({ passMark })}
            />
          </Field>
          <TextField
            id={checked.idOf('basis')}
            label="Căn cứ"
            maxLength={500}
            value={typed.basis}
            error={checked.problemOf('basis')}
            onChange={(basis) => put({ basis })}
          />
          <Field label="Ghi chú" htmlFor={checked.idOf('note')} error={checked.problemOf('note')}>
            <Input
              id={checked.idOf('note')}
              maxLength={500}
              value={typed.note}
              onChange={(event) => put({ note: event.target.value })}
            />
          </Field>
          <Checkbox checked={typed.verified} onChange={(event) => put({ verified: event.target.checked })}>
            Đã đối chiếu với văn bản căn cứ
          </Checkbox>
        </div>
        <div onKeyDown={moveInColumn}>
          <table className={`${tables.table} ${styles.editor}`} aria-label="Tiêu chí đang soạn">
            <thead>
              <tr>
                <th scope="col" style={{ width: 62 }}>
                  STT
                </th>
                <th scope="col" style={{ width: '17%' }}>
                  Nhóm
                </th>
                <th scope="col">Tiêu chí</th>
                <th scope="col" className={tables.end} style={{ width: 84 }}>
                  Tối đa
                </th>
                <th scope="col" className={tables.end} style={{ width: 84 }}>
                  Cần từ
                </th>
                <th scope="col" style={{ width: 92 }} title="Dưới mức cần đạt thì sáng kiến không đạt">
                  Thiếu thì loại
                </th>
                <th scope="col" style={{ width: '22%' }}>
                  Hướng dẫn chấm
                </th>
                <th scope="col" style={{ width: 104 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              </tr>
            </thead>
            <tbody
              ref={body}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                add();
              }}
            >
              {typed.criteria.map((criterion, index) => (
                <CriterionRow
                  key={criterion.key}
                  number={index + 1}
                  criterion={criterion}
                  idOf={(field) => checked.idOf(`criteria.${index}.${field}`)}
                  problemOf={(field) => checked.problemOf(`criteria.${index}.${field}`)}
                  onChange={(patch) =>
                    put({
                      criteria: typed.criteria.map((row) => (row.key === criterion.key ? { ...row, ...patch } : row)),
                    })
                  }
                  onMove={(by) => put({ criteria: moved(typed.criteria, index, by) })}
                  onRemove={
                    typed.criteria.length > 1
                      ? () => put({ criteria: typed.criteria.filter(({ key }) => key !== criterion.key) })
                      : undefined
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
        <div className={styles.bar}>
          <p role="status">
            {typed.criteria.length} tiêu chí, tổng điểm <b className="num">{pointsText(total)}</b>
          </p>
          <Button size="small" disabled={typed.criteria.length >= MOST_CRITERIA} onClick={add} title="Ctrl + Enter">
            Thêm tiêu chí
          </Button>
        </div>
      </Page>
    </RefusedTextContext>
  );
}

/** One place up or down; at the end it stays. */
function moved<Row>(rows: readonly Row[], from: number, by: 1 | -1): readonly Row[] {
  const [row, other] = [rows[from], rows[from + by]];
  if (row === undefined || other === undefined) return rows;
  return rows.map((one, index) => (index === from ? other : index === from + by ? row : one));
}
