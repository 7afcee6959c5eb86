import { Fragment, useState } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useNavigate } from 'react-router';
import { shortNames } from '#core/eligibility/awardWords.ts';
import { conditionInWords } from '#core/eligibility/condition.ts';
import { RULE_ABOUT_LABELS, type EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { SEVERITY_LABELS } from '#core/eligibility/rule.ts';
import { dayOfRun } from '#core/eligibility/run.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { inForceOn } from '#core/office/catalogue.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { rulesTable } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { NominationTabs } from '../../nominations/NominationTabs.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { ruleRows, type RuleFilter, type RuleRow } from './ruleRows.ts';
import { useTellTouched } from './useTellTouched.tsx';
import { useRuleWrites } from './useRuleWrites.ts';
import tables from '../../shared/table.module.css';
import board from '../../shared/list/listBoard.module.css';

const COLUMNS = 6;

/** The rules as dated rows: what each asks for in words, what it rests on, and whether somebody read it there. */
export function RulesPage() {
  const api = useApi();
  const navigate = useNavigate();
  const { today, actor } = useAppInfo();
  const { year } = useYear();
  const canWrite = mayWrite(actor.role);
  const { data, error } = useQuery(rulesTable(api));
  const catalogue = useQuery(catalogueTables(api));
  const { switchRule, remove } = useRuleWrites();
  const touching = useTellTouched();
  const { goesOn } = touching;
  const [filter, setFilter] = useState<RuleFilter>({ text: '', awardCode: null, showsAll: false });
  const put = (patch: Partial<RuleFilter>) => setFilter((current) => ({ ...current, ...patch }));

  const nameOf = shortNames(new Map(catalogue.data?.awardTypes.map(({ code, name }) => [code, name])));
  const onDate = dayOfRun(year, today);
  const groups = ruleRows(data?.rules ?? [], filter, onDate);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const ruleset = inForceOn(data?.rulesets ?? [], onDate);
  return (
    <Page
      path={[{ label: 'Đề nghị khen thưởng', to: '/nominations' }, { label: 'Quy tắc' }]}
      title={<h1>Quy tắc xét điều kiện</h1>}
      actions={
        <>
          <Button onClick={() => void navigate('/eligibility/try')}>Thử quy tắc</Button>
          {canWrite && (
            <Button type="primary" onClick={() => void navigate('/eligibility/rules/new')}>
              Thêm quy tắc
            </Button>
          )}
        </>
      }
    >
      <NominationTabs />
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      <FailureNotice error={touching.error} onRead={touching.reset} />
      <FailureNotice error={switchRule.error} onRead={switchRule.reset} />
      <FailureNotice error={remove.error} onRead={remove.reset} />
      {ruleset?.verified === false && ruleset.note !== '' && (
        <Notice tone="warn">
          Bộ quy định áp dụng ngày {formatDate(onDate)} ({ruleset.stateBasis}): {ruleset.note}
        </Notice>
      )}
      <search className={tables.bar}>
        <Input
          className={tables.filter ?? ''}
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label="Tìm quy tắc, không cần dấu"
          placeholder="Mã, tên quy tắc"
          value={filter.text}
          onChange={(event) => put({ text: event.target.value })}
        />
        <TitleSelect
          className={board.wideChoice ?? ''}
          aria-label="Danh hiệu, hình thức"
          placeholder="Mọi danh hiệu"
          subject={null}
          value={filter.awardCode}
          onChange={(awardCode) => put({ awardCode })}
        />
        <Checkbox checked={filter.showsAll} onChange={(event) => put({ showsAll: event.target.checked })}>
          Cả quy tắc của thời kỳ khác và bản gốc đã thay
        </Checkbox>
        <span className={tables.count}>
          {count} quy tắc{filter.showsAll ? '' : `, hiệu lực ngày ${formatDate(onDate)}`}
        </span>
      </search>
      <TableScroller label="Bảng quy tắc, cuộn được">
        <table className={tables.table} aria-label="Quy tắc xét điều kiện">
          <thead>
            <tr>
              <th scope="col" style={{ width: 70 }}>
                Mã
              </th>
              <th scope="col">Quy tắc và điều kiện</th>
              <th scope="col" style={{ width: '19%' }}>
                Danh hiệu, hình thức
              </th>
              <th scope="col" style={{ width: '21%' }}>
                Căn cứ, hiệu lực
              </th>
              <th scope="col" style={{ width: 124 }}>
                Đối chiếu
              </th>
              <th scope="col" style={{ width: 150 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ about, rows }) => (
              <Fragment key={about}>
                <tr className={tables.group}>
                  <th colSpan={COLUMNS} scope="colgroup">
                    <b>{RULE_ABOUT_LABELS[about]}</b>
                    {rows.length} quy tắc
                  </th>
                </tr>
                {rows.map((row) => (
                  <tr key={row.rule.id}>
                    <td>{row.rule.code}</td>
                    <td>
                      <b className={row.rule.isEnabled && !row.isReplaced ? undefined : tables.quiet}>
                        {row.rule.name}
                      </b>
                      <Tags row={row} />
                      <div className={tables.quiet}>{conditionInWords(row.rule.condition, nameOf)}.</div>
                    </td>
                    <td className={tables.quiet}>
                      {row.rule.awardCodes.length === 0 ? 'Mọi danh hiệu' : row.rule.awardCodes.map(nameOf).join(', ')}
                    </td>
                    <td>
                      {row.rule.basis}
                      <div className={`${tables.quiet} num`}>{periodOf(row.rule)}</div>
                    </td>
                    <td>
                      <VerifiedMark isVerified={row.rule.verified} />
                    </td>
                    <td>{acts(row)}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
        {data && count === 0 && <p className={tables.none}>Không có quy tắc nào khớp với điều đang tìm.</p>}
      </TableScroller>
    </Page>
  );

  async function flip({ id, version, code, isEnabled }: EligibilityRule) {
    const word = isEnabled ? 'Tắt' : 'Bật';
    const planned = { ruleId: id, change: { kind: 'SWITCH', isEnabled: !isEnabled } as const };
    if (await goesOn({ ...planned, question: `${word} quy tắc ${code}?`, okText: `${word} quy tắc` }))
      switchRule.mutate({ id, version, isEnabled: !isEnabled });
  }

  async function giveUp({ id, version, code }: EligibilityRule, hasOriginal: boolean) {
    const question = hasOriginal ? `Trả quy tắc ${code} về bản gốc?` : `Bỏ quy tắc ${code}?`;
    const okText = hasOriginal ? 'Về bản gốc' : 'Bỏ quy tắc';
    if (await goesOn({ ruleId: id, change: { kind: 'REMOVE' }, question, okText })) remove.mutate({ id, version });
  }

  function acts({ rule, isReplaced, hasOriginal }: RuleRow) {
    const { id, code, isEnabled, origin } = rule;
    if (!canWrite || isReplaced) return null;
    return (
      <span className={tables.acts}>
        <LinkButton aria-label={`${isEnabled ? 'Tắt' : 'Bật'} quy tắc ${code}`} onClick={() => void flip(rule)}>
          {isEnabled ? 'Tắt' : 'Bật'}
        </LinkButton>
        {origin === 'OFFICE' && (
          <LinkButton
            aria-label={hasOriginal ? `Trả quy tắc ${code} về bản gốc` : `Bỏ quy tắc ${code}`}
            onClick={() => void giveUp(rule, hasOriginal)}
          >
            {hasOriginal ? 'Về bản gốc' : 'Bỏ'}
          </LinkButton>
        )}
        <LinkButton
          aria-label={`Sửa quy tắc ${code}`}
          onClick={() => void navigate(`/eligibility/rules/${encodeURIComponent(id)}`)}
        >
          Sửa
        </LinkButton>
      </span>
    );
  }
}

/** What sets a rule apart from the others: each in a word. */
function Tags({ row: { rule, isReplaced, isInForce, hasOriginal } }: { row: RuleRow }) {
  const tags = [
    SEVERITY_LABELS[rule.severity].toLowerCase(),
    ...(rule.isEnabled ? [] : ['đang tắt']),
    ...(isReplaced ? ['thay bằng dòng của cơ quan'] : []),
    ...(rule.origin === 'OFFICE' ? [hasOriginal ? 'cơ quan sửa' : 'của cơ quan'] : []),
    ...(isInForce ? [] : ['thời kỳ khác']),
  ];
  return tags.map((tag) => (
    <span key={tag} className={tables.tag}>
      {tag}
    </span>
  ));
}

function periodOf({ effectiveFrom, effectiveTo }: EligibilityRule): string {
  const from = `Từ ${formatDate(effectiveFrom)}`;
  return effectiveTo === null ? from : `${from} đến ${formatDate(effectiveTo)}`;
}
