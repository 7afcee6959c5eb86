import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { chooseVoteRule } from '#core/councils/chooseVoteRule.ts';
import { canTie } from '#core/councils/voteOutcome.ts';
import { TIE_RULE_LABELS, type VoteRuleRow } from '#core/councils/voteRule.ts';
import { ruleWords } from '#core/councils/voteWords.ts';
import { isEffectiveOn } from '#core/dates/effectivePeriod.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { voteRules } from '../../api/councilsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { NominationTabs } from '../../nominations/NominationTabs.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { originWords } from '../../office/catalogue/originWords.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useVoteRuleWrites } from '../useCouncilWrites.ts';
import { COUNCILS_PATHS } from '../councilPath.ts';
import { VoteRuleForm } from './VoteRuleForm.tsx';

const PERIODS = [
  { value: 'NOW', label: 'Đang áp dụng' },
  { value: 'ALL', label: 'Mọi thời kỳ' },
] as const;

/** Quy tắc biểu quyết: how many must agree to what, by award and day. */
export function VoteRulesPage() {
  const api = useApi();
  const { actor, today } = useAppInfo();
  const query = useQuery(voteRules(api));
  const catalogue = useQuery(catalogueTables(api));
  const { remove } = useVoteRuleWrites();
  /** Id of the row being written, `NEW` for one to add. */
  const [writing, setWriting] = useOpened<string | null>(null);
  const [periods, setPeriods] = useState<'NOW' | 'ALL'>('NOW');
  const canWrite = mayWrite(actor.role);
  const stored = query.data ?? [];
  const rows = stored.filter((row) => periods === 'ALL' || isEffectiveOn(row, today));
  const edited = stored.find(({ id }) => id === writing) ?? null;
  const isOpen = catalogue.data !== undefined && (writing === 'NEW' || edited !== null);
  const hasRoom = useHasRoom(isOpen);
  const nameOf = ({ awardCode }: VoteRuleRow) => {
    if (awardCode === null) return 'Mọi danh hiệu, hình thức còn lại';
    return catalogue.data?.awardTypes.find(({ code }) => code === awardCode)?.name ?? awardCode;
  };
  return (
    <Page
      path={[...COUNCILS_PATHS.AWARD, { label: 'Quy tắc biểu quyết' }]}
      title={<h1>Quy tắc biểu quyết</h1>}
      actions={
        canWrite && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            disabled={isOpen}
            onClick={() => setWriting('NEW')}
          >
            Thêm quy tắc
          </Button>
        )
      }
      rail={
        isOpen ? (
          <VoteRuleForm
            key={writing}
            awardTypes={catalogue.data.awardTypes}
            row={edited}
            onDone={() => setWriting(null)}
          />
        ) : undefined
      }
      railLabel="Ghi quy tắc biểu quyết"
    >
      <NominationTabs />
      {query.isError && <Notice tone="danger">{failureOf(query.error).message}</Notice>}
      <FailureNotice error={remove.error} onRead={remove.reset} />
      <Notice tone="info">
        Quy tắc được chọn theo danh hiệu, hình thức và ngày họp; dòng của cơ quan được dùng thay dòng có sẵn. Cụm thi
        đua và hội đồng cơ sở thường có quy chế riêng: hãy ghi quy tắc của mình.
      </Notice>
      <div className={tables.bar}>
        <Segmented size="small" aria-label="Thời kỳ" options={[...PERIODS]} value={periods} onChange={setPeriods} />
        <span className={tables.count}>{rows.length} quy tắc</span>
      </div>
      <TableScroller label="Bảng quy tắc biểu quyết, cuộn được">
        <table className={tables.table} aria-label="Quy tắc biểu quyết">
          <thead>
            <tr>
              <th scope="col" style={{ width: '21%' }}>
                Áp dụng cho
              </th>
              <th scope="col">Quy tắc</th>
              {hasRoom && (
                <th scope="col" style={{ width: '25%' }}>
                  Căn cứ
                </th>
              )}
              <th scope="col" style={{ width: 96 }}>
                Thời gian
              </th>
              <th scope="col" style={{ width: 124 }}>
                Đối chiếu
              </th>
              {canWrite && (
                <th scope="col" style={{ width: 96 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.id === writing ? tables.current : undefined}>
                <td>{nameOf(row)}</td>
                <td>
                  {ruleWords(row)}
                  {canTie(row) && (
                    <div className={tables.quiet}>Ngang nhau: {TIE_RULE_LABELS[row.tieRule].toLowerCase()}</div>
                  )}
                  {isReplaced(row, stored) && <div className={tables.quiet}>thay bằng dòng của cơ quan</div>}
                </td>
                {hasRoom && (
                  <td>
                    {row.basis}
                    {(row.origin === 'OFFICE' || row.version > 1) && (
                      <div className={tables.quiet}>{originWords(row.origin, row.version > 1)}</div>
                    )}
                  </td>
                )}
                <td className="num">
                  {formatDate(row.effectiveFrom)}
                  {row.effectiveTo !== null && <div className={tables.quiet}>– {formatDate(row.effectiveTo)}</div>}
                </td>
                <td>
                  <VerifiedMark isVerified={row.verified} />
                </td>
                {canWrite && (
                  <td>
                    <span className={tables.acts}>
                      <LinkButton aria-label={`Sửa quy tắc cho ${nameOf(row)}`} onClick={() => setWriting(row.id)}>
                        Sửa
                      </LinkButton>
                      {row.origin === 'OFFICE' && (
                        <LinkButton
                          aria-label={`Bỏ quy tắc cho ${nameOf(row)}`}
                          onClick={() => remove.mutate({ id: row.id, version: row.version })}
                        >
                          Bỏ
                        </LinkButton>
                      )}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </Page>
  );
}

/** A shipped rule of which the office has its own version from the same day on: meetings use that one. */
function isReplaced(row: VoteRuleRow, rows: readonly VoteRuleRow[]): boolean {
  if (row.origin === 'OFFICE') return false;
  const { awardCode, effectiveFrom: on } = row;
  const used = chooseVoteRule(rows, { awardCode, on });
  return used?.origin === 'OFFICE' && used.awardCode === awardCode;
}
