import { Input } from 'antd';
import type { OccasionInput } from '#core/campaigns/campaign.ts';
import { RowActs } from '../../shared/rows/RowActs.tsx';
import { moveRow } from '../../shared/rows/rowOrder.ts';
import { DateField } from '../../shared/DateField.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { BLANK_OCCASION } from './typedCampaign.ts';
import form from '../../shared/rowForm.module.css';
import styles from '../campaigns.module.css';

interface OccasionFieldsProps {
  occasions: readonly OccasionInput[];
  onChange: (occasions: OccasionInput[]) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

const MOST = 20;

/** The occasions a campaign greets, in the order papers name them. */
export function OccasionFields({ occasions, onChange, idOf, problemOf }: OccasionFieldsProps) {
  const put = (index: number, patch: Partial<OccasionInput>) =>
    onChange(occasions.map((occasion, other) => (other === index ? { ...occasion, ...patch } : occasion)));
  return (
    <div role="group" aria-label="Dịp chào mừng" className={form.wide}>
      <div className={styles.groupHead}>
        <span>Dịp chào mừng</span>
        <LinkButton disabled={occasions.length >= MOST} onClick={() => onChange([...occasions, BLANK_OCCASION])}>
          Thêm dịp
        </LinkButton>
      </div>
      <ol className={styles.occasions}>
        {occasions.map((occasion, index) => {
          const problem = problemOf(`occasions.${index}.name`);
          const id = idOf(`occasions.${index}.name`);
          return (
            // A new occasion has no id yet; its place is what identifies it.
            <li key={occasion.id ?? `new ${index}`}>
              <Input.TextArea
                id={id}
                aria-label={`Dịp ${index + 1}`}
                aria-invalid={problem !== undefined}
                status={problem === undefined ? '' : 'error'}
                placeholder="75 năm Ngày Thương binh – Liệt sỹ"
                maxLength={300}
                autoSize={{ minRows: 1, maxRows: 4 }}
                value={occasion.name}
                onChange={(event) => put(index, { name: event.target.value })}
              />
              <div className={styles.occasionLine}>
                <DateField
                  id={`${id}-day`}
                  aria-label={`Ngày của dịp ${index + 1}`}
                  size="small"
                  placeholder="Ngày, nếu có"
                  value={occasion.onDate}
                  onChange={(onDate) => put(index, { onDate })}
                />
                <RowActs
                  name={`dịp ${index + 1}`}
                  index={index}
                  count={occasions.length}
                  onMove={(to) => onChange(moveRow(occasions, index, to))}
                  onRemove={() => onChange(occasions.filter((_, other) => other !== index))}
                />
              </div>
              {problem !== undefined && (
                <p className={form.failure} role="alert">
                  {problem}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
