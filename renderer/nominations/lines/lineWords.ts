import type { NominationKind, NominationStatus } from '#core/nominations/nomination.ts';
import { NOMINATION_KIND_LABELS } from '#core/nominations/nomination.ts';
import type { NominationRow } from '#core/nominations/nominationList.ts';

/** What the rules come to for a line, in a word or two, and how it is to be taken. */
export function rulesWord({
  checkedAt,
  blocked,
  warned,
  unclear,
  overrideReason,
}: Pick<NominationRow, 'checkedAt' | 'blocked' | 'warned' | 'unclear' | 'overrideReason'>): {
  text: string;
  tone: 'quiet' | 'problem' | 'warn' | 'ok';
} {
  if (checkedAt === null) return { text: 'Chưa kiểm tra', tone: 'quiet' };
  if (blocked > 0 && overrideReason === '') return { text: `Chặn: ${blocked}`, tone: 'problem' };
  if (blocked > 0) return { text: 'Vẫn đề nghị', tone: 'warn' };
  if (warned > 0) return { text: `Nhắc: ${warned}`, tone: 'warn' };
  return unclear > 0 ? { text: 'Thiếu dữ liệu', tone: 'warn' } : { text: 'Đạt', tone: 'ok' };
}

/** `Chuyên đề: Xanh – Sạch – Đẹp`. */
export function kindWords({ awardKind, theme }: { awardKind: NominationKind; theme: string }): string {
  const kind = NOMINATION_KIND_LABELS[awardKind];
  return theme === '' ? kind : `${kind}: ${theme}`;
}

/** A status is coloured only where something is done, or is out. */
export function statusTone(status: NominationStatus): 'ok' | 'quiet' | 'warn' | undefined {
  if (status === 'DECIDED' || status === 'AWARDED') return 'ok';
  if (status === 'WITHDRAWN') return 'quiet';
  return status === 'REJECTED' ? 'warn' : undefined;
}
