import { useState } from 'react';
import { postWords } from '#core/people/awardRecord.ts';
import { isBlankPost, postInputSchema, type PostInput } from '#core/people/person.ts';
import type { PostTold } from '#core/people/personHistory.ts';
import { useApi } from '../../api/ApiContext.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import { postPeriod } from './postPeriod.ts';
import { seenPost } from './seenRows.ts';
import { ToldForm } from './ToldForm.tsx';
import form from '../../shared/rowForm.module.css';

interface PostFormProps {
  personId: string;
  post: PostTold | null;
  onDone: () => void;
}

const schema = postInputSchema.refine((post) => !isBlankPost(post), {
  path: ['position'],
  message: 'Cần chức vụ, đơn vị hoặc phòng, ban, tổ',
});

/** A post: where, as what, from when to when. */
export function PostForm({ personId, post, onDone }: PostFormProps) {
  const [unit, setUnit] = useState<ChosenUnit | null>(post?.unitId ? { id: post.unitId, name: post.calledThen } : null);
  const [typed, setTyped] = useState<Omit<PostInput, 'unitId'>>({
    unitName: post?.unitName ?? '',
    department: post?.department ?? '',
    position: post?.position ?? '',
    validFrom: post?.validFrom ?? null,
    validTo: post?.validTo ?? null,
  });
  const put = (patch: Partial<typeof typed>) => setTyped((current) => ({ ...current, ...patch }));
  return (
    <ToldForm
      name="post"
      noun="chức vụ"
      schema={schema}
      typed={{ ...typed, unitId: unit?.id ?? null, unitName: unit === null ? typed.unitName : '' }}
      procedures={useApi().people.posts}
      personId={personId}
      stored={post && seenPost(post)}
      storedParts={post ? [postPeriod(post), postWords(post)] : []}
      effect="Khen thưởng đã ghi giữ nguyên chức vụ, đơn vị như trên giấy."
      onDone={onDone}
    >
      {({ idOf, problemOf }) => (
        <>
          <TextField
            id={idOf('position')}
            label="Chức vụ"
            className={form.wide}
            autoFocus
            maxLength={200}
            value={typed.position}
            error={problemOf('position')}
            onChange={(position) => put({ position })}
          />
          <Field label="Đơn vị" htmlFor={idOf('unitId')} className={form.wide}>
            <UnitSelect id={idOf('unitId')} placeholder="Tìm đơn vị, không cần dấu" value={unit} onChange={setUnit} />
          </Field>
          {unit === null && (
            <TextField
              id={idOf('unitName')}
              label="Hoặc đơn vị ngoài danh sách"
              className={form.wide}
              maxLength={300}
              value={typed.unitName}
              onChange={(unitName) => put({ unitName })}
            />
          )}
          <TextField
            id={idOf('department')}
            label="Phòng, ban, tổ"
            className={form.wide}
            maxLength={200}
            value={typed.department}
            onChange={(department) => put({ department })}
          />
          <Field label="Từ ngày" htmlFor={idOf('validFrom')}>
            <DateField id={idOf('validFrom')} value={typed.validFrom} onChange={(validFrom) => put({ validFrom })} />
          </Field>
          <Field label="Đến hết ngày" htmlFor={idOf('validTo')} hint="Trống: còn giữ" error={problemOf('validTo')}>
            <DateField id={idOf('validTo')} value={typed.validTo} onChange={(validTo) => put({ validTo })} />
          </Field>
        </>
      )}
    </ToldForm>
  );
}
