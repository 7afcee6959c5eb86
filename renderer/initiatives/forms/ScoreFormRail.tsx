import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { pointsText } from '#core/text/pointsText.ts';
import { mostPoints } from '#core/initiatives/scoreForm.ts';
import { mayWrite } from '#core/office/actor.ts';
import type { ListedForm } from '../../api/initiativesQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useScoreFormWrites } from '../useInitiativeWrites.ts';
import board from '../../shared/list/listBoard.module.css';
import styles from '../initiatives.module.css';
import forms from './scoreForm.module.css';

/** Beside the list: one form with its criteria, and what is done with it. */
export function ScoreFormRail({ form, onClose }: { form: ListedForm; onClose: () => void }) {
  const { id, version, name, basis, note, passMark, criteria, origin, inUse, reviews, isScored } = form;
  const navigate = useNavigate();
  const writes = useScoreFormWrites();
  const canWrite = mayWrite(useAppInfo().actor.role);
  return (
    <RailSection title={name} onClose={onClose}>
      {basis !== '' && <p className={styles.under}>Căn cứ: {basis}</p>}
      {note !== '' && <p className={forms.note}>{note}</p>}
      <table className={board.counts} aria-label="Tiêu chí">
        <thead>
          <tr className={board.group}>
            <th scope="col">Tiêu chí</th>
            <th scope="col">Tối đa</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.name}
                <span className={styles.under}>
                  {[
                    criterion.groupName,
                    criterion.pass === null
                      ? ''
                      : `cần từ ${pointsText(criterion.pass)}${criterion.disqualifies ? ', thiếu thì loại' : ''}`,
                    criterion.guide,
                  ]
                    .filter((part) => part !== '')
                    .join('; ')}
                </span>
              </th>
              <td className="num">{pointsText(criterion.max)}</td>
            </tr>
          ))}
          <tr className={board.sum}>
            <th scope="row">Tổng điểm{passMark > 0 && `, đạt từ ${pointsText(passMark)}`}</th>
            <td className="num">{pointsText(mostPoints(criteria))}</td>
          </tr>
        </tbody>
      </table>
      {passMark === 0 && <p className={forms.note}>Chưa đặt điểm đạt: chỉ tiêu chí loại trừ quyết định kết quả.</p>}
      {canWrite && (
        <div className={forms.acts}>
          {!isScored && <Button onClick={() => void navigate(`/initiatives/forms/${id}`)}>Sửa mẫu</Button>}
          <Button onClick={() => void navigate(`/initiatives/forms/new?from=${id}`)}>Sao chép</Button>
          <Button onClick={() => writes.use.mutate({ id, version, inUse: !inUse })}>
            {inUse ? 'Thôi dùng' : 'Dùng lại'}
          </Button>
          {origin === 'OFFICE' && reviews === 0 && (
            <Button onClick={() => writes.remove.mutate({ id, version }, { onSuccess: onClose })}>Xóa</Button>
          )}
        </div>
      )}
      <FailureLine error={writes.use.error ?? writes.remove.error} />
    </RailSection>
  );
}
