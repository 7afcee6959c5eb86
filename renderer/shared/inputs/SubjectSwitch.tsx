import { Segmented } from 'antd';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import form from '../rowForm.module.css';

interface SubjectSwitchProps {
  value: Subject;
  onChange: (subject: Subject) => void;
}

/** Whether a collective or a person is meant, on top of a form. */
export function SubjectSwitch({ value, onChange }: SubjectSwitchProps) {
  return (
    <Segmented<Subject>
      className={form.wide ?? ''}
      aria-label="Tập thể hay cá nhân"
      value={value}
      options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] }))}
      onChange={onChange}
    />
  );
}
