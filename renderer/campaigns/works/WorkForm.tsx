import { useQuery } from '@tanstack/react-query';
import { workInputSchema, type WorkInput, type WorkRow } from '#core/campaigns/work.ts';
import { useApi } from '../../api/ApiContext.ts';
import { campaignView } from '../../api/campaignsQueries.ts';
import { RefusedEntries } from '../../shared/entries/RefusedEntries.tsx';
import { useEntryForm } from '../../shared/entries/useEntryForm.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { useWorkWrites } from '../useCampaignWrites.ts';
import { blankWork, enteredWork, nextWork, typedWork, type TypedWork } from './typedWork.ts';
import { WorkFields } from './WorkFields.tsx';
import { workWords } from './workWords.ts';
import form from '../../shared/rowForm.module.css';

interface WorkFormProps {
  /** The work as it stands now; null for a new one. */
  row: WorkRow | null;
  year: number;
  /** The campaign whose page this is; null where the clerk chooses one. */
  campaignId: string | null;
  onDone: () => void;
}

/** Adds works one after the other, or changes one. */
export function WorkForm({ row, year, campaignId, onDone }: WorkFormProps) {
  const { add, save } = useWorkWrites();
  const { typed, set, put, turn, lastAdded, refusedEntries, ...checked } = useEntryForm<TypedWork, WorkInput>({
    name: 'work',
    schema: workInputSchema,
    record: row,
    start: () => (row === null ? blankWork(campaignId, null) : typedWork(row)),
    entered: enteredWork,
    save: (work, version) => row && save.mutate({ id: row.id, version, work }, { onSuccess: onDone }),
    saving: save,
    add: (work) => add.mutateEach(work),
    next: nextWork,
    nameOf: ({ name }) => name,
  });
  const campaign = useQuery({
    ...campaignView(useApi(), typed.campaignId ?? ''),
    enabled: typed.campaignId !== null,
  });
  return (
    <RowForm
      {...checked.rowForm}
      title={row === null ? 'Ghi công trình, sản phẩm' : 'Sửa công trình, sản phẩm'}
      saveLabel={row === null ? 'Ghi công trình' : 'Lưu công trình'}
      newer={row !== null && checked.hasMovedOn ? workWords(row) : null}
      onClose={onDone}
      effect={
        <>
          <RefusedEntries {...refusedEntries} />
          {lastAdded && <p role="status">Đã ghi “{lastAdded.name}”. Ghi tiếp công trình, sản phẩm khác.</p>}
        </>
      }
    >
      {campaignId === null && (
        <Field
          label="Phong trào"
          htmlFor={checked.idOf('campaignId')}
          error={checked.problemOf('campaignId') === undefined ? undefined : 'Cần chọn phong trào'}
          className={form.wide}
        >
          <CampaignSelect
            id={checked.idOf('campaignId')}
            year={year}
            isForEntry
            isInvalid={checked.problemOf('campaignId') !== undefined}
            placeholder="Chọn phong trào"
            value={typed.campaignId}
            onChange={(chosen) => put({ campaignId: chosen, occasionId: null })}
          />
        </Field>
      )}
      <WorkFields
        key={turn}
        typed={typed}
        set={set}
        occasions={typed.campaignId === null ? [] : (campaign.data?.campaign.occasions ?? [])}
        {...checked}
      />
    </RowForm>
  );
}
