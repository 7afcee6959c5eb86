import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import type { NominationRow } from '#core/nominations/nominationList.ts';
import { useApi } from '../../api/ApiContext.ts';
import { lineTotals, type MovedLines } from '../../api/nominationsQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { EVERY_LINE } from '../lines/lineFilter.ts';
import { StayedNotice } from '../lines/StayedNotice.tsx';
import { useFileReminder } from '../useFileReminder.ts';
import { useNominationWrites } from '../useNominationWrites.ts';

/** Lines one call moves. */
const MOST_MOVED = 500;

/** What the council passed and nobody has submitted yet: until then no decision is drafted from it. */
export function ReviewedNotice({ year, mayChange }: { year: number; mayChange: boolean }) {
  const api = useApi();
  const { message } = App.useApp();
  const { move } = useNominationWrites();
  const remind = useFileReminder();
  const [stayed, setStayed] = useState<MovedLines['refused']>([]);
  const filter = { ...EVERY_LINE, year, status: 'REVIEWED' as const };
  const count = useQuery(lineTotals(api, filter)).data?.rows ?? 0;
  const [unread, setUnread] = useState<unknown>(null);
  const submit = (rows: readonly NominationRow[]) =>
    move.mutate(
      { lines: rows.map(({ id, version }) => ({ id, version })), to: 'SUBMITTED', reason: '' },
      {
        onSuccess: ({ moved, refused }) => {
          setStayed(refused);
          void message.success(`Đã trình ${formatNumber(moved)} đề nghị.`);
        },
      },
    );
  const askToSubmit = () =>
    api.nominations.lines.list.query({ filter, offset: 0, limit: MOST_MOVED }).then((rows) => {
      const files = rows.map(({ papers }) => papers);
      remind({ to: 'SUBMITTED', label: 'Trình' }, files, () => submit(rows));
    }, setUnread);
  const sent = Math.min(count, MOST_MOVED);
  return (
    <>
      <FailureNotice error={unread} onRead={() => setUnread(null)} />
      <FailureNotice error={move.error} onRead={move.reset} />
      <StayedNotice stayed={stayed} onClose={() => setStayed([])} />
      {count > 0 && (
        <Notice
          tone="warn"
          actions={
            <>
              <Link to="/nominations/lines">Xem các đề nghị</Link>
              {mayChange && (
                <Button size="small" loading={move.isPending} onClick={() => void askToSubmit()}>
                  Trình {formatNumber(sent)}
                  {sent < count ? ' đề nghị đầu' : ' đề nghị'}
                </Button>
              )}
            </>
          }
        >
          {formatNumber(count)} đề nghị đã bình xét, chưa trình. Trình rồi mới lập được dự thảo quyết định.
        </Notice>
      )}
    </>
  );
}
