import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveOutcome } from '#service/hosting/wire.ts';
import { callFrom, pickFrom, pickSeveralFrom, saveFrom } from './driver/bridge.ts';
import { scriptDialogs, type DialogAnswer, type ShownDialog } from './driver/dialogScript.ts';
import { launch, type RunningApp } from './driver/driver.ts';
import { install, type Installation } from './driver/installation.ts';

let installation: Installation;
let app: RunningApp;

beforeAll(async () => {
  installation = await install();
  app = await launch(installation);
});

afterAll(async () => {
  await app.stop();
  installation.remove();
});

/** A call of the page to the fixture back end, and what it was answered. */
async function call(url: string): Promise<Record<string, string>> {
  const response = await callFrom(app.page, { method: 'GET', url, body: null });
  return (JSON.parse(response.body) as { result: { data: Record<string, string> } }).result.data;
}

async function save(answers: DialogAnswer[], name: string): Promise<{ outcome: SaveOutcome; shown: ShownDialog[] }> {
  const { token = '' } = await call('/test.make');
  const shown = await scriptDialogs(app, installation, answers);
  const outcome = await saveFrom(app.page, token, name);
  return { outcome, shown: shown() };
}

describe('picking a file', () => {
  it('gives the screen a name and a token the back end knows, and no path', async () => {
    const path = join(installation.documents, 'Danh sách đề nghị.xlsx');
    writeFileSync(path, 'x');
    const shown = await scriptDialogs(app, installation, [{ open: path }]);
    const picked = await pickFrom(app.page);

    expect(picked).toEqual({ name: 'Danh sách đề nghị.xlsx', token: expect.stringMatching(/^[\w-]{32}$/) as string });
    expect(await call(`/test.picked?token=${picked?.token ?? ''}`)).toEqual({ name: 'Danh sách đề nghị.xlsx' });
    expect(shown()).toHaveLength(1);
  });

  it('gives several at once, in their order, for those who asked for several', async () => {
    const names = ['Bảng điểm 1.xlsx', 'Bảng điểm 2.xlsx'];
    const paths = names.map((name) => join(installation.documents, name));
    await scriptDialogs(app, installation, [{ open: paths }, { open: null }]);
    expect((await pickSeveralFrom(app.page)).map(({ name }) => name)).toEqual(names);
    expect(await pickSeveralFrom(app.page)).toEqual([]);
  });

  it('gives nothing when the user thinks better of it', async () => {
    await scriptDialogs(app, installation, [{ open: null }]);
    expect(await pickFrom(app.page)).toBeNull();
  });

  it('opens the next dialog in the folder of the last file', async () => {
    const folder = join(installation.documents, 'Cụm 3');
    mkdirSync(folder);
    await scriptDialogs(app, installation, [{ open: join(folder, 'a.xlsx') }]);
    await pickFrom(app.page);
    const shown = await scriptDialogs(app, installation, [{ open: null }]);
    await pickFrom(app.page);
    expect(shown()[0]?.defaultPath).toBe(folder);
  });
});

describe('saving a file', () => {
  it('puts it where the user says, and tells the screen the name only', async () => {
    const target = join(installation.documents, 'Quyết định 12.xlsx');
    const { outcome, shown } = await save([{ save: target }], 'Quyết định.xlsx');
    expect(outcome).toEqual({ saved: true, name: 'Quyết định 12.xlsx' });
    expect(readFileSync(target, 'utf8')).toBe('nội dung của danh sách nháp');
    expect(shown[0]?.defaultPath.endsWith('/Quyết định.xlsx')).toBe(true);
  });

  it('proposes a safe name whatever the screen suggests', async () => {
    const { shown } = await save([{ save: null }], '../../../../etc/cron.d/evil\u0000.sh');
    expect(shown[0]?.defaultPath).toBe(join(installation.documents, 'evil.sh.xlsx'));
  });

  it('saves nothing when the user gives up', async () => {
    const { outcome } = await save([{ save: null }], 'a.xlsx');
    expect(outcome).toEqual({ saved: false });
  });

  it('explains a file open in Excel, then offers the next free name', async () => {
    const held = join(installation.documents, 'Đang mở.xlsx');
    writeFileSync(held, 'bản cũ');
    writeFileSync(join(installation.documents, 'Đang mở (2).xlsx'), 'bản cũ khác');
    const third = join(installation.documents, 'Đang mở (3).xlsx');
    const { outcome, shown } = await save([{ save: held }, { button: 0 }, { save: third }], 'Đang mở.xlsx');

    expect(outcome).toEqual({ saved: true, name: 'Đang mở (3).xlsx' });
    expect(shown.map((dialog) => dialog.kind)).toEqual(['save', 'message', 'save']);
    expect(shown[1]?.text).toContain('đang mở ở chương trình khác');
    expect(shown[1]?.buttons).toEqual(['Lưu với tên khác…', 'Thử lại', 'Không lưu']);
    expect(shown[2]?.defaultPath).toBe(third);
    expect(readFileSync(held, 'utf8')).toBe('bản cũ');
  });

  it('can try the same name again, and can be left', async () => {
    const held = join(installation.documents, 'Đang mở.xlsx');
    const { outcome, shown } = await save([{ save: held }, { button: 1 }, { button: 2 }], 'Đang mở.xlsx');
    expect(outcome).toEqual({ saved: false });
    expect(shown.map((dialog) => dialog.kind)).toEqual(['save', 'message', 'message']);
  });

  it('explains a token that is not known any more, with nothing to choose', async () => {
    const target = join(installation.documents, 'b.xlsx');
    const shown = await scriptDialogs(app, installation, [{ save: target }, { button: 0 }]);
    const outcome = await saveFrom(app.page, 'made-up', 'b.xlsx');
    expect(outcome).toEqual({ saved: false });
    expect(shown()[1]).toMatchObject({ kind: 'message', buttons: ['Đóng'] });
    expect(shown()[1]?.text).toContain('không còn hiệu lực');
  });

  it('adds the ending a Linux dialog left out, and asks again rather than overwrite', async () => {
    const existing = join(installation.documents, 'Sổ vàng.xlsx');
    writeFileSync(existing, 'bản cũ');
    const without = join(installation.documents, 'Sổ vàng');
    const { outcome, shown } = await save([{ save: without }, { save: null }], 'x.xlsx');
    expect(outcome).toEqual({ saved: false });
    expect(shown[1]?.defaultPath).toBe(existing);
    expect(readFileSync(existing, 'utf8')).toBe('bản cũ');
  });
});
