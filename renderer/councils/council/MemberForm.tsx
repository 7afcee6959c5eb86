import { useState } from 'react';
import { Checkbox, Select } from 'antd';
import {
  COUNCIL_ROLE_LABELS,
  COUNCIL_ROLES,
  councilMemberInputSchema,
  type CouncilMemberInput,
} from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { CouncilMember } from '../../api/councilsQueries.ts';
import { PersonOfDayInput } from '../../shared/inputs/PersonOfDayInput.tsx';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useCouncilWrites } from '../useCouncilWrites.ts';
import styles from '../../shared/rowForm.module.css';

interface MemberFormProps {
  councilId: string;
  /** The member as the table shows it now; null for a new one. */
  member: CouncilMember | null;
  onDone: () => void;
}

const BLANK: CouncilMemberInput = {
  ...{ role: 'MEMBER', personId: null, unitId: null, name: '', position: '', canVote: true },
};

/** Who sits in the council, in which role, and whether that one votes. */
export function MemberForm({ councilId, member, onDone }: MemberFormProps) {
  const { addMember, saveMember, removeMember } = useCouncilWrites();
  const [unitName, setUnitName] = useState(member?.unitName ?? '');
  const [removedOn, setRemovedOn] = useState<IsoDate | null>(member?.removedOn ?? null);
  const { typed, put, ...form } = useRecordForm<CouncilMemberInput>({
    name: 'council-member',
    schema: councilMemberInputSchema,
    record: member,
    start: () => (member ? inputOf(member) : BLANK),
    write: (input, version) => {
      if (member) saveMember.mutate({ id: member.id, version, member: input, removedOn }, { onSuccess: onDone });
      else addMember.mutate({ councilId, member: input }, { onSuccess: onDone });
    },
    writes: [addMember, saveMember, removeMember],
  });
  return (
    <RowForm
      {...form.rowForm}
      isTouched={form.rowForm.isTouched || removedOn !== (member?.removedOn ?? null)}
      title={member ? 'Sửa thành viên' : 'Thêm thành viên'}
      saveLabel="Lưu thành viên"
      newer={member && form.hasMovedOn ? `${member.name}, ${COUNCIL_ROLE_LABELS[member.role]}` : null}
      onClose={onDone}
      effect={
        <>
          Phiên họp đã mở giữ người dự như cũ; ở phiên còn mở có thể lấy lại danh sách thành viên.
          {member && (
            <>
              {' '}
              Ghi nhầm?{' '}
              <LinkButton
                onClick={() => removeMember.mutate({ id: member.id, version: form.version }, { onSuccess: onDone })}
              >
                Bỏ khỏi hội đồng
              </LinkButton>
            </>
          )}
        </>
      }
    >
      <Field
        label="Họ và tên"
        htmlFor={form.idOf('name')}
        className={styles.wide}
        error={form.problemOf('name')}
        hint={typed.personId === null ? 'Gõ để tìm trong danh sách, hoặc ghi tên' : 'Đã chọn trong danh sách'}
      >
        <PersonOfDayInput
          id={form.idOf('name')}
          value={typed.name}
          on={null}
          isInvalid={form.problemOf('name') !== undefined}
          onPick={(person) => {
            put({ personId: person.id, name: person.fullName, position: person.position, unitId: person.unitId });
            setUnitName(person.unitName);
          }}
          onType={(name) => put({ name, personId: null })}
        />
      </Field>
      <Field label="Vai trò" htmlFor={form.idOf('role')} className={styles.wide}>
        <Select
          id={form.idOf('role')}
          style={{ width: '100%' }}
          value={typed.role}
          options={COUNCIL_ROLES.map((role) => ({ value: role, label: COUNCIL_ROLE_LABELS[role] }))}
          // A secretary who is no member does not vote; where the council says otherwise it is ticked again.
          onChange={(role) => put({ role, canVote: role !== 'SECRETARY' })}
        />
      </Field>
      <Checkbox
        className={styles.wide ?? ''}
        checked={typed.canVote}
        onChange={(event) => put({ canVote: event.target.checked })}
      >
        Được biểu quyết
      </Checkbox>
      <TextField
        id={form.idOf('position')}
        className={styles.wide}
        label="Chức vụ"
        maxLength={300}
        value={typed.position}
        error={form.problemOf('position')}
        onChange={(position) => put({ position })}
      />
      <Field
        label="Đơn vị"
        htmlFor={form.idOf('unitId')}
        className={styles.wide}
        hint={
          typed.unitId === null
            ? 'Để thành viên không biểu quyết cho đơn vị mình, nơi quy tắc nói vậy'
            : 'Đã nối với đơn vị trong cây'
        }
      >
        <UnitOfDayInput
          id={form.idOf('unitId')}
          value={unitName}
          on={null}
          linkedId={typed.unitId}
          maxLength={300}
          onPick={(unit) => {
            put({ unitId: unit.id });
            setUnitName(unit.name);
          }}
          onType={(text) => {
            setUnitName(text);
            put({ unitId: null });
          }}
        />
      </Field>
      {member && (
        <Field label="Thôi tham gia từ ngày" htmlFor="council-member-removedOn" hint="Để trống nếu còn tham gia">
          <DateField id="council-member-removedOn" value={removedOn} onChange={setRemovedOn} />
        </Field>
      )}
    </RowForm>
  );
}

function inputOf({ role, personId, unitId, name, position, canVote }: CouncilMember): CouncilMemberInput {
  return { role, personId, unitId, name, position, canVote };
}
