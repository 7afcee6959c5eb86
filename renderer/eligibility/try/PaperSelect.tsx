import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { secondLine } from '#core/search/searchHit.ts';
import { useApi } from '../../api/ApiContext.ts';
import { foundPapers, type PaperAbout } from '../../api/eligibilityQueries.ts';
import { useDebounced } from '../../shared/useDebounced.ts';

/** A decision, cluster or initiative as the field holds it. */
export interface ChosenPaper {
  id: string;
  title: string;
}

interface PaperSelectProps {
  id: string;
  about: PaperAbout;
  value: ChosenPaper | null;
  onChange: (paper: ChosenPaper | null) => void;
}

const TYPING_PAUSE = 150;
const MAX_TEXT = 200;

/** Finds what a rule about papers is tried on, by its name or number without dấu. */
export function PaperSelect({ id, about, value, onChange }: PaperSelectProps) {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim().slice(0, MAX_TEXT), TYPING_PAUSE);
  const found = useQuery({
    ...foundPapers(useApi(), about, wanted),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const hits = wanted.length > 1 ? (found.data ?? []) : [];
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder="Gõ tên hoặc số để tìm"
      notFoundContent={wanted.length > 1 && found.isSuccess ? 'Không tìm thấy' : 'Gõ ít nhất hai chữ'}
      value={value === null ? null : { value: value.id, label: value.title }}
      labelInValue
      options={hits.map((hit) => ({ value: hit.id, label: [hit.title, secondLine(hit)].filter(Boolean).join(', ') }))}
      onChange={(chosen: { value: string; label: string } | null | undefined) => {
        setText('');
        onChange(chosen ? { id: chosen.value, title: chosen.label } : null);
      }}
    />
  );
}
