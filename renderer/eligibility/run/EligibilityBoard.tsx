import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { dayOfRun } from '#core/eligibility/run.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { rulesTable } from '../../api/eligibilityQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { NominationTabs } from '../../nominations/NominationTabs.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { awardsToRun } from './awardsToRun.ts';
import { ResultPage, RUN_PATH } from './ResultPage.tsx';
import { RunAge } from './RunAge.tsx';
import { RunBar } from './RunBar.tsx';
import { useEligibilityRun } from './useEligibilityRun.ts';

/** Who of everyone can be proposed for what in a year: what to look for, and the result once there is one. */
export function EligibilityBoard({ year }: { year: number }) {
  const api = useApi();
  const { today } = useAppInfo();
  const catalogue = useQuery(catalogueTables(api));
  const rules = useQuery(rulesTable(api));
  const { state, last, start, stop } = useEligibilityRun(year);
  const [onDate, setDay] = useState<IsoDate>(() => dayOfRun(year, today));
  /** Null until the clerk chose: then those the rules name. */
  const [codes, setCodes] = useState<string[] | null>(null);

  const awardTypes = catalogue.data?.awardTypes ?? [];
  const chosen = codes ?? awardsToRun(awardTypes, rules.data?.rules ?? [], onDate).map(({ code }) => code);
  const hasResult = last !== null && last !== undefined;
  const error = catalogue.error ?? rules.error;
  const setup = (
    <>
      <NominationTabs />
      <RunBar
        awards={awardTypes}
        chosen={chosen}
        onDate={onDate}
        state={state}
        hasResult={hasResult}
        onChoose={setCodes}
        onDay={setDay}
        onStart={() => start({ year, onDate, awardCodes: chosen })}
        onStop={stop}
      />
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {hasResult && state.kind === 'IDLE' && <RunAge last={last} />}
    </>
  );
  if (hasResult)
    return <ResultPage key={last.runId} runId={last.runId} year={year} awardTypes={awardTypes} setup={setup} />;
  return (
    <Page path={RUN_PATH} title={<h1>Ai đủ điều kiện năm {year}?</h1>}>
      {setup}
      {state.kind === 'IDLE' && last === null && (
        <EmptyState
          sentence={`Bấm Xét để xem ai đủ, ai gần đủ và thiếu đúng điều gì: tất cả người và đơn vị của năm ${year}, theo quy tắc có hiệu lực ngày ${formatDate(onDate)}.`}
        />
      )}
    </Page>
  );
}
