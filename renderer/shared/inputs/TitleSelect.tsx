import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { Subject } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';

interface TitleSelectProps {
  id?: string;
  'aria-label'?: string;
  /** Whose titles are offered; null for everybody's. */
  subject: Subject | null;
  placeholder: string;
  value: string | null;
  onChange: (awardCode: string | null) => void;
  isInvalid?: boolean;
  className?: string;
}

/** A title or award a subject may get, found without dấu. */
export function TitleSelect({ subject, value, onChange, isInvalid = false, ...rest }: TitleSelectProps) {
  const catalogue = useQuery(catalogueTables(useApi()));
  const options = (catalogue.data?.awardTypes ?? [])
    .filter(({ subjects, code }) => subject === null || subjects.includes(subject) || code === value)
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      style={{ width: '100%' }}
      {...rest}
      allowClear
      popupMatchSelectWidth={false}
      status={isInvalid ? 'error' : ''}
      showSearch={{ filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)) }}
      // Until the catalogue is there a code would be shown.
      value={catalogue.data === undefined ? null : value}
      options={options}
      onChange={(code?: string) => onChange(code ?? null)}
    />
  );
}
