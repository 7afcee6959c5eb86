import { ADVISED_DEPUTIES, roleLabel, type ClusterKind } from './cluster.ts';
import type { ClusterStep } from '../deadlines/deadline.ts';

/** What a cluster's year holds so far, as counts. */
export interface YearFacts {
  members: number;
  leads: number;
  deputies: number;
  representatives: number;
  /** Null while there is no pledge. */
  pledge: { isSigned: boolean; parties: number; targets: number; halfResults: number; yearResults: number } | null;
  /** Null while no template was chosen. */
  scores: { selfFinal: number; crossFinal: number; appraisedFinal: number } | null;
  /** Hội nghị tổng kết of the year, all of them together; null while there is none. */
  summit: { rounds: number; locked: number; isClosed: boolean } | null;
  /** Leads named for the year that follows. */
  nextLeads: number;
}

/** Where an item of a checklist is worked on. */
export type ChecklistPlace =
  'MEMBERS' | 'ROLES' | 'REPRESENTATIVES' | 'NEXT_ROLES' | 'PLEDGE' | 'RESULTS' | 'SCORES' | 'SUMMIT';

/** One line of what a step needs. */
export interface ChecklistItem {
  key: string;
  words: string;
  isDone: boolean;
  /** `6/8 đơn vị`; empty where there is nothing to count. */
  count: string;
  place: ChecklistPlace;
}

interface Counted {
  done: number;
  total: number;
  noun: string;
}

/** What a step of the year needs: what is there and what is missing, in the order it is done. */
export function stepChecklist(step: ClusterStep, facts: YearFacts, kind: ClusterKind): ChecklistItem[] {
  switch (step) {
    case 'FORM':
      return formChecklist(facts, kind);
    case 'PLEDGE':
      return pledgeChecklist(facts);
    case 'HALF_YEAR':
      return [results('Kết quả 6 tháng của các chỉ tiêu', facts.pledge?.halfResults ?? 0, facts)];
    case 'SELF_SCORE':
      return [
        flag('scheme', 'Mẫu bảng điểm của năm', facts.scores !== null, 'SCORES'),
        sheets('self', 'Bảng tự chấm đã nộp', facts.scores?.selfFinal, facts),
        sheets('cross', 'Bảng chấm chéo đã xong', facts.scores?.crossFinal, facts),
      ];
    case 'APPRAISE':
      return [
        results('Kết quả cả năm của các chỉ tiêu', facts.pledge?.yearResults ?? 0, facts),
        sheets('appraised', 'Bảng điểm đã thẩm định', facts.scores?.appraisedFinal, facts),
      ];
    case 'SUMMIT':
    case 'SUBMIT':
      return [
        results('Kết quả cả năm của các chỉ tiêu', facts.pledge?.yearResults ?? 0, facts),
        sheets('appraised', 'Bảng điểm đã thẩm định', facts.scores?.appraisedFinal, facts),
        ...summitItems(facts),
        flag('nextLead', `${roleLabel('LEAD', kind)} năm sau`, facts.nextLeads > 0, 'NEXT_ROLES'),
      ];
  }
}

function formChecklist({ members, leads, deputies, representatives }: YearFacts, kind: ClusterKind): ChecklistItem[] {
  return [
    {
      ...flag('members', 'Danh sách thành viên', members > 0, 'MEMBERS'),
      count: members > 0 ? `${members} đơn vị` : '',
    },
    flag('lead', roleLabel('LEAD', kind), leads > 0, 'ROLES'),
    {
      ...flag('deputies', roleLabel('DEPUTY', kind), deputies > 0, 'ROLES'),
      count: deputies > ADVISED_DEPUTIES ? `${deputies} đơn vị, nên không quá ${ADVISED_DEPUTIES}` : '',
    },
    counted(
      { key: 'representatives', words: 'Người đại diện các đơn vị', place: 'REPRESENTATIVES' },
      { done: representatives, total: members, noun: 'đơn vị' },
    ),
  ];
}

function pledgeChecklist({ pledge, members }: YearFacts): ChecklistItem[] {
  return [
    {
      ...flag('targets', 'Chỉ tiêu của giao ước', (pledge?.targets ?? 0) > 0, 'PLEDGE'),
      count: pledge && pledge.targets > 0 ? `${pledge.targets} chỉ tiêu` : '',
    },
    counted(
      { key: 'parties', words: 'Các bên ký giao ước', place: 'PLEDGE' },
      { done: pledge?.parties ?? 0, total: members, noun: 'đơn vị' },
    ),
    flag('signed', 'Giao ước đã ký', pledge?.isSigned ?? false, 'PLEDGE'),
  ];
}

function summitItems({ summit }: YearFacts): ChecklistItem[] {
  return [
    counted(
      { key: 'rounds', words: 'Các vòng bình bầu đã khóa', place: 'SUMMIT' },
      { done: summit?.locked ?? 0, total: summit?.rounds ?? 0, noun: 'vòng' },
    ),
    flag('closed', 'Hội nghị tổng kết đã kết thúc', summit?.isClosed ?? false, 'SUMMIT'),
  ];
}

function results(words: string, done: number, { pledge }: YearFacts): ChecklistItem {
  return counted(
    { key: 'results', words, place: pledge ? 'RESULTS' : 'PLEDGE' },
    { done, total: pledge?.targets ?? 0, noun: 'chỉ tiêu' },
  );
}

function sheets(key: string, words: string, done: number | undefined, { members }: YearFacts): ChecklistItem {
  return counted({ key, words, place: 'SCORES' }, { done: done ?? 0, total: members, noun: 'đơn vị' });
}

function flag(key: string, words: string, isDone: boolean, place: ChecklistPlace): ChecklistItem {
  return { key, words, isDone, count: '', place };
}

/** Nothing to count is not done: a step without members or targets still lacks them. */
function counted(item: Pick<ChecklistItem, 'key' | 'words' | 'place'>, { done, total, noun }: Counted): ChecklistItem {
  return { ...item, isDone: total > 0 && done >= total, count: total > 0 ? `${done}/${total} ${noun}` : '' };
}
