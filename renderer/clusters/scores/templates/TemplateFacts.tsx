import { Link } from 'react-router';
import type { TemplateView } from '../../../api/scoresQueries.ts';
import { RailSection } from '../../../shared/RailSection.tsx';
import { VerifiedMark } from '../../../shared/VerifiedMark.tsx';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';
import { sumsOf } from './templateDraft.ts';
import { halvesWords, hindranceWords, ORIGIN_WORDS, overPlanWords, sumWords } from './templateWords.ts';
import styles from './template.module.css';

/** Beside the criteria: where the template comes from, how a total becomes a grade, and who uses it. */
export function TemplateFacts({ template }: { template: TemplateView }) {
  const { body, year, origin, basis, verified, usedIn } = template;
  const { bands } = body.gradeScale;
  const hindrance = hindranceWords(body);
  return (
    <>
      <RailSection title="Về mẫu này" aside={<VerifiedMark isVerified={verified} />}>
        <dl className={styles.facts}>
          <dt>Năm, nguồn</dt>
          <dd>
            {year}, {ORIGIN_WORDS[origin].toLowerCase()}
          </dd>
          <dt>Căn cứ</dt>
          <dd>{basis === '' ? 'Chưa ghi' : basis}</dd>
          <dt>Thang điểm</dt>
          <dd>
            {sumWords(sumsOf(body))}
            {body.allowOverScale ? '; tổng được vượt thang' : '; tổng vượt thang thì lấy bằng thang'}
          </dd>
          <dt>Kỳ chấm</dt>
          <dd>{halvesWords(body)}</dd>
          <dt>Vượt kế hoạch</dt>
          <dd>{overPlanWords(body)}</dd>
        </dl>
      </RailSection>
      <RailSection title="Xếp loại theo điểm">
        {bands.length === 0 ? (
          <p className={styles.hint}>Mẫu này không xếp loại, chỉ xếp hạng.</p>
        ) : (
          <ul className={styles.bands}>
            {bands.map(({ name, from }) => (
              <li key={name}>
                <span>{name}</span>
                <span className="num">từ {formatHundredths(from)}</span>
              </li>
            ))}
          </ul>
        )}
        {hindrance !== '' && <p className={styles.hint}>Giữ lại: {hindrance}.</p>}
      </RailSection>
      <RailSection title="Đang dùng">
        {usedIn.length === 0 ? (
          <p className={styles.hint}>
            Chưa cụm nào dùng. <Link to="/clusters">Chọn mẫu ở bảng điểm của cụm</Link>
          </p>
        ) : (
          <ul className={styles.used}>
            {usedIn.map(({ yearId, clusterId, clusterName, year: usedYear }) => (
              <li key={yearId}>
                <Link to={`/clusters/${clusterId}/years/${usedYear}/scores`}>
                  {clusterName}, năm {usedYear}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </RailSection>
    </>
  );
}
