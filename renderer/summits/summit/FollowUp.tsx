import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { RoundPurpose } from '#core/summits/round.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useIsWriting } from '../../shared/useIsWriting.ts';
import { useSummitWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

export interface AwardOption {
  value: string;
  label: string;
}

interface FollowUpProps {
  view: SummitView;
  awards: readonly AwardOption[];
}

/** What follows: who leads next year, what winning stands for, and a tờ trình with everything proposed. */
export function FollowUp({ view, awards }: FollowUpProps) {
  const { summit, winners, nextRoles, toNominate } = view;
  const navigate = useNavigate();
  const { setNextLeads, nominate, saveFlags } = useSummitWrites();
  const isWriting = useIsWriting();
  const elected = winners.filter(({ purpose }) => purpose === 'NEXT_LEAD' || purpose === 'NEXT_DEPUTY');
  const isSet = elected.every(({ memberId, purpose }) =>
    nextRoles.some((role) => role.memberId === memberId && (role.role === 'LEAD') === (purpose === 'NEXT_LEAD')),
  );
  const flag = (purpose: keyof SummitView['summit']['flags'], label: string) => (
    <label className={styles.acts}>
      {label}
      <Select
        aria-label={`Hình thức cho đơn vị ${label.toLowerCase()}`}
        style={{ width: 250 }}
        disabled={isWriting || summit.closedAt !== null || summit.isYearLocked}
        value={summit.flags[purpose]}
        options={[...awards]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(code) =>
          saveFlags.mutate({ id: summit.id, version: summit.version, flags: { ...summit.flags, [purpose]: code } })
        }
      />
    </label>
  );
  const hasWon = (purpose: RoundPurpose) => winners.some((winner) => winner.purpose === purpose);
  return (
    <div className={styles.panels}>
      <FailureNotice error={setNextLeads.error} onRead={setNextLeads.reset} />
      <FailureNotice error={saveFlags.error} onRead={saveFlags.reset} />
      <FailureNotice error={nominate.error} onRead={nominate.reset} />
      <div className={styles.acts}>
        {hasWon('FLAG') && flag('FLAG', 'Được bình bầu')}
        {hasWon('LEADER') && flag('LEADER', 'Dẫn đầu')}
        {toNominate.fresh > 0 && (
          <Button
            loading={nominate.isPending}
            disabled={isWriting}
            onClick={() =>
              nominate.mutate(
                { summitId: summit.id, seen: toNominate.fresh },
                { onSuccess: ({ batchId }) => void navigate(`/nominations/${batchId}`) },
              )
            }
          >
            Lập tờ trình {toNominate.fresh} đề nghị
          </Button>
        )}
        {elected.length > 0 &&
          (isSet ? (
            <span className={styles.quiet}>Đã ghi trưởng, phó năm {summit.year + 1}.</span>
          ) : (
            <Button
              loading={setNextLeads.isPending}
              onClick={() =>
                setNextLeads.mutate({
                  summitId: summit.id,
                  seen: nextRoles.map(({ memberId, role, basis }) => ({ memberId, role, basis })),
                })
              }
            >
              Ghi trưởng, phó năm {summit.year + 1}
            </Button>
          ))}
      </div>
      <Elsewhere toNominate={toNominate} />
    </div>
  );
}

/** Who stands in another tờ trình already: told before one is made, by the tờ trình they stand in. */
function Elsewhere({ toNominate: { fresh, elsewhere } }: Pick<SummitView, 'toNominate'>) {
  if (elsewhere.length === 0) return null;
  const batches = [...new Set(elsewhere.map(({ batchTitle }) => batchTitle))];
  return (
    <div className={styles.quiet}>
      {`${elsewhere.length} đề nghị đã có trong tờ trình${fresh === 0 ? '' : ' khác, không lập lại'}:`}
      <ul>
        {batches.map((title) => {
          const own = elsewhere.filter(({ batchTitle }) => batchTitle === title);
          return (
            <li key={title}>
              “{title}”: {[...new Set(own.map(({ name }) => name))].join(', ')}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
