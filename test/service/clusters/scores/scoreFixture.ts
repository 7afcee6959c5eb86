import type { ScoreEntry, ScorePart, ScorePeriod } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { partsOf } from '#db/clusters/scores/partStore.ts';
import { listSheets } from '#db/clusters/scores/sheetStore.ts';
import { chooseTemplate } from '#service/clusters/scores/chooseTemplate.ts';
import { createTemplate } from '#service/clusters/scores/editTemplates.ts';
import { savePart } from '#service/clusters/scores/savePart.ts';
import { present } from '../../../support/present.ts';
import type { TestOffice } from '../../../support/testOffice.ts';
import { openedCluster } from '../clusterFixture.ts';

export const FOUR_QUARTERS = 'score-template:BON_TIEU_CHUAN:2011';
export const LONG_BIEN = 'score-template:PHUONG_HAI_KY:2017';
export const HUNG_YEN = 'score-template:CUM_KHOI_TINH:2021';
export const HD_1294 = 'score-template:CDCS_HCSN:2019';

export interface ScoringCluster {
  clusterId: string;
  yearId: string;
  memberIds: string[];
  /** Id of a member's sheet, by the member's place. */
  sheetOf(place: number, period?: ScorePeriod): Promise<string>;
  /** Saves a part over whatever is there. */
  score(place: number, part: ScorePart, entries: ScoreEntry[], more?: Scored): Promise<void>;
}

interface Scored {
  isFinal?: boolean;
  period?: ScorePeriod;
}

/** A cluster of so many members with its 2025 opened and a template chosen. */
export async function scoringCluster(
  office: TestOffice,
  { members, template }: { members: number; template: string | ScoreTemplate },
): Promise<ScoringCluster> {
  const cluster = await openedCluster(office, { year: 2025, members });
  const templateId = typeof template === 'string' ? template : await ownTemplate(office, template);
  const { yearId } = cluster;
  await office.write((unit) => chooseTemplate(unit, { yearId, templateId, version: null }));
  const sheetOf = async (place: number, period: ScorePeriod = 'YEAR') => {
    const sheets = await listSheets(office.database.reader, yearId);
    return present(sheets.find((sheet) => sheet.memberId === cluster.memberIds[place] && sheet.period === period)).id;
  };
  return {
    ...cluster,
    sheetOf,
    async score(place, part, entries, { isFinal = true, period } = {}) {
      const sheetId = await sheetOf(place, period);
      const saved = (await partsOf(office.database.reader, sheetId)).find((stored) => stored.part === part);
      const input = { entries, scoredBy: 'Lò Thị Mai', scoredOn: '2025-12-20', isFinal };
      await office.write((unit) => savePart(unit, { sheetId, part, version: saved?.version ?? null, input }));
    },
  };
}

export const ownTemplate = (office: TestOffice, body: ScoreTemplate) =>
  office.write((unit) =>
    createTemplate(unit, { year: 2025, head: { name: 'Mẫu của cụm', basis: '', verified: false }, body }),
  );
