import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import type { NearName } from '#core/imports/nearNames.ts';
import type { UnitChoice, UnitQuestion } from '#core/imports/unitQuestions.ts';
import { formatNumber } from '#core/money/format.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import { foundUnits } from '../../api/unitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import columns from '../columns.module.css';
import { NewUnitFields } from './NewUnitFields.tsx';
import { placed } from './placed.ts';
import { withAnswer } from './readingOptions.ts';
import type { RegisterWords } from './registerWords.ts';
import type { useRegisterReading } from './useRegisterReading.ts';
import styles from './register.module.css';

const [NEW, NAME] = ['NEW', 'NAME'];
/** Before the name of a unit of the list itself. */
const LISTED = 'LISTED ';
const FOUND_AT_ONCE = 30;
const TYPING_PAUSE = 150;

interface UnitsSectionProps<Field extends string, Options> {
  reading: ReturnType<typeof useRegisterReading<Field, Options>>;
  words: RegisterWords<Field, Options>;
}

/** Units the list names and the office does not know, or knows several of: each is settled once for all its rows. */
export function UnitsSection<Field extends string, Options>({ reading, words }: UnitsSectionProps<Field, Options>) {
  const { seen, options } = reading;
  if (!seen) return null;
  const { questions, unknownUnits, unsaidUnits, ambiguousUnits, usualPlaceName } = seen.plan;
  const open = unknownUnits + ambiguousUnits;
  if (open === 0) return null;
  return (
    <RailSection title={words.questionsLabel} aside={`${formatNumber(open)} tên`}>
      {unsaidUnits > 0 && (
        <div className={styles.create}>
          <Checkbox
            checked={options.createUnits}
            onChange={(event) => reading.correct({ createUnits: event.target.checked })}
          >
            Tạo mới {formatNumber(unsaidUnits)} đơn vị
          </Checkbox>
          <p>
            Loại xét theo tên
            {usualPlaceName === '' ? ', đặt ở cấp cao nhất' : `, đặt dưới ${usualPlaceName}`} khi tệp không ghi cấp
            trên.
          </p>
        </div>
      )}
      <ol className={columns.columns}>
        {questions.map((question) => (
          <li key={question.key}>
            <QuestionField
              question={question}
              unitsOfFile={seen.plan.unitsOfFile}
              answer={options.unitChoices.find(({ key }) => key === question.key)?.answer}
              onAnswer={(answer) =>
                reading.correct({ unitChoices: withAnswer(options.unitChoices, question.key, answer) })
              }
            />
          </li>
        ))}
      </ol>
      {open > questions.length && (
        <p className={styles.more}>
          Đang hiện {formatNumber(questions.length)} trong {formatNumber(open)} tên.
        </p>
      )}
    </RailSection>
  );
}

type Answer = UnitChoice['answer'];

interface QuestionFieldProps {
  question: UnitQuestion;
  unitsOfFile: readonly NearName[];
  /** What the user said; undefined while the proposal stands. */
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

function QuestionField({ question, unitsOfFile, answer, onAnswer }: QuestionFieldProps) {
  const { key, text, rows, firstRow, match, decision, decidedName, near, listedAs } = question;
  const [typed, setTyped] = useState('');
  const wanted = useDebounced(typed.trim().slice(0, 200), TYPING_PAUSE);
  const found = useQuery({
    ...foundUnits(useApi(), wanted, null, FOUND_AT_ONCE),
    enabled: wanted.length >= 2,
    placeholderData: keepPreviousData,
  });
  const candidates = match.kind === 'AMBIGUOUS' ? match.candidates : [];
  const units = new Map(
    wanted.length >= 2
      ? (found.data ?? []).map(({ id, name, parentName }) => [id, placed(name, parentName)])
      : candidates.map(({ unitId, name, parentName }) => [unitId, placed(name, parentName)]),
  );
  const folded = foldForSearch(typed);
  const listed = new Map<string, string>(near.map(listedChoice));
  if (listedAs !== null && !listed.has(listedAs)) listed.set(listedAs, listedAs);
  const offered = unitsOfFile.filter(({ name }) => !listed.has(name) && foldForSearch(name).includes(folded));
  if (decision.to === 'UNIT' && !units.has(decision.unitId)) units.set(decision.unitId, decidedName);
  return (
    <div className={columns.body}>
      <div className={columns.head}>
        <label htmlFor={`unit-${key}`} title={text}>
          {text}
        </label>
        <span className={match.kind === 'AMBIGUOUS' ? columns.unsure : columns.quiet}>
          {match.kind === 'AMBIGUOUS' ? `${match.candidates.length} đơn vị khớp` : listedAs === null && 'chưa có'}
        </span>
      </div>
      <Select
        id={`unit-${key}`}
        size="small"
        style={{ width: '100%' }}
        aria-label={`Đơn vị ${text} là`}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={listedAs !== null ? `${LISTED}${listedAs}` : decision.to === 'UNIT' ? decision.unitId : decision.to}
        options={[
          ...[...listed].map(([name, label]) => ({ value: `${LISTED}${name}`, label })),
          { value: NAME, label: 'Giữ tên, không gắn đơn vị' },
          { value: NEW, label: 'Tạo mới' },
          ...[...units].map(([id, name]) => ({ value: id, label: name })),
          ...[...new Map(offered.slice(0, FOUND_AT_ONCE).map(listedChoice))].map(([name, label]) => ({
            value: `${LISTED}${name}`,
            label,
          })),
        ]}
        onChange={(value) => onAnswer(answerOf(value))}
      />
      {near[0] && listedAs === null && (decision.to === 'NAME' || answer === undefined) && (
        <div>
          Có phải {near[0].name}, dòng {near[0].row} của tệp?{' '}
          <LinkButton onClick={() => near[0] && onAnswer({ to: 'LISTED', name: near[0].name })}>Đúng</LinkButton>
        </div>
      )}
      {decision.to === 'NEW' && (
        <NewUnitFields
          name={text}
          kind={decision.kind}
          aboveName={decidedName}
          answer={answer?.to === 'NEW' ? answer : undefined}
          onAnswer={onAnswer}
        />
      )}
      <div className={columns.samples}>
        {rows > 0 ? `${formatNumber(rows)} dòng, từ dòng ${firstRow}` : `Tiêu đề ở dòng ${firstRow}`}
      </div>
    </div>
  );
}

const listedChoice = ({ name, row }: NearName) => [name, `${name} (dòng ${row} của tệp)`] as const;

function answerOf(value: string): Answer {
  if (value === NEW) return { to: 'NEW' };
  if (value.startsWith(LISTED)) return { to: 'LISTED', name: value.slice(LISTED.length) };
  return value === NAME ? { to: 'NAME' } : { to: 'UNIT', unitId: value };
}
