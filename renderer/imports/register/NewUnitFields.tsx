import { Select } from 'antd';
import type { UnitChoice } from '#core/imports/unitQuestions.ts';
import type { UnitKindCode } from '#core/units/unitKind.ts';
import { UnitSelect } from '../../shared/inputs/UnitSelect.tsx';
import { useUnitKinds } from '../../units/useUnitKinds.ts';
import styles from './register.module.css';

type NewUnit = Extract<UnitChoice['answer'], { to: 'NEW' }>;

interface NewUnitFieldsProps {
  /** As the list writes it. */
  name: string;
  kind: UnitKindCode;
  /** Under which unit it will stand; empty for the top. */
  aboveName: string;
  /** What the user said about it; undefined while the proposal stands. */
  answer: NewUnit | undefined;
  onAnswer: (answer: NewUnit) => void;
}

/** Kind and place of a unit that will be made: proposed, and corrected here. */
export function NewUnitFields({ name, kind, aboveName, answer, onAnswer }: NewUnitFieldsProps) {
  const { kinds } = useUnitKinds();
  const aboveId = answer?.aboveId;
  return (
    <div className={styles.newUnit}>
      <Select
        size="small"
        aria-label={`Loại của ${name}`}
        popupMatchSelectWidth={false}
        value={kind}
        options={kinds.map(({ code, shortName }) => ({ value: code, label: shortName }))}
        onChange={(chosen: UnitKindCode) => onAnswer({ ...answer, to: 'NEW', kind: chosen })}
      />
      <UnitSelect
        size="small"
        aria-label={`Cấp trên của ${name}`}
        placeholder={aboveName === '' ? 'Cấp cao nhất' : `Dưới ${aboveName}`}
        value={aboveId === undefined ? null : { id: aboveId, name: aboveName }}
        onChange={(unit) => onAnswer(placed(answer, unit?.id))}
      />
    </div>
  );
}

function placed(answer: NewUnit | undefined, aboveId: string | undefined): NewUnit {
  const kind = answer?.kind;
  return { to: 'NEW', ...(kind !== undefined && { kind }), ...(aboveId !== undefined && { aboveId }) };
}
