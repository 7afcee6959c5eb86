import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { FEWEST_TELLERS, MOST_TELLERS, TELLER_ROLE_LABELS, TELLER_ROLES, type Teller } from '#core/summits/summit.ts';
import { Field } from '../shared/Field.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import styles from '../shared/rowForm.module.css';
import own from './summits.module.css';

interface TellersFieldProps {
  tellers: readonly Teller[];
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
  onChange: (tellers: Teller[]) => void;
}

/** Ban kiểm phiếu: a head, a secretary, members. */
export function TellersField({ tellers, idOf, problemOf, onChange }: TellersFieldProps) {
  const put = (at: number, patch: Partial<Teller>) =>
    onChange(tellers.map((teller, index) => (index === at ? { ...teller, ...patch } : teller)));
  const next = TELLER_ROLES.find((role) => tellers.every((teller) => teller.role !== role)) ?? 'MEMBER';
  return (
    <Field
      label="Ban Kiểm phiếu"
      htmlFor={idOf('tellers')}
      className={styles.wide}
      hint={`Từ ${FEWEST_TELLERS} đến ${MOST_TELLERS} người, có trưởng ban`}
      error={problemOf('tellers')}
      act={
        tellers.length < MOST_TELLERS && (
          <LinkButton onClick={() => onChange([...tellers, { role: next, name: '', position: '' }])}>
            Thêm người
          </LinkButton>
        )
      }
    >
      <ul id={idOf('tellers')} tabIndex={-1}>
        {tellers.map((teller, index) => {
          const nameless = problemOf(`tellers.${index}.name`);
          return (
            <li key={index} className={own.teller}>
              <Select
                size="small"
                aria-label={`Vai trò người kiểm phiếu ${index + 1}`}
                value={teller.role}
                options={TELLER_ROLES.map((role) => ({ value: role, label: TELLER_ROLE_LABELS[role] }))}
                onChange={(role) => put(index, { role })}
              />
              <Input
                id={idOf(`tellers.${index}.name`)}
                size="small"
                aria-label={`Họ tên người kiểm phiếu ${index + 1}`}
                {...(nameless !== undefined && { status: 'error', 'aria-invalid': true })}
                placeholder="Họ tên"
                maxLength={120}
                value={teller.name}
                onChange={(event) => put(index, { name: event.target.value })}
              />
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`Bỏ người kiểm phiếu ${index + 1}`}
                onClick={() => onChange(tellers.filter((_, at) => at !== index))}
              />
              <Input
                size="small"
                className={own.tellerPosition ?? ''}
                aria-label={`Chức vụ người kiểm phiếu ${index + 1}`}
                placeholder="Chức vụ, đơn vị"
                maxLength={300}
                value={teller.position}
                onChange={(event) => put(index, { position: event.target.value })}
              />
              {nameless !== undefined && (
                <p className={`${own.tellerPosition ?? ''} ${own.failure ?? ''}`} role="alert">
                  {nameless}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Field>
  );
}
