import { z } from 'zod';
import {
  pledgeInputSchema,
  pledgePartiesSchema,
  type PledgeInput,
  type PledgePartyInput,
} from '#core/clusters/pledge.ts';
import { savingDraft, type SavingDraft } from '../../shared/saving/savingDraft.ts';

/** The words of a pledge and who signs it: what saves itself together. */
export interface PledgeForm extends PledgeInput {
  parties: PledgePartyInput[];
}

export type PledgeDraft = SavingDraft<PledgeForm>;

export const FORM_LABELS: Record<keyof PledgeForm, string> = {
  signedOn: 'Ngày ký',
  place: 'Nơi ký',
  preamble: 'Lời mở đầu',
  contents: 'Điều 1. Nội dung thi đua',
  commitments: 'Điều 3. Tổ chức thực hiện',
  parties: 'Đại diện các đơn vị ký',
};

export const pledgeDrafts = savingDraft<PledgeForm>(
  z.strictObject({ ...pledgeInputSchema.shape, parties: pledgePartiesSchema }),
);
