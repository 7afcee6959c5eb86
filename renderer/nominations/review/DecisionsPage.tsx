import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { Link } from 'react-router';
import type { NotDecided } from '#core/nominations/reviewDecisions.ts';
import { formatNumber } from '#core/money/format.ts';
import { AWARD_LEVEL_LABELS, SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { decidableGroups, type DecisionGroups } from '../../api/councilsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { useReviewWrites } from '../../councils/useCouncilWrites.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { NominationTabs } from '../NominationTabs.tsx';
import styles from './review.module.css';

type Group = DecisionGroups['groups'][number];

const WHY_LEFT: Record<NotDecided, string> = {
  WAITS_FOR_ANSWER: 'chờ cấp trên trả lời',
  GRANTED_ABOVE: 'cấp trên đã tặng',
  BLOCKED: 'chưa đạt quy tắc',
};
/** Names told before "và n …". */
const NAMES_TOLD = 6;

/** "Lập dự thảo quyết định": the submitted nominations of a year as the decisions they would become. */
export function DecisionsPage() {
  const { actor } = useAppInfo();
  const { year } = useYear();
  const query = useQuery(decidableGroups(useApi(), year));
  const { draftDecisions } = useReviewWrites();
  /** Groups taken out of this step. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const groups = query.data?.groups ?? [];
  const chosen = groups.filter((group) => !leftOut.has(keyOf(group)));
  const lines = chosen.flatMap((group) => group.lines);
  const made = draftDecisions.data?.drafts;
  const toggle = (key: string) =>
    setLeftOut((current) => {
      const next = new Set(current);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <Page
      path={[{ label: 'Đề nghị khen thưởng', to: '/nominations' }, { label: 'Lập dự thảo quyết định' }]}
      title={<h1>Lập dự thảo quyết định năm {year}</h1>}
      actions={
        mayWrite(actor.role) && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={draftDecisions.isPending}
            onClick={() => draftDecisions.mutate({ year, seen: lines.map(({ id, version }) => ({ id, version })) })}
          >
            {chosen.length === 0 ? 'Lập dự thảo' : `Lập ${formatNumber(chosen.length)} dự thảo`}
          </Button>
        )
      }
    >
      <NominationTabs />
      {query.isError && <Notice tone="danger">{failureOf(query.error).message}</Notice>}
      {draftDecisions.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void query.refetch()}>Tải lại</LinkButton>}>
          {failureOf(draftDecisions.error).message}
        </Notice>
      )}
      {made && (
        <Notice tone="done" actions={<Link to="/awards">Xem các quyết định</Link>}>
          Đã lập {formatNumber(made.length)} dự thảo, danh sách đã điền:{' '}
          {made.map(({ id, title, lines: recipients }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <Link to={`/awards/${id}`}>{title}</Link> ({formatNumber(recipients)} dòng)
            </span>
          ))}
          . Hãy kiểm tra từng dự thảo rồi ban hành; xóa dự thảo thì đề nghị trở lại đây.
        </Notice>
      )}
      {query.data && query.data.left.length > 0 && (
        <Notice tone="info">
          Không lập ở đây:{' '}
          {query.data.left
            .slice(0, NAMES_TOLD)
            .map(({ name, why }) => `${name} (${WHY_LEFT[why]})`)
            .join(', ')}
          {query.data.left.length > NAMES_TOLD &&
            ` và ${formatNumber(query.data.left.length - NAMES_TOLD)} đề nghị khác`}
          .
        </Notice>
      )}
      {query.isSuccess && groups.length === 0 ? (
        <EmptyState
          sentence={`Năm ${year} không còn đề nghị đã trình nào chờ quyết định. Đề nghị đạt ở hội đồng rồi được trình thì hiện ở đây, nhóm theo danh hiệu, hình thức.`}
          link={<Link to="/nominations">Xem các tờ trình</Link>}
        />
      ) : (
        <TableScroller label="Các nhóm quyết định, cuộn được" style={{ borderTop: 0 }}>
          <table className={tables.table} aria-label="Các dự thảo sẽ lập">
            <thead>
              <tr>
                <th scope="col" style={{ width: 54 }}>
                  <span className="visually-hidden">Lập</span>
                </th>
                <th scope="col" style={{ width: '32%' }}>
                  Danh hiệu, hình thức
                </th>
                <th scope="col" style={{ width: 170 }}>
                  Cấp
                </th>
                <th scope="col" style={{ width: 84 }}>
                  Đối tượng
                </th>
                <th scope="col" className={tables.end} style={{ width: 70 }}>
                  Số dòng
                </th>
                <th scope="col">Gồm</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={keyOf(group)}>
                  <td>
                    <Checkbox
                      aria-label={`Lập dự thảo ${group.awardName}, ${SUBJECT_LABELS[group.subject].toLowerCase()}`}
                      checked={!leftOut.has(keyOf(group))}
                      onChange={() => toggle(keyOf(group))}
                    />
                  </td>
                  <td className={tables.strong}>{group.awardName}</td>
                  <td>{AWARD_LEVEL_LABELS[group.level]}</td>
                  <td>{SUBJECT_LABELS[group.subject]}</td>
                  <td className={`${tables.end} num`}>{formatNumber(group.lines.length)}</td>
                  <td className={styles.names}>{nameWords(group)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroller>
      )}
    </Page>
  );
}

const keyOf = ({ awardCode, subject }: Group) => `${awardCode} ${subject}`;

function nameWords({ lines }: Group): string {
  const names = lines.slice(0, NAMES_TOLD).map(({ name }) => name);
  const rest = lines.length - names.length;
  return names.join(', ') + (rest > 0 ? ` và ${formatNumber(rest)} nữa` : '');
}
