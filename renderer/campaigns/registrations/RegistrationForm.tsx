import { useQuery } from '@tanstack/react-query';
import {
  isLateRegistration,
  registrationInputSchema,
  type RegistrationInput,
  type RegistrationRow,
} from '#core/campaigns/registration.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../api/ApiContext.ts';
import { campaignNames, registrationTwins } from '../../api/campaignsQueries.ts';
import { RefusedEntries } from '../../shared/entries/RefusedEntries.tsx';
import { useEntryForm } from '../../shared/entries/useEntryForm.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { useRegistrationWrites } from '../useCampaignWrites.ts';
import { RegistrationFields } from './RegistrationFields.tsx';
import { registrationWords } from './registrationWords.ts';
import {
  blankRegistration,
  enteredRegistration,
  nextRegistration,
  typedRegistration,
  type TypedRegistration,
} from './typedRegistration.ts';
import form from '../../shared/rowForm.module.css';
import board from '../../shared/list/listBoard.module.css';

interface RegistrationFormProps {
  /** The registration as it stands now; null for a new one. */
  row: RegistrationRow | null;
  /** Of a new one. */
  year: number;
  /** The campaign whose page this is; null where the clerk chooses one. */
  campaignId: string | null;
  onDone: () => void;
}

const TYPING_PAUSE = 300;

/** Adds registrations one after the other, or changes one. */
export function RegistrationForm({ row, year, campaignId, onDone }: RegistrationFormProps) {
  const { today } = useAppInfo();
  const { add, save } = useRegistrationWrites();
  const { typed, set, put, turn, lastAdded, refusedEntries, ...checked } = useEntryForm<
    TypedRegistration,
    RegistrationInput
  >({
    name: 'registration',
    schema: registrationInputSchema,
    record: row,
    start: () => (row === null ? blankRegistration(year, campaignId, today) : typedRegistration(row)),
    entered: enteredRegistration,
    save: (registration, version) => row && save.mutate({ id: row.id, version, registration }, { onSuccess: onDone }),
    saving: save,
    add: (registration) => add.mutateEach([registration]),
    next: nextRegistration,
    nameOf: ({ name }) => name,
  });
  const twins = useTwins(typed, row?.id ?? null);
  const registerBy = useRegisterBy(typed);
  return (
    <RowForm
      {...checked.rowForm}
      title={row === null ? 'Ghi đăng ký thi đua' : 'Sửa đăng ký thi đua'}
      saveLabel={row === null ? 'Ghi đăng ký' : 'Lưu đăng ký'}
      newer={row !== null && checked.hasMovedOn ? registrationWords(row) : null}
      onClose={onDone}
      effect={
        <>
          {twins > 0 && (
            <p className={board.warn} role="status">
              Đã đăng ký danh hiệu này trong năm {typed.year}. Vẫn ghi được nếu không phải ghi trùng.
            </p>
          )}
          <RefusedEntries {...refusedEntries} />
          {lastAdded && <p role="status">Đã ghi đăng ký của {lastAdded.name}. Ghi tiếp người, tập thể khác.</p>}
        </>
      }
    >
      <RegistrationFields
        key={turn}
        typed={typed}
        set={set}
        dayHint={dayHint(typed.registeredOn, registerBy)}
        {...checked}
      />
      {campaignId === null && (
        <Field label="Trong phong trào" htmlFor={checked.idOf('campaignId')} className={form.wide}>
          <CampaignSelect
            id={checked.idOf('campaignId')}
            year={typed.year}
            isForEntry
            placeholder="Không thuộc phong trào nào"
            value={typed.campaignId}
            onChange={(chosen) => put({ campaignId: chosen })}
          />
        </Field>
      )}
    </RowForm>
  );
}

/** How many others say the same, once typing rests. */
function useTwins(typed: TypedRegistration, exceptId: string | null): number {
  const { year, subject, personId, name, unitId, unitName, awardCode } = useDebounced(typed, TYPING_PAUSE);
  const asked = { year, subject, personId, name: name.trim(), unitId, unitName: unitName.trim(), awardCode, exceptId };
  const twins = useQuery({
    ...registrationTwins(useApi(), asked),
    enabled: asked.name !== '' && awardCode !== null,
  });
  return twins.isEnabled ? (twins.data ?? 0) : 0;
}

/** Last day to register in the campaign chosen. */
function useRegisterBy({ year, campaignId }: TypedRegistration): IsoDate | null {
  const campaigns = useQuery(campaignNames(useApi(), year));
  return campaigns.data?.find(({ id }) => id === campaignId)?.registerBy ?? null;
}

function dayHint(registeredOn: IsoDate | null, registerBy: IsoDate | null): string | undefined {
  if (registerBy === null || registeredOn === null) return undefined;
  return isLateRegistration(registeredOn, registerBy)
    ? `Sau hạn ${formatDate(registerBy)}: ghi là nộp muộn.`
    : `Hạn đăng ký ${formatDate(registerBy)}.`;
}
