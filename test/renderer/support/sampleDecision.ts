import type { Decision } from '#core/awards/decision.ts';

/** A draft as the back end would answer it. */
export function sampleDecision(changes: Partial<Decision> = {}): Decision {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    status: 'DRAFT',
    version: 3,
    contentVersion: 3,
    registerFrom: null,
    title: 'Khen thưởng Giải Bóng chuyền',
    number: '',
    issuedOn: '2023-12-08',
    summary: 'Về việc tặng Bằng khen',
    listTitle: '',
    signer: null,
    fund: 'Quỹ thi đua, khen thưởng',
    rounding: 'UP_10K',
    payer: '',
    bases: [{ text: 'Luật Thi đua, khen thưởng', date: null }],
    listPlacement: 'ANNEX',
    moneyArticle: 'AMOUNTS',
    recipients: ['Như Điều 3;', 'Lưu: VT.'],
    createdAt: '2023-12-01T01:00:00.000Z',
    updatedAt: '2023-12-01T01:00:00.000Z',
    issuedAt: null,
    supersedes: null,
    supersededBy: null,
    correctionReason: '',
    revocation: null,
    ...changes,
  };
}
