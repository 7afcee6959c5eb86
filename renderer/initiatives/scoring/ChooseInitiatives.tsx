import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import type { CouncilMeeting } from '#core/councils/council.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { initiativePage, initiativeTotals, scoreForms } from '../../api/initiativesQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { authorsInShort } from '../initiativeWords.ts';
import { EVERY_INITIATIVE } from '../list/initiativeFilter.ts';
import { useScoringWrites } from '../useInitiativeWrites.ts';
import styles from './scoring.module.css';

interface ChooseInitiativesProps {
  meeting: CouncilMeeting;
  /** Initiatives it has already. */
  there: readonly string[];
  onDone: () => void;
}

const TYPING_PAUSE = 200;

/** Puts initiatives of the meeting's year that wait for their result before it, with the form they are scored by. */
export function ChooseInitiatives({ meeting, there, onDone }: ChooseInitiativesProps) {
  const api = useApi();
  const { add } = useScoringWrites();
  const forms = useQuery(scoreForms(api));
  const [formChosen, setForm] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDebounced(text.trim(), TYPING_PAUSE);
  const filter = { ...EVERY_INITIATIVE, year: meeting.year, status: 'RECEIVED' as const, text: wanted };
  const page = useQuery({ ...initiativePage(api, { filter, order: 'TITLE' }, 0), placeholderData: keepPreviousData });
  const totals = useQuery(initiativeTotals(api, filter));
  const offered = (forms.data ?? []).filter(({ inUse }) => inUse);
  const formId = formChosen ?? offered[0]?.id ?? null;
  const rows = (page.data ?? []).filter(({ id }) => !there.includes(id));
  const hidden = (totals.data?.initiatives ?? 0) - (page.data?.length ?? 0);
  const toggle = (id: string) =>
    setChosen((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className={styles.choosing}>
      {add.error && <Notice tone="danger">{failureOf(add.error).message}</Notice>}
      <div className={styles.choices}>
        <Field label="Chấm theo mẫu" htmlFor="meeting-form">
          <Select
            id="meeting-form"
            style={{ width: '100%' }}
            placeholder="Chọn mẫu chấm điểm"
            value={formId}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setForm}
          />
        </Field>
        <Field label={`Sáng kiến năm ${meeting.year} chờ xét`} htmlFor="meeting-search">
          <Input
            id="meeting-search"
            allowClear
            maxLength={200}
            prefix={<SearchOutlined aria-hidden />}
            placeholder="Tên, tác giả, đơn vị, không cần dấu"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </div>
      <ul className={styles.offered} aria-label="Sáng kiến chờ xét">
        {rows.map((row) => (
          <li key={row.id}>
            <Checkbox checked={chosen.has(row.id)} onChange={() => toggle(row.id)}>
              {row.title}
              <span className={styles.limits}>
                {[authorsInShort(row.authors), row.unitName].filter((part) => part !== '').join(', ')}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {page.isSuccess && rows.length === 0 && <p className={styles.without}>Không còn sáng kiến nào chờ xét khớp.</p>}
      {hidden > 0 && <p className={styles.without}>Còn {hidden} sáng kiến nữa: gõ để tìm.</p>}
      <div className={styles.acts}>
        <Button
          loading={add.isPending}
          disabled={chosen.size === 0 || formId === null}
          onClick={() => {
            if (formId === null) return;
            add.mutate({ meetingId: meeting.id, formId, initiativeIds: [...chosen] }, { onSuccess: onDone });
          }}
        >
          Đưa {chosen.size === 0 ? '' : `${chosen.size} `}sáng kiến vào phiên
        </Button>
        <Button
          disabled={rows.length === 0}
          onClick={() => setChosen((current) => new Set([...current, ...rows.map(({ id }) => id)]))}
        >
          Chọn hết
        </Button>
        <Button onClick={onDone}>Thôi</Button>
      </div>
    </div>
  );
}
