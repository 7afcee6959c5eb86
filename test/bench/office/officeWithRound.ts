import type { SummitInput } from '#core/summits/summit.ts';
import type { RoundInput } from '#core/summits/round.ts';
import { USUAL_RULE } from '#core/summits/round.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { makeOfficeWithPeople } from './officeWithPeople.ts';

const YEAR = 2023;

export interface RoundPlace {
  summitId: string;
  roundId: string;
}

/**
 * Makes an office with one summit in which so many units stand, each with so many votes, in a round voted on each of
 * them whose ballots are out.
 *
 * @returns where the round is
 */
export async function makeOfficeWithRound(
  dataDir: string,
  { candidates, votesEach }: { candidates: number; votesEach: number },
): Promise<RoundPlace> {
  await makeOfficeWithPeople(dataDir, 0);
  const backend = await startBackend({ dataDir });
  const ask = async <Answer>(method: 'GET' | 'POST', path: string, input: unknown): Promise<Answer> => {
    const text = JSON.stringify(input);
    const url = method === 'GET' ? `/${path}?input=${encodeURIComponent(text)}` : `/${path}`;
    const { status, body } = await backend.handle({ method, url, body: method === 'GET' ? null : text });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    return (JSON.parse(body) as { result: { data: Answer } }).result.data;
  };
  const change = <Answer>(path: string, input: unknown) => ask<Answer>('POST', path, input);
  const readSummit = (id: string) => ask<SummitPage>('GET', 'summits.page', { id });

  const { id: clusterId } = await change<{ id: string }>('clusters.create', {
    kind: 'CUM',
    name: 'Cụm thi đua công đoàn các xã',
    level: 'TINH_CD',
  });
  const names = Array.from({ length: candidates }, (_, index) => `Công đoàn xã số ${index + 1}`);
  await change('clusters.addMembers', { clusterId, members: names.map((name) => ({ name })) });
  await change('clusters.openYear', { clusterId, year: YEAR });
  const [cluster] = await ask<{ opened: { yearId: string } }[]>('GET', 'clusters.list', { year: YEAR });
  const yearId = cluster?.opened.yearId;
  const summit: Partial<SummitInput> = { title: `Hội nghị tổng kết năm ${YEAR}` };
  const { id: summitId } = await change<{ id: string }>('summits.create', { yearId, summit });
  const { delegates, members } = await readSummit(summitId);
  for (const { id, memberId, version } of delegates)
    await change('summits.saveDelegate', { summitId, id, version, delegate: { memberId, votes: votesEach } });
  await change('summits.saveAttendance', {
    summitId,
    attendance: delegates.map(({ id }) => ({ id, presence: 'PRESENT' })),
  });
  const round: RoundInput = {
    ...{ title: 'Vòng 1. Bình bầu', kind: 'APPROVE', purpose: 'FLAG', rule: USUAL_RULE },
    ...{ maxChoices: null, places: null },
    candidates: members.map(({ id: memberId }) => ({ memberId, score: null })),
  };
  const { id: roundId } = await change<{ id: string }>('summits.addRound', { summitId, round });
  await change('summits.issueBallots', { id: roundId, version: 1, issued: candidates * votesEach });
  await backend.close();
  return { summitId, roundId };
}

interface SummitPage {
  delegates: { id: string; memberId: string; version: number }[];
  members: { id: string }[];
}
