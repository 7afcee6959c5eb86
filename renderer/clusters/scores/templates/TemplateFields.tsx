import { Checkbox, Input, InputNumber } from 'antd';
import type { ScoreTemplate, ScoreTemplateHead } from '#core/clusters/scores/scoreTemplate.ts';
import { Field } from '../../../shared/Field.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { TextField } from '../../../shared/TextField.tsx';
import { HundredthsInput } from '../../../shared/inputs/HundredthsInput.tsx';
import { changeBands, sumsOf } from './templateDraft.ts';
import { sumWords } from './templateWords.ts';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './template.module.css';

interface TemplateFieldsProps {
  head: ScoreTemplateHead;
  body: ScoreTemplate;
  onHead: (patch: Partial<ScoreTemplateHead>) => void;
  onBody: (body: ScoreTemplate) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const MOST_BANDS = 10;
const USUAL_HALVES = { first: 1, second: 2 };
const USUAL_OVER_PLAN = { perPercent: 1, itemCapPercent: 10, totalCap: 20_00 };
const HALF_OF_GROUP = 50;

/** Beside the criteria being written: what the template is called, its scale, and how a total becomes a grade. */
export function TemplateFields(props: TemplateFieldsProps) {
  const { head, body, onHead, onBody, idOf, problemOf } = props;
  const sums = sumsOf(body);
  const { halves, overPlan } = body;
  return (
    <>
      <RailSection title="Thang điểm">
        <p className={sums.isWhole ? styles.whole : styles.gap} role="status">
          {sumWords(sums)}
        </p>
        <div className={styles.form}>
          <div className={styles.pair}>
            <Field label="Thang điểm" htmlFor={idOf('body.scale')}>
              <HundredthsInput
                id={idOf('body.scale')}
                value={body.scale}
                onChange={(scale) => onBody({ ...body, scale: scale ?? 0 })}
              />
            </Field>
            <Checkbox
              className={styles.beside ?? ''}
              checked={body.allowOverScale}
              onChange={(event) => onBody({ ...body, allowOverScale: event.target.checked })}
            >
              Cho vượt thang
            </Checkbox>
          </div>
          <Checkbox
            checked={halves !== null}
            onChange={(event) => onBody({ ...body, halves: event.target.checked ? USUAL_HALVES : null })}
          >
            Chấm hai kỳ trong năm
          </Checkbox>
          {halves !== null && (
            <div className={styles.pair}>
              <Field label="Hệ số kỳ 1" htmlFor={idOf('body.halves.first')}>
                <WholeNumber
                  id={idOf('body.halves.first')}
                  max={10}
                  min={1}
                  value={halves.first}
                  onChange={(first) => onBody({ ...body, halves: { ...halves, first } })}
                />
              </Field>
              <Field label="Hệ số kỳ 2" htmlFor={idOf('body.halves.second')}>
                <WholeNumber
                  id={idOf('body.halves.second')}
                  max={10}
                  min={1}
                  value={halves.second}
                  onChange={(second) => onBody({ ...body, halves: { ...halves, second } })}
                />
              </Field>
            </div>
          )}
          <Checkbox
            checked={overPlan !== null}
            onChange={(event) => onBody({ ...body, overPlan: event.target.checked ? USUAL_OVER_PLAN : null })}
          >
            Thưởng vượt kế hoạch
          </Checkbox>
          {overPlan !== null && (
            <div className={styles.triple}>
              <Field label="% mỗi 1% vượt" htmlFor={idOf('body.overPlan.perPercent')}>
                <WholeNumber
                  id={idOf('body.overPlan.perPercent')}
                  value={overPlan.perPercent}
                  onChange={(perPercent) => onBody({ ...body, overPlan: { ...overPlan, perPercent } })}
                />
              </Field>
              <Field label="Tối đa % tiêu chí" htmlFor={idOf('body.overPlan.itemCapPercent')}>
                <WholeNumber
                  id={idOf('body.overPlan.itemCapPercent')}
                  value={overPlan.itemCapPercent}
                  onChange={(itemCapPercent) => onBody({ ...body, overPlan: { ...overPlan, itemCapPercent } })}
                />
              </Field>
              <Field label="Tổng tối đa" htmlFor={idOf('body.overPlan.totalCap')}>
                <HundredthsInput
                  id={idOf('body.overPlan.totalCap')}
                  value={overPlan.totalCap}
                  onChange={(totalCap) => onBody({ ...body, overPlan: { ...overPlan, totalCap: totalCap ?? 0 } })}
                />
              </Field>
            </div>
          )}
        </div>
      </RailSection>
      <GradeFields body={body} onBody={onBody} problem={problemOf('body.gradeScale.bands')} idOf={idOf} />
      <RailSection title="Tên và căn cứ">
        <div className={styles.form}>
          <TextField
            id={idOf('head.name')}
            label="Tên mẫu"
            maxLength={200}
            error={problemOf('head.name')}
            value={head.name}
            onChange={(name) => onHead({ name })}
          />
          <Field label="Căn cứ" htmlFor={idOf('head.basis')} error={problemOf('head.basis')}>
            <Input.TextArea
              id={idOf('head.basis')}
              autoSize={{ minRows: 2, maxRows: 5 }}
              maxLength={1000}
              placeholder="Số, ngày văn bản ban hành bảng điểm"
              value={head.basis}
              onChange={(event) => onHead({ basis: event.target.value })}
            />
          </Field>
          <Checkbox checked={head.verified} onChange={(event) => onHead({ verified: event.target.checked })}>
            Đã đối chiếu với văn bản
          </Checkbox>
        </div>
      </RailSection>
    </>
  );
}

interface GradeFieldsProps {
  body: ScoreTemplate;
  onBody: (body: ScoreTemplate) => void;
  problem: string | undefined;
  idOf: (path: string) => string;
}

/** Bands from best to lowest, and what keeps a sheet out of the best of them. */
function GradeFields({ body, onBody, problem, idOf }: GradeFieldsProps) {
  const { gradeScale } = body;
  const { bands, groupMinPercent } = gradeScale;
  const isHolding = groupMinPercent !== null || gradeScale.noZeroIn.length > 0;
  return (
    <RailSection
      title="Xếp loại theo điểm"
      aside={
        bands.length < MOST_BANDS && (
          <LinkButton onClick={() => onBody(changeBands(body, [...bands, { name: '', from: 0 }]))}>Thêm mức</LinkButton>
        )
      }
    >
      <div className={styles.form} id={idOf('body.gradeScale.bands')} tabIndex={-1}>
        {bands.length === 0 && <p className={styles.hint}>Không có mức nào: chỉ xếp hạng theo điểm.</p>}
        {bands.map((band, index) => {
          const change = (patch: Partial<typeof band>) =>
            onBody(changeBands(body, bands.with(index, { ...band, ...patch })));
          return (
            <div key={index} className={styles.band}>
              <input
                id={idOf(`body.gradeScale.bands.${index}.name`)}
                className={fields.field}
                aria-label={`Tên mức ${index + 1}`}
                placeholder="Tên mức"
                maxLength={80}
                value={band.name}
                onChange={(event) => change({ name: event.target.value })}
              />
              <HundredthsInput
                aria-label={`Điểm từ, mức ${band.name}`}
                value={band.from}
                onChange={(from) => change({ from: from ?? 0 })}
              />
              <LinkButton
                aria-label={`Bỏ mức ${band.name}`}
                onClick={() => onBody(changeBands(body, bands.toSpliced(index, 1)))}
              >
                Bỏ
              </LinkButton>
            </div>
          );
        })}
        {problem !== undefined && (
          <p className={styles.failure} role="alert">
            {problem}
          </p>
        )}
        {bands.length > 0 && (
          <>
            <Checkbox
              checked={groupMinPercent !== null}
              onChange={(event) =>
                onBody({
                  ...body,
                  gradeScale: { ...gradeScale, groupMinPercent: event.target.checked ? HALF_OF_GROUP : null },
                })
              }
            >
              Mỗi nhóm phải đạt tối thiểu
            </Checkbox>
            {groupMinPercent !== null && (
              <Field label="Tối thiểu, % điểm chuẩn của nhóm" htmlFor={idOf('body.gradeScale.groupMinPercent')}>
                <WholeNumber
                  id={idOf('body.gradeScale.groupMinPercent')}
                  value={groupMinPercent}
                  onChange={(percent) => onBody({ ...body, gradeScale: { ...gradeScale, groupMinPercent: percent } })}
                />
              </Field>
            )}
            <fieldset className={styles.noZero}>
              <legend>Nhóm không được có tiêu chí 0 điểm</legend>
              {body.groups.map(({ key, name }) => (
                <Checkbox
                  key={key}
                  checked={gradeScale.noZeroIn.includes(key)}
                  onChange={(event) => {
                    const without = gradeScale.noZeroIn.filter((group) => group !== key);
                    const noZeroIn = event.target.checked ? [...without, key] : without;
                    onBody({ ...body, gradeScale: { ...gradeScale, noZeroIn } });
                  }}
                >
                  {name}
                </Checkbox>
              ))}
            </fieldset>
            {isHolding && (
              <Field label="Khi không đạt, xếp cao nhất là" htmlFor={idOf('body.gradeScale.heldAt')}>
                <select
                  id={idOf('body.gradeScale.heldAt')}
                  className={fields.field}
                  value={gradeScale.heldAt}
                  onChange={(event) =>
                    onBody({ ...body, gradeScale: { ...gradeScale, heldAt: Number(event.target.value) } })
                  }
                >
                  {bands.map((band, index) => (
                    <option key={index} value={index}>
                      {band.name}
                    </option>
                  ))}
                </select>
              </Field>
            )}
          </>
        )}
      </div>
    </RailSection>
  );
}

interface WholeNumberProps {
  id: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
}

function WholeNumber({ value, onChange, min = 0, max = 100, id }: WholeNumberProps) {
  return (
    <InputNumber
      id={id}
      className="num"
      style={{ width: '100%' }}
      size="small"
      controls={false}
      precision={0}
      min={min}
      max={max}
      value={value}
      onChange={(next) => onChange(next ?? min)}
    />
  );
}
