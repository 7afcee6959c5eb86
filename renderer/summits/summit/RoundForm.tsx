import { Checkbox, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { pointsText } from '#core/text/pointsText.ts';
import {
  hasBallots,
  isChoice,
  ROUND_KIND_LABELS,
  ROUND_KINDS,
  ROUND_PURPOSE_LABELS,
  ROUND_PURPOSES,
  roundInputSchema,
  type RoundInput,
  type RoundPurpose,
  type RoundRule,
} from '#core/summits/round.ts';
import { asOutcomeRound } from '#core/summits/outcome.ts';
import { candidateRemarks } from '#core/summits/remarks.ts';
import type { RoundView, SummitView } from '../../api/summitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import { flaggedIn, inputOfRound, nextNumber, nextPurpose, placesOf, presetOf, withPlaces } from './roundPreset.ts';
import { RuleFields } from './RuleFields.tsx';
import styles from '../../shared/rowForm.module.css';
import own from '../summits.module.css';

const NO_BALLOTS = { isSecret: false, absentByWriting: false, excludesOwn: false };

interface RoundFormProps {
  view: SummitView;
  /** A round nobody counted yet; null for a new one. */
  round: RoundView['round'] | null;
  onDone: () => void;
}

/** A round as it is set up: what for, how, among whom, and what it takes. */
export function RoundForm({ view, round, onDone }: RoundFormProps) {
  const { summit, members, rounds } = view;
  const { add, save } = useRoundWrites();
  const navigate = useNavigate();
  const preset = (purpose: RoundPurpose) =>
    presetOf(purpose, { year: summit.year, members, number: nextNumber(rounds), flagged: flaggedIn(view) });
  const { typed, set, put, ...form } = useRecordForm<RoundInput>({
    name: 'round',
    schema: roundInputSchema,
    record: round,
    start: () => (round ? inputOfRound(round) : preset(nextPurpose(view))),
    write: (input, version) => {
      if (round) save.mutate({ id: round.id, version, round: input }, { onSuccess: onDone });
      else
        add.mutate(
          { summitId: summit.id, round: input },
          { onSuccess: ({ id }) => void navigate(`/summits/${summit.id}/rounds/${id}`) },
        );
    },
    writes: [add, save],
  });
  const putRule = (patch: Partial<RoundRule>) => put({ rule: { ...typed.rule, ...patch } });
  const isVoted = typed.kind !== 'DECISION';
  const others = rounds.filter((other) => other.round.id !== round?.id).map(asOutcomeRound);
  const standing = members
    .filter(({ id }) => typed.candidates.some(({ memberId }) => memberId === id))
    .map(({ id: memberId, name }) => ({ memberId, name }));
  const remarks = candidateRemarks(
    { purpose: typed.purpose, candidates: standing },
    { rounds: others, year: summit.year },
  );
  const isChosen = (id: string) => typed.candidates.some(({ memberId }) => memberId === id);
  const choose = (id: string, on: boolean) =>
    put({
      candidates: members
        .filter((member) => (member.id === id ? on : isChosen(member.id)))
        .map(({ id: memberId, score }) => ({ memberId, score })),
    });
  return (
    <RowForm
      {...form.rowForm}
      title={round ? 'Sửa vòng' : 'Thêm vòng'}
      saveLabel="Lưu vòng"
      newer={round && form.hasMovedOn ? round.title : null}
      onClose={onDone}
      effect={effectOf(round)}
    >
      <Field label="Nội dung" htmlFor={form.idOf('purpose')} className={styles.wide}>
        <Select
          id={form.idOf('purpose')}
          style={{ width: '100%' }}
          value={typed.purpose}
          options={ROUND_PURPOSES.map((value) => ({ value, label: ROUND_PURPOSE_LABELS[value] }))}
          onChange={(purpose) => (round ? put({ purpose }) : set(preset(purpose)))}
        />
      </Field>
      <TextField
        id={form.idOf('title')}
        className={styles.wide}
        label="Tên vòng"
        maxLength={300}
        value={typed.title}
        error={form.problemOf('title')}
        onChange={(title) => put({ title })}
      />
      <Field label="Cách biểu quyết" htmlFor={form.idOf('kind')} className={styles.wide}>
        <Select
          id={form.idOf('kind')}
          style={{ width: '100%' }}
          value={typed.kind}
          options={ROUND_KINDS.map((value) => ({ value, label: ROUND_KIND_LABELS[value] }))}
          onChange={(kind) =>
            put({
              ...{ kind, ...placesOf(kind, typed) },
              // What is asked of ballots alone is not asked where there are none.
              rule: hasBallots(kind) ? typed.rule : { ...typed.rule, ...NO_BALLOTS },
            })
          }
        />
      </Field>
      {isChoice(typed.kind) && (
        <Field label="Mỗi phiếu chọn nhiều nhất" htmlFor={form.idOf('maxChoices')} error={form.problemOf('maxChoices')}>
          <InputNumber
            id={form.idOf('maxChoices')}
            min={0}
            max={100}
            precision={0}
            value={typed.maxChoices}
            onChange={(maxChoices) => put({ maxChoices })}
          />
        </Field>
      )}
      <Field
        label="Số đơn vị được lấy"
        htmlFor={form.idOf('places')}
        hint={isVoted ? 'Để trống: mọi đơn vị đủ tỷ lệ' : 'Để trống: không giới hạn'}
        error={form.problemOf('places')}
      >
        <InputNumber
          id={form.idOf('places')}
          min={0}
          max={100}
          precision={0}
          value={typed.places}
          onChange={(places) => put(withPlaces(places, typed))}
        />
      </Field>
      <Field
        label="Danh sách"
        htmlFor={form.idOf('candidates')}
        className={styles.wide}
        hint="Điểm thẩm định ở bên phải; thứ tự như trong cụm, khối"
        error={form.problemOf('candidates')}
      >
        <ul id={form.idOf('candidates')} className={own.candidates} tabIndex={-1}>
          {members.map(({ id, name, score }) => (
            <li key={id}>
              <Checkbox checked={isChosen(id)} onChange={(event) => choose(id, event.target.checked)}>
                {name}
              </Checkbox>
              <span className={`${own.quiet} num`}>{score === null ? '' : pointsText(score)}</span>
            </li>
          ))}
        </ul>
      </Field>
      {remarks.map((remark) => (
        <p key={remark} role="status" className={`${styles.wide} ${own.remark}`}>
          {remark}
        </p>
      ))}
      {isVoted && (
        <RuleFields
          rule={typed.rule}
          hasBallots={hasBallots(typed.kind)}
          idOf={form.idOf}
          problemOf={form.problemOf}
          onChange={putRule}
        />
      )}
    </RowForm>
  );
}

/** What was given out was given out for the round as it was: only its title changes without doing that again. */
function effectOf(round: RoundView['round'] | null): string {
  const open = 'Còn sửa được đến khi nhập phiếu đầu tiên.';
  const issued = round?.issued ?? null;
  if (issued === null) return open;
  const told = round?.kind === 'HANDS' ? `${issued} người biểu quyết` : `phát ra ${issued} phiếu`;
  return `${open} Đã ghi ${told}: sửa gì ngoài tên vòng thì phải ghi lại số này.`;
}
