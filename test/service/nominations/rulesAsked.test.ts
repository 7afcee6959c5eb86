import { expect, it } from 'vitest';
import { blocking } from '#core/eligibility/rule.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { saveRule } from '#service/eligibility/editRules.ts';
import { checkLines, overrideLine } from '#service/nominations/checkLines.ts';
import { present } from '../../support/present.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { missed, nominationOffice } from './nominationFixture.ts';

describeOnEachEngine('rules asked about nominations', (makeTarget) => {
  const at = nominationOffice(makeTarget);
  const { db, codeOf, oneLine, line, seen, judged, move } = at;

  it('goes on only when the rules were asked, and those that stop it set aside with a reason', async () => {
    const id = await oneLine();
    expect(await codeOf(move(id, 'CHECKED'))).toBe('NOMINATION_NOT_CHECKED');
    await judged(id, [missed('C05'), missed('C12', { severity: 'WARN' })]);
    await expect(move(id, 'CHECKED')).rejects.toThrow('C05: Thiếu CSTĐCS năm 2023.');
    const override = async (reason: string) =>
      codeOf(at.office.write(async (unit) => overrideLine(unit, { ...(await seen(id)), reason })));
    expect(await override('Nghỉ thai sản')).toBe('DONE');
    expect((await line(id)).overrideBy).not.toBe('');
    expect(await override('')).toBe('DONE');
    expect(await codeOf(move(id, 'CHECKED'))).toBe('NOMINATION_BLOCKED');
    expect(await override('Nghỉ thai sản')).toBe('DONE');
    expect(await codeOf(move(id, 'CHECKED'))).toBe('DONE');
  });

  it('a reason is a sentence: it is printed, and read by whoever decides', async () => {
    const id = await oneLine();
    await judged(id, [missed('C05')]);
    const override = (reason: string) =>
      codeOf(at.office.write(async (unit) => overrideLine(unit, { ...(await seen(id)), reason })));
    expect(await override('x')).toBe('NOMINATION_REASON_SHORT');
    expect(await override('    Ốm dài     ')).toBe('NOMINATION_REASON_SHORT');
    expect((await line(id)).overrideReason).toBe('');
    expect(await override('Nghỉ ốm nă')).toBe('DONE');
    expect(await override('')).toBe('DONE');
  });

  it('a reason answers the rules it was given for, not a new one', async () => {
    const bare = await oneLine({ name: 'Tẩn Sử Mẩy' });
    await judged(bare, []);
    const unneeded = at.office.write(async (unit) =>
      overrideLine(unit, { ...(await seen(bare)), reason: 'Không cần lý do' }),
    );
    expect(await codeOf(unneeded)).toBe('NOMINATION_NOTHING_BLOCKED');

    const chain = present((await listRules(db())).find(({ code }) => code === 'C05'));
    const { about, condition, message, basis, verified } = chain;
    const stop = (code: string, awardCodes: string[]) => {
      const dated = { isEnabled: true, effectiveFrom: '2023-01-01', effectiveTo: null };
      const rule = { about, condition, message, basis, verified, ...dated, code, name: code, awardCodes };
      return at.office.write((unit) => saveRule(unit, { id: null, version: 1 }, { ...rule, severity: 'BLOCK' }));
    };
    await stop('CQ1', ['CSTD_BT', 'CSTD_CS']);
    const same = await oneLine({ personId: await addPerson(at.office, 'Lò Văn Bình'), awardCode: 'CSTD_BT' });
    const newly = await oneLine({ personId: await addPerson(at.office, 'Vàng A Sử'), name: 'Vàng A Sử' });
    const check = () => at.office.write(async (unit) => checkLines(unit, [await seen(same), await seen(newly)]));
    expect(await check()).toEqual({ checked: 2, blocked: 2 });
    for (const id of [same, newly])
      await at.office.write(async (unit) => overrideLine(unit, { ...(await seen(id)), reason: 'Có xác nhận' }));
    await stop('CQ2', ['CSTD_CS']);
    await check();
    const stoppedBy = async (id: string) => blocking((await line(id)).findings).map(({ code }) => code);
    expect(await stoppedBy(same)).toEqual(['CQ1']);
    expect(await stoppedBy(newly)).toEqual(['CQ1', 'CQ2']);
    expect((await line(same)).overrideReason).toBe('Có xác nhận');
    expect((await line(newly)).overrideReason).toBe('');
  });
});
