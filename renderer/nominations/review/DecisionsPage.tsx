import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { Link } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import { namesInShort } from '#core/nominations/namesInShort.ts';
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
import { AnswerPanel } from './AnswerPanel.tsx';
import { ReviewedNotice } from './ReviewedNotice.tsx';
import { sentUpGroups } from './sentUpGroups.ts';
import { SentUpTable } from './SentUpTable.tsx';
import styles from './review.module.css';

type Group = DecisionGroups['groups'][number];

/** "Lập dự thảo quyết định": the submitted nominations of a year as the decisions they would become. */
export function DecisionsPage() {
  const { actor } = useAppInfo();
  const { year } = useYear();
  const query = useQuery(decidableGroups(useApi(), year));
  const { draftDecisions } = useReviewWrites();
  /** Groups taken out of this step. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  /** The award whose answer from above is being recorded. */
  const [answered, setAnswered] = useState<string | null>(null);
  const groups = query.data?.groups ?? [];
  const left = query.data?.left ?? [];
  const sentUp = sentUpGroups(left);
  const blocked = left.filter(({ why }) => why === 'BLOCKED');
  const unclosed = left.filter(({ why }) => why === 'MEETING_OPEN');
  const answering = sentUp.find(({ awardName }) => awardName === answered);
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
      rail={answering && <AnswerPanel key={answering.awardName} group={answering} onDone={() => setAnswered(null)} />}
      railLabel="Trả lời của cấp trên"
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
      <ReviewedNotice year={year} mayChange={mayWrite(actor.role)} />
      {blocked.length > 0 && (
        <Notice tone="warn">
          Chưa lập được vì chưa đạt quy tắc từ sau khi trình, cần ghi lý do: {namesInShort(blocked)}.
        </Notice>
      )}
      {unclosed.length > 0 && (
        <Notice tone="warn">
          Chưa lập được vì phiên họp bình xét chưa kết thúc, hãy kết thúc phiên họp trước: {namesInShort(unclosed)}.
        </Notice>
      )}
      {query.isSuccess && groups.length === 0 && left.length === 0 && (
        <EmptyState
          sentence={`Năm ${year} không còn đề nghị đã trình nào chờ quyết định. Đề nghị đạt ở hội đồng rồi được trình thì hiện ở đây, nhóm theo danh hiệu, hình thức.`}
          link={<Link to="/nominations">Xem các tờ trình</Link>}
        />
      )}
      <div className={styles.parts}>
        {groups.length > 0 && (
          <TableScroller label="Các nhóm quyết định, cuộn được" style={{ borderTop: 0, flex: 'none' }}>
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
                    <td className={styles.names}>{namesInShort(group.lines)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroller>
        )}
        {sentUp.length > 0 && <SentUpTable groups={sentUp} onAnswer={mayWrite(actor.role) ? setAnswered : null} />}
      </div>
    </Page>
  );
}

const keyOf = ({ awardCode, subject }: Group) => `${awardCode} ${subject}`;
