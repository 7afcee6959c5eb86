import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { INITIATIVE_STATUS_LABELS, RECOGNITION_LEVEL_LABELS, WHOLE_SHARE } from '#core/initiatives/initiative.ts';
import { isOwnDecision, type Recognition } from '#core/initiatives/recognition.ts';
import { shareText } from '#core/initiatives/shareText.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { CANDIDATES_SHOWN, recognitionCandidates, type RecognitionCandidate } from '../../api/recognitionsQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { fieldId } from './recognitionFields.ts';
import { useRecognitionWrites } from './useRecognitionWrites.ts';
import board from '../../shared/list/listBoard.module.css';
import styles from './recognition.module.css';

const TYPING_PAUSE = 200;
const ANY_YEAR = 'ANY';

/** Initiatives to choose from: those not yet recognised at the decision's level. */
export function ChoosePanel({ recognition, onClose }: { recognition: Recognition; onClose: () => void }) {
  const { id, version, year, level } = recognition;
  const { add } = useRecognitionWrites();
  const [search, setSearch] = useState('');
  const [ofYear, setOfYear] = useState<number | null>(year);
  const [passedOnly, setPassedOnly] = useState(isOwnDecision(recognition));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const asked = { id, year: ofYear, passedOnly, search: useDebounced(search.trim(), TYPING_PAUSE) };
  const { data, error } = useQuery(recognitionCandidates(useApi(), asked));
  const rows = data?.rows ?? [];
  // What was chosen and then searched away is not added unseen.
  const adding = rows.filter((row) => chosen.has(row.id));
  const isAll = rows.length > 0 && adding.length === rows.length;
  const toggle = (rowId: string) =>
    setChosen((current) => {
      const next = new Set(current);
      if (!next.delete(rowId)) next.add(rowId);
      return next;
    });
  const failure = error ?? add.error;
  return (
    <RailSection title="Chọn sáng kiến" onClose={onClose}>
      <div className={styles.choosing}>
        <Input
          id={fieldId('items')}
          autoFocus
          allowClear
          maxLength={200}
          prefix={<SearchOutlined aria-hidden />}
          aria-label="Tìm sáng kiến, không cần dấu"
          placeholder="Tên, tác giả, đơn vị, lĩnh vực"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div className={styles.narrowing}>
          <Select
            size="small"
            aria-label="Năm của sáng kiến"
            value={ofYear ?? ANY_YEAR}
            options={[
              { value: year, label: `Năm ${year}` },
              { value: ANY_YEAR, label: 'Mọi năm' },
            ]}
            onChange={(value) => setOfYear(value === ANY_YEAR ? null : year)}
          />
          <Checkbox checked={passedOnly} onChange={(event) => setPassedOnly(event.target.checked)}>
            Chỉ sáng kiến đạt
          </Checkbox>
        </div>
        {rows.length > 0 && (
          <Checkbox
            checked={isAll}
            indeterminate={adding.length > 0 && !isAll}
            onChange={() => setChosen(isAll ? new Set() : new Set(rows.map((row) => row.id)))}
          >
            Chọn cả {formatNumber(rows.length)} sáng kiến đang xem
          </Checkbox>
        )}
        <ul className={styles.candidates} aria-label="Sáng kiến có thể chọn">
          {rows.map((row) => (
            <li key={row.id}>
              <Checkbox checked={chosen.has(row.id)} onChange={() => toggle(row.id)}>
                <span className={styles.candidate}>
                  {row.title}
                  <Remarks candidate={row} />
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
        {data?.rows.length === 0 && (
          <p className={board.note}>
            Không còn sáng kiến nào như vậy chưa được công nhận {RECOGNITION_LEVEL_LABELS[level].toLowerCase()}.
          </p>
        )}
        {data !== undefined && data.count > CANDIDATES_SHOWN && (
          <p className={board.note}>
            Có {formatNumber(data.count)} sáng kiến; đang xem {formatNumber(CANDIDATES_SHOWN)} sáng kiến đầu, gõ để tìm
            tiếp.
          </p>
        )}
        <FailureLine error={failure} />
        <Button
          type="primary"
          disabled={adding.length === 0}
          loading={add.isPending}
          onClick={() =>
            add.mutate(
              { id, version, initiativeIds: adding.map((row) => row.id) },
              { onSuccess: () => setChosen(new Set()) },
            )
          }
        >
          {adding.length === 0 ? 'Thêm vào quyết định' : `Thêm ${formatNumber(adding.length)} sáng kiến`}
        </Button>
      </div>
    </RailSection>
  );
}

/** Unit, authors, and what stands in the way. */
function Remarks({ candidate }: { candidate: RecognitionCandidate }) {
  const { unitName, authors, share, status, year } = candidate;
  const told = [unitName, `${formatNumber(authors)} tác giả`, `năm ${year}`].filter((part) => part !== '');
  return (
    <>
      <span className={styles.remark}>{told.join(' · ')}</span>
      {status !== 'PASSED' && <span className={styles.warning}>{INITIATIVE_STATUS_LABELS[status]}</span>}
      {share !== WHOLE_SHARE && <span className={styles.warning}>Tổng tỷ lệ {shareText(share)}, cần 100%</span>}
    </>
  );
}
