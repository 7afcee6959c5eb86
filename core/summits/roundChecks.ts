import { baseWords } from './baseWords.ts';
import { hasBallots, isChoice, RANK_KIND_LABELS, type Candidate, type CountedRound } from './round.ts';
import { roundResult, type CandidateResult } from './roundResult.ts';
import { INVALID_REASON_LABELS, INVALID_REASONS, invalidOf, overIssued, strayWords, type Tally } from './tally.ts';

/** FAIL and WAIT keep the round from being locked; NOTE does not. */
export type RoundCheckState = 'FAIL' | 'WAIT' | 'NOTE' | 'OK';

/** One line of "Trước khi khóa": a sentence that names the figures. */
export interface RoundCheck {
  id: 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'OWN';
  state: RoundCheckState;
  text: string;
}

/** Checks of the count of a round, in the order of their numbers; those that do not concern it are left out. */
export function roundChecks(round: CountedRound): RoundCheck[] {
  if (round.kind === 'DECISION') return [rulingCheck(round)];
  const { tally } = round;
  if (tally === null) return [issuedCheck(round), wait('K2', 'Chưa nhập số phiếu.')];
  return [
    issuedCheck(round),
    balanceCheck(round, tally),
    ...(isChoice(round.kind) ? [choicesCheck(round, tally)] : [opinionsCheck(round, tally)]),
    ...(round.rule.excludesOwn ? [ownCheck(round, tally)] : []),
    baseCheck(round, tally),
    tieCheck(round),
    ...(hasBallots(round.kind) ? [reasonsCheck(tally)] : []),
  ];
}

/** K1 alone: all that may be told of a count that nobody may see yet. */
export function castingChecks(round: CountedRound): RoundCheck[] {
  return [issuedCheck(round)];
}

/** K1: no more ballots than votes in the room; those of who writes come on top. */
function issuedCheck({ kind, rule, issued, present, written }: CountedRound): RoundCheck {
  const writing = rule.absentByWriting ? written : 0;
  const people = `có mặt ${present}${writing === 0 ? '' : `, gửi ý kiến bằng văn bản ${writing}`}`;
  // Who is in the room is taken over from the board together with the number of ballots.
  if (issued === null)
    return wait('K1', kind === 'HANDS' ? 'Chưa ghi số người biểu quyết.' : 'Chưa ghi số phiếu phát ra.');
  if (kind === 'HANDS' && issued !== present)
    return fail('K1', `Biểu quyết giơ tay: ghi ${issued} người biểu quyết, điểm danh có mặt ${present}.`);
  if (kind === 'HANDS') return ok('K1', `${issued} người biểu quyết; ${people}.`);
  if (issued > present + writing) return fail('K1', `Phát ra ${issued} phiếu, nhiều hơn số được bỏ phiếu (${people}).`);
  return issued === 0 ? fail('K1', 'Phát ra 0 phiếu.') : ok('K1', `Phát ra ${issued} phiếu; ${people}.`);
}

/** K2: no more back than were given out, strays apart; valid and invalid together are those that came back. */
function balanceCheck({ kind, issued }: CountedRound, tally: Tally): RoundCheck {
  const { collected, valid } = tally;
  const invalid = invalidOf(tally);
  if (kind === 'HANDS')
    return collected === issued && valid === collected
      ? ok('K2', `Kết quả ghi cho ${collected} người biểu quyết.`)
      : fail('K2', `Kết quả ghi cho ${collected} người, số người biểu quyết là ${issued ?? 0}.`);
  const sum = `Hợp lệ ${valid} + không hợp lệ ${invalid} = ${valid + invalid}`;
  const problems = [
    issued === null ? '' : overIssued(tally, issued),
    valid + invalid === collected ? '' : `${sum}, khác ${collected} phiếu thu về.`,
  ].filter((problem) => problem !== '');
  const strays = strayWords(tally);
  return problems.length > 0
    ? fail('K2', problems.join(' '))
    : ok('K2', `${sum} phiếu thu về${strays === '' ? '' : `, ${strays}`}.`);
}

/** K3: yes, no and silence of each candidate together are the valid ballots. */
function opinionsCheck({ kind, candidates }: CountedRound, { valid, counts }: Tally): RoundCheck {
  const whole = kind === 'HANDS' ? 'người biểu quyết' : 'phiếu hợp lệ';
  for (const [index, candidate] of candidates.entries()) {
    const { agree = 0, disagree = 0, abstain = 0 } = counts[index] ?? {};
    const said = agree + disagree + abstain;
    if (said === valid) continue;
    const sum = `đồng ý ${agree} + không đồng ý ${disagree} + không ý kiến ${abstain} = ${said}`;
    return fail('K3', `${candidate.name}: ${sum}, khác ${valid} ${whole}.`);
  }
  return ok('K3', `Ý kiến về từng đơn vị đều cộng đủ ${valid} ${whole}.`);
}

/** K4: nobody is chosen more often than there are valid ballots, and all together not more than the ballots allow. */
function choicesCheck(round: CountedRound, { valid, counts }: Tally): RoundCheck {
  const { candidates, maxChoices } = round;
  const over = candidates.find((_, index) => (counts[index]?.agree ?? 0) > valid);
  if (over)
    return fail('K4', `${over.name} được ${votesOf(round, over, counts)} phiếu, nhiều hơn ${valid} phiếu hợp lệ.`);
  const said = counts.reduce((total, { agree }) => total + agree, 0);
  const most = (maxChoices ?? candidates.length) * valid;
  const limit = `${maxChoices ?? candidates.length} × ${valid} phiếu hợp lệ = ${most}`;
  if (said > most) return fail('K4', `Tổng số lượt chọn ${said}, nhiều hơn ${limit}.`);
  if (said < valid)
    return fail('K4', `Tổng số lượt chọn ${said}, ít hơn ${valid} phiếu hợp lệ; phiếu trắng là không hợp lệ.`);
  return ok('K4', `Tổng số lượt chọn ${said}, không quá ${limit}.`);
}

/** Where nobody votes on his own unit, no more ballots can speak of it than the others were given. */
function ownCheck({ candidates, issued }: CountedRound, { counts }: Tally): RoundCheck {
  for (const [index, { name, ownVoting }] of candidates.entries()) {
    const { agree = 0, disagree = 0 } = counts[index] ?? {};
    const others = Math.max((issued ?? 0) - ownVoting, 0);
    if (agree + disagree <= others) continue;
    const sum = `${agree + disagree} phiếu có ý kiến về ${name}, trong khi đơn vị khác chỉ được phát ${others} phiếu`;
    return fail('OWN', `${sum}: không ai bỏ phiếu cho đơn vị mình.`);
  }
  return ok('OWN', 'Không đơn vị nào có nhiều phiếu hơn số phát cho các đơn vị khác.');
}

const votesOf = ({ candidates }: CountedRound, candidate: Candidate, counts: Tally['counts']) =>
  counts[candidates.indexOf(candidate)]?.agree ?? 0;

/** K5: the percentages stand on a base that is told; where every ballot back is blank or invalid there are none. */
function baseCheck(round: CountedRound, tally: Tally): RoundCheck {
  const { collected, valid } = tally;
  // A share of figures that do not add up would be told as if it stood.
  if (valid + invalidOf(tally) !== collected) return wait('K5', 'Tỷ lệ được tính khi số phiếu đã cộng khớp.');
  const base = roundResult(round)?.base ?? 0;
  const label = baseWords(round);
  if (base === 0 && collected > 0 && valid === 0)
    return { id: 'K5', state: 'NOTE', text: `Cả ${collected} phiếu thu về đều không hợp lệ: không đơn vị nào đạt.` };
  if (base === 0) return fail('K5', `Không tính được tỷ lệ: ${label} là 0.`);
  const strays = round.rule.base === 'COLLECTED' && tally.invalid.NOT_ISSUED > 0;
  return ok('K5', `Tỷ lệ tính trên ${label}: ${base}${strays ? ', không kể phiếu không do Ban Kiểm phiếu phát' : ''}.`);
}

/** K6: those with as many votes share a rank; a tie for the last place must be settled as the rule says. */
function tieCheck(round: CountedRound): RoundCheck {
  const result = roundResult(round);
  const tied = result?.rows.filter(({ outcome }) => outcome === 'TIED') ?? [];
  const [first] = tied;
  if (!first && result && result.openPlaces > 0)
    return {
      id: 'K6',
      state: 'NOTE',
      text: `Còn ${result.openPlaces} suất chưa đơn vị nào đủ phiếu: có thể bỏ phiếu lại ở vòng sau.`,
    };
  if (!first) return ok('K6', `${RANK_KIND_LABELS[round.rule.rankKind]}; ${settledWords(result?.rows ?? [])}.`);
  const who = `${tied.map(({ name }) => name).join(', ')} cùng ${first.agree} phiếu, còn ${result?.openPlaces ?? 0} suất`;
  if (round.rule.tieRule === 'CHAIR') return wait('K6', `${who}: ${chairWords(round, result?.openPlaces ?? 0)}.`);
  return { id: 'K6', state: 'NOTE', text: `${who}: cần biểu quyết lại ở vòng sau.` };
}

/** What is to be done about a decision of the chair that settles nothing: there is none, or it names too many or too few. */
function chairWords({ ruling }: CountedRound, openPlaces: number): string {
  if (ruling === null) return 'cần ghi quyết định của chủ trì';
  const named = ruling.memberIds.length;
  return named === openPlaces
    ? 'quyết định của chủ trì là giữa các đơn vị khác, cần ghi lại'
    : `quyết định của chủ trì nêu ${named} đơn vị, cần ghi lại đúng ${openPlaces}`;
}

/** A tie that the score or the chair has settled is told as one: the checks are read out before the lock. */
function settledWords(rows: readonly CandidateResult[]): string {
  const settled = rows.filter(({ settledBy }) => settledBy !== null);
  const [first] = settled;
  if (!first) return 'không ai ngang phiếu ở suất cuối';
  const names = (among: readonly CandidateResult[]) => among.map(({ name }) => name).join(', ');
  const by = first.settledBy === 'CHAIR' ? 'chủ trì quyết định' : 'theo điểm thi đua';
  const chosen = names(settled.filter(({ outcome }) => outcome === 'PASSED'));
  return `${names(settled)} cùng ${first.agree} phiếu ở suất cuối, ${by}: ${chosen}`;
}

/** K7: every ballot that does not count has its reason. */
function reasonsCheck(tally: Tally): RoundCheck {
  const told = INVALID_REASONS.filter((reason) => tally.invalid[reason] > 0);
  if (told.length === 0) return ok('K7', 'Không có phiếu không hợp lệ.');
  const words = told.map((reason) => `${INVALID_REASON_LABELS[reason].toLowerCase()} ${tally.invalid[reason]}`);
  return ok('K7', `Không hợp lệ ${invalidOf(tally)} phiếu: ${words.join(', ')}.`);
}

/** Nothing was voted: the document that decided must be named, and its number of places kept. */
function rulingCheck({ ruling, places }: CountedRound): RoundCheck {
  if (ruling === null) return wait('K6', 'Chưa ghi quyết định của Ban Thường vụ.');
  const named = ruling.memberIds.length;
  if (places !== null && named > places) return fail('K6', `Quyết định nêu ${named} đơn vị, nhiều hơn ${places} suất.`);
  return ok('K6', `${ruling.words}: ${named} đơn vị.`);
}

const ok = (id: RoundCheck['id'], text: string): RoundCheck => ({ id, state: 'OK', text });
const fail = (id: RoundCheck['id'], text: string): RoundCheck => ({ id, state: 'FAIL', text });
const wait = (id: RoundCheck['id'], text: string): RoundCheck => ({ id, state: 'WAIT', text });
