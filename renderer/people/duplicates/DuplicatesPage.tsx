import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import { EVIDENCE, EVIDENCE_WORDS, LIKELIHOOD, LIKELIHOOD_LABELS, type Evidence } from '#core/people/duplicates.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { duplicatePairs, PAIRS_PER_PAGE, type DuplicateView } from '../../api/peopleQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { PairSection } from './PairSection.tsx';
import styles from './duplicates.module.css';

const ANY = 'ANY';

const keyOf = ({ one, other }: DuplicateView) => `${one.person.id} ${other.person.id}`;

/** Records that may be one person, strongest evidence first: merge them, or say they are two. */
export function DuplicatesPage() {
  const navigate = useNavigate();
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [page, setPage] = useState(0);
  const [refused, setRefused] = useState<{ key: string; error: unknown } | null>(null);
  const { data, error, refetch, isPlaceholderData } = useQuery(duplicatePairs(useApi(), evidence, page));
  const all = data ? Object.values(data.counts).reduce((sum, count) => sum + count, 0) : 0;
  const wanted = data ? (evidence === null ? all : data.counts[evidence]) : 0;
  const first = page * PAIRS_PER_PAGE;
  const keys = (data?.pairs ?? []).map(keyOf);
  const options = [
    { value: ANY, label: `Mọi dấu hiệu (${formatNumber(all)})` },
    ...EVIDENCE.map((value) => ({
      value,
      label: `${LIKELIHOOD_LABELS[LIKELIHOOD[value]]}: ${EVIDENCE_WORDS[value]} (${formatNumber(data?.counts[value] ?? 0)})`,
    })),
  ];
  return (
    <Page
      path={[{ label: 'Đoàn viên, cán bộ', to: '/people' }, { label: 'Hồ sơ trùng' }]}
      title={<h1>Hồ sơ có thể của cùng một người</h1>}
      actions={<Button onClick={() => void navigate('/people')}>Về danh sách</Button>}
    >
      <div className={styles.bar}>
        <Select
          className={styles.filter ?? ''}
          aria-label="Dấu hiệu trùng"
          popupMatchSelectWidth={false}
          value={evidence ?? ANY}
          options={options}
          onChange={(value) => {
            setEvidence(EVIDENCE.find((known) => known === value) ?? null);
            setPage(0);
          }}
        />
        {wanted > PAIRS_PER_PAGE && (
          <span className={styles.pages}>
            <LinkButton disabled={page === 0} onClick={() => setPage(page - 1)}>
              Trước
            </LinkButton>
            <span className="num">
              {formatNumber(first + 1)}–{formatNumber(Math.min(first + PAIRS_PER_PAGE, wanted))} /{' '}
              {formatNumber(wanted)}
            </span>
            <LinkButton disabled={first + PAIRS_PER_PAGE >= wanted} onClick={() => setPage(page + 1)}>
              Sau
            </LinkButton>
          </span>
        )}
      </div>
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      {/* A pair that is still there tells it itself. */}
      <FailureNotice
        error={refused !== null && !keys.includes(refused.key) ? refused.error : null}
        onRead={() => setRefused(null)}
      />
      {data?.pairs.map((pair) => {
        const key = keyOf(pair);
        return <PairSection key={key} pair={pair} onRefused={(error) => setRefused({ key, error })} />;
      })}
      {data?.pairs.length === 0 && !isPlaceholderData && (
        <EmptyState
          sentence={
            page > 0
              ? 'Trang này đã xem xong.'
              : 'Không có hồ sơ nào trùng nhau. Hồ sơ có cùng số căn cước, hoặc cùng họ tên với ngày sinh hay đơn vị, sẽ đứng ở đây.'
          }
          action={page > 0 ? <Button onClick={() => setPage(0)}>Về trang đầu</Button> : undefined}
        />
      )}
    </Page>
  );
}
