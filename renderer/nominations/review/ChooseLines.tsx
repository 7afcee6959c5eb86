import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { reviewableLines } from '../../api/councilsQueries.ts';
import { useReviewWrites } from '../../councils/useCouncilWrites.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import styles from './review.module.css';

/** Choices drawn at once; who has more searches. */
const MOST_SHOWN = 200;
/** Lines one call takes in. */
const MOST_ADDED = 500;

/** Checked nominations of the year, to be taken into a meeting. */
export function ChooseLines({ meetingId, year, onDone }: { meetingId: string; year: number; onDone: () => void }) {
  const api = useApi();
  const query = useQuery(reviewableLines(api, year));
  const catalogue = useQuery(catalogueTables(api));
  const { add } = useReviewWrites();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const awardTypes = catalogue.data?.awardTypes;
  const rows = useMemo(() => {
    const names = new Map(awardTypes?.map(({ code, name }) => [code, name]));
    const wanted = foldForSearch(search);
    return (query.data ?? [])
      .map((line) => ({ ...line, award: names.get(line.awardCode) ?? line.awardCode }))
      .filter(({ name, unitName, award }) => foldForSearch(`${name} ${unitName} ${award}`).includes(wanted));
  }, [query.data, awardTypes, search]);
  const lineIds = (query.data ?? []).flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const isFull = lineIds.length >= MOST_ADDED;
  const toggle = (id: string) =>
    setChosen((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const save = () => {
    if (lineIds.length > 0) add.mutate({ meetingId, lineIds }, { onSuccess: onDone });
  };
  const failure = add.error ?? query.error;
  return (
    <RailSection title="Chọn đề nghị" aside={`${formatNumber(lineIds.length)} đã chọn`} onClose={onDone}>
      <form
        aria-label="Chọn đề nghị"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={styles.foot}>
          <Input
            size="small"
            allowClear
            autoFocus
            prefix={<SearchOutlined />}
            aria-label="Tìm đề nghị, không cần dấu"
            placeholder="Tìm tên, đơn vị, hình thức"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onPressEnter={(event) => event.preventDefault()}
          />
          {rows.length > 0 && (
            <LinkButton onClick={() => setChosen(new Set(rows.slice(0, MOST_ADDED).map(({ id }) => id)))}>
              {rows.length > MOST_ADDED
                ? `Chọn ${formatNumber(MOST_ADDED)} dòng đầu`
                : `Chọn ${formatNumber(rows.length)} dòng`}
            </LinkButton>
          )}
          {chosen.size > 0 && <LinkButton onClick={() => setChosen(new Set())}>Bỏ chọn</LinkButton>}
        </div>
        {query.isSuccess && rows.length === 0 && (
          <p className={styles.foot}>
            {search === ''
              ? `Năm ${year} không còn đề nghị đã kiểm tra nào chờ bình xét.`
              : `Không có đề nghị nào khớp “${search}”.`}
          </p>
        )}
        <div className={styles.choices}>
          {rows.slice(0, MOST_SHOWN).map((row) => (
            <Checkbox
              key={row.id}
              className={styles.choice ?? ''}
              checked={chosen.has(row.id)}
              disabled={isFull && !chosen.has(row.id)}
              onChange={() => toggle(row.id)}
            >
              {row.name}
              <small>{[row.award, row.unitName === row.name ? '' : row.unitName].filter(Boolean).join(' · ')}</small>
            </Checkbox>
          ))}
        </div>
        {rows.length > MOST_SHOWN && (
          <p className={styles.foot}>
            Mới hiện {MOST_SHOWN}/{formatNumber(rows.length)} đề nghị; hãy gõ để tìm.
          </p>
        )}
        {isFull && (
          <p className={styles.foot} role="status">
            Mỗi lần đưa vào nhiều nhất {formatNumber(MOST_ADDED)} đề nghị; xong hãy mở lại để chọn phần còn lại.
          </p>
        )}
        <FailureLine error={failure} />
        <div className={styles.foot}>
          <Button htmlType="submit" loading={add.isPending} disabled={lineIds.length === 0}>
            Đưa vào phiên họp
          </Button>
        </div>
      </form>
    </RailSection>
  );
}
