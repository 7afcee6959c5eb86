import type { KeyboardEvent, ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatBirth } from '#core/people/birth.ts';
import { PersonOfDayInput } from '../../shared/inputs/PersonOfDayInput.tsx';
import { UnitOfDayInput } from '../../shared/inputs/UnitOfDayInput.tsx';
import { HundredthsInput } from '../../shared/inputs/HundredthsInput.tsx';
import type { TypedAuthor } from './typedInitiative.ts';
import fields from '../../shared/inputs/cellField.module.css';
import styles from './authors.module.css';

interface AuthorRowProps {
  number: number;
  author: TypedAuthor;
  on: IsoDate | null;
  idOf: (field: string) => string;
  problemOf: (field: string) => string | undefined;
  onChange: (patch: Partial<TypedAuthor>) => void;
  onChief: () => void;
  onMove: (by: 1 | -1) => void;
  /** Left out for the only author: an initiative has one at least. */
  onRemove: (() => void) | undefined;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One author in the form: chosen among the people of the office, or typed by name. */
export function AuthorRow(props: AuthorRowProps) {
  const { number, author, on, idOf, problemOf, onChange, onChief, onMove, onRemove, onKeyDown } = props;
  const who = author.name === '' ? `tác giả ${number}` : author.name;
  return (
    <tr data-row={author.key} onKeyDown={onKeyDown}>
      <td className={`${styles.number} num`}>{number}</td>
      <td data-field="name">
        <PersonOfDayInput
          id={idOf('name')}
          aria-label={`Họ và tên tác giả ${number}`}
          autoFocus={false}
          value={author.name}
          on={on}
          isInvalid={problemOf('name') !== undefined}
          onPick={(person) =>
            onChange({
              personId: person.id,
              name: person.fullName,
              birth: formatBirth(person.birth),
              position: person.position,
              unitId: person.unitId,
              workplace: person.unitName,
            })
          }
          onType={(name) => onChange({ name, personId: null })}
        />
        {author.personId !== null && <span className={styles.known}>Có hồ sơ ở cơ quan</span>}
        {problem('name')}
      </td>
      <td data-field="birth">{text('birth', 'Ngày sinh', 10)}</td>
      <td data-field="workplace">
        <UnitOfDayInput
          id={idOf('workplace')}
          aria-label={`Nơi công tác: ${who}`}
          value={author.workplace}
          on={on}
          linkedId={author.unitId}
          maxLength={300}
          onPick={({ id, name }) => onChange({ unitId: id, workplace: name })}
          onType={(workplace) => onChange({ unitId: null, workplace })}
        />
      </td>
      <td data-field="position">{text('position', 'Chức danh', 200)}</td>
      <td data-field="qualification">{text('qualification', 'Trình độ', 200)}</td>
      <td data-field="share">
        <HundredthsInput
          id={idOf('share')}
          column="share"
          aria-label={`Tỷ lệ đóng góp: ${who}`}
          problem={problemOf('share') === undefined ? undefined : 'Tỷ lệ từ 0 đến 100 %'}
          value={author.share}
          onChange={(share) => onChange({ share })}
        />
        {problemOf('share') !== undefined && (
          <span className={styles.problem} role="alert">
            Từ 0 đến 100 %
          </span>
        )}
      </td>
      <td data-field="chief" className={styles.chief}>
        <input type="radio" aria-label={`Tác giả chính: ${who}`} checked={author.isChief} onChange={onChief} />
      </td>
      <td>
        <span className={styles.acts}>
          <Act icon={<ArrowUpOutlined aria-hidden />} label={`Đưa lên: ${who}`} onClick={() => onMove(-1)} />
          <Act icon={<ArrowDownOutlined aria-hidden />} label={`Đưa xuống: ${who}`} onClick={() => onMove(1)} />
          <Act icon={<CloseOutlined aria-hidden />} label={`Bỏ: ${who}`} onClick={onRemove} />
        </span>
      </td>
    </tr>
  );

  function text(field: 'birth' | 'position' | 'qualification', label: string, maxLength: number) {
    return (
      <>
        <input
          id={idOf(field)}
          className={`${fields.field} ${field === 'birth' ? 'num' : ''} ${problemOf(field) === undefined ? '' : fields.wrong}`}
          aria-label={`${label}: ${who}`}
          aria-invalid={problemOf(field) !== undefined}
          autoComplete="off"
          data-column={field}
          maxLength={maxLength}
          value={author[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
        {problem(field)}
      </>
    );
  }

  function problem(field: string) {
    const words = problemOf(field);
    return (
      words !== undefined && (
        <span className={styles.problem} role="alert">
          {words}
        </span>
      )
    );
  }
}

function Act(props: { icon: ReactNode; label: string; onClick: (() => void) | undefined }) {
  const { icon, label, onClick } = props;
  return (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={label}
      disabled={onClick === undefined}
      onClick={onClick}
    />
  );
}
