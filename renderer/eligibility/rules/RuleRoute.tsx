import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { rulesTable } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { RULE_PATH, RulePage } from './RulePage.tsx';

/** The rule an address names, or a new one. */
export function RuleRoute() {
  const { ruleId = '' } = useParams();
  const { data, error } = useQuery(rulesTable(useApi()));
  if (ruleId === 'new') return <RulePage key="new" rule={null} />;
  const rule = data?.rules.find(({ id }) => id === ruleId);
  if (rule) return <RulePage key={rule.id} rule={rule} />;
  return (
    <Page path={[...RULE_PATH, { label: '…' }]} title={<h1>Quy tắc</h1>}>
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {data && <EmptyState sentence="Không tìm thấy quy tắc này. Có thể đã được trả về bản gốc." />}
    </Page>
  );
}
