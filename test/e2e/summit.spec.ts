import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, fillDay, keptFile } from './fields.ts';
import { readWord } from './workbooks.ts';

test.use({ actionTimeout: 10_000 });

const YEAR = 2023;
const UNITS = [
  'LĐLĐ thành phố Từ Sơn',
  'LĐLĐ thị xã Thuận Thành',
  'LĐLĐ thành phố Bắc Ninh',
  'LĐLĐ huyện Tiên Du',
  'LĐLĐ thị xã Quế Võ',
  'LĐLĐ huyện Yên Phong',
  'LĐLĐ huyện Gia Bình',
  'LĐLĐ huyện Lương Tài',
];
const TITLE = `Hội nghị tổng kết công tác thi đua năm ${YEAR}`;

test('a summit from the door to the wall of the hall, with a tie and a second round', async ({ app: page }) => {
  test.setTimeout(180_000);
  await page.getByRole('button', { name: 'Mở cơ quan mẫu' }).click();
  await expect(page.getByRole('link', { name: 'Cụm, khối thi đua' })).toBeVisible();
  await seedCluster(page);

  await test.step('the summit is prepared', async () => {
    await page.evaluate((year) => localStorage.setItem('co-dau.year', String(year)), YEAR);
    await page.goto(`${new URL(page.url()).origin}/#/summits`);
    await page.reload();
    await page.getByRole('button', { name: 'Chuẩn bị hội nghị', exact: true }).click();
    await choose(page.getByLabel('Cụm, khối', { exact: true }), '', 'Cụm thi đua LĐLĐ các huyện');
    await fillDay(page.getByLabel('Ngày họp'), '29/11/2023');
    await page.getByLabel('Địa điểm').fill('Huyện ủy Tiên Du');
    await page.getByLabel('Chủ trì', { exact: true }).fill('Lưu Thị Hồng Nhạn');
    await page.getByLabel('Thư ký hội nghị').fill('Đỗ Thị Kim Thoa');
    for (const [index, name] of ['Nguyễn Khắc Tuyển', 'Đỗ Thị Kim Thoa', 'Ngô Gia Bách'].entries()) {
      await page.getByRole('button', { name: 'Thêm người' }).click();
      await page.getByLabel(`Họ tên người kiểm phiếu ${index + 1}`).fill(name);
    }
    await page.getByRole('button', { name: 'Lưu hội nghị' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });

  await test.step('attendance by keyboard', async () => {
    await page.getByRole('link', { name: '2. Điểm danh' }).click();
    await page.getByRole('row', { name: 'LĐLĐ thành phố Từ Sơn' }).focus();
    for (const key of UNITS.map(() => 'Enter')) await page.keyboard.press(key);
    await expect(page.getByText('8/8 phiếu, cần 6: đủ họp')).toBeVisible();
  });

  await test.step('seven flags of eight: two are tied for the last', async () => {
    await addRound(page, async () => page.getByLabel('Số đơn vị được lấy').fill('7'));
    await issue(page);
    await count(page, ['1*', '1*', '1*', '1*', '1*', '1*', '11111121', '11111112']);
    await expect(page.getByText('LĐLĐ huyện Gia Bình, LĐLĐ huyện Lương Tài cùng 7 phiếu, còn 1 suất')).toBeVisible();
    await lock(page);
    await expect(page.getByRole('row', { name: /LĐLĐ huyện Gia Bình.*87,50%.*Ngang phiếu/u })).toBeVisible();
  });

  await test.step('the wall shows what is locked', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.getByRole('link', { name: 'Màn hình hội trường' }).click();
    await expect(page.getByRole('cell', { name: 'LĐLĐ thành phố Từ Sơn' })).toBeVisible();
    await expect(page.getByText('Đã khóa')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  await test.step('a second round among the tied, hidden from the wall while it is counted', async () => {
    await page.getByRole('link', { name: /^Vòng 1/u }).click();
    await page.getByRole('button', { name: 'Mở vòng bỏ phiếu lại' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('(bỏ phiếu lại)');
    await issue(page);
    await count(page, ['12', '12', '12', '12', '12', '21', '21', '21']);
    const round = page.url();
    await page.getByRole('link', { name: 'Màn hình hội trường' }).click();
    await expect(page.getByText('Đang kiểm phiếu')).toBeVisible();
    await expect(page.getByText('62,50%')).toHaveCount(0);
    await page.goto(round);
    await lock(page);
    await expect(page.getByRole('row', { name: /LĐLĐ huyện Gia Bình.*62,50%.*Đạt/u })).toBeVisible();
  });

  await test.step('a leader, and who leads next year', async () => {
    await addRound(page);
    await issue(page);
    await count(page, ['1', '1', '1', '1', '1', '1', '2', '3']);
    await lock(page);
    await addRound(page);
    await issue(page);
    await count(page, ['2', '2', '2', '2', '2', '2', '2', '5']);
    await lock(page);
    await page.goto(page.url().replace(/(#\/summits\/[^/]+).*$/u, '$1/outcome'));
    await page.getByRole('button', { name: `Ghi trưởng, phó năm ${YEAR + 1}` }).click();
    await expect(page.getByText(`Đã ghi trưởng, phó năm ${YEAR + 1}.`)).toBeVisible();
    await expect(page.getByRole('row', { name: /LĐLĐ thị xã Thuận Thành.*Đạt.*Trưởng/u })).toBeVisible();
    await expect(page.getByRole('row', { name: /LĐLĐ thành phố Từ Sơn.*Đạt.*Suy tôn/u })).toBeVisible();
    await page.getByRole('button', { name: 'Kết thúc hội nghị' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc hội nghị' }).click();
    await expect(page.getByText('Đã kết thúc')).toBeVisible();
  });

  await test.step('the minutes, with a proof that still holds', async () => {
    await page.getByRole('link', { name: '5. Biên bản' }).click();
    await expect(page.getByText('các vòng còn nguyên')).toBeVisible();
    const press = () => page.getByRole('button', { name: 'Biên bản kiểm phiếu (Word)' }).click();
    const words = await readWord(await keptFile(page, press));
    expect(words).toContain('LĐLĐ thị xã Thuận Thành được bầu làm Trưởng cụm năm 2024.');
    expect(words).toContain('cho 07 đơn vị');
  });
});

/** A cluster with its year opened: prepared in other tests by hand. */
async function seedCluster(page: Page): Promise<void> {
  await page.evaluate(
    async ({ units, year }) => {
      const call = async (path: string, input: unknown) => {
        const answer = await fetch(`/api/${path}`, {
          method: 'POST',
          body: JSON.stringify(input),
          headers: { 'content-type': 'application/json' },
        });
        const { result } = (await answer.json()) as { result: { data: Record<string, string> } };
        return result.data;
      };
      const cluster = { kind: 'CUM', name: 'Cụm thi đua LĐLĐ các huyện, thị xã, thành phố', level: 'TINH_CD' };
      const { id: clusterId } = await call('clusters.create', cluster);
      await call('clusters.addMembers', { clusterId, members: units.map((name) => ({ name })) });
      await call('clusters.openYear', { clusterId, year });
    },
    { units: UNITS, year: YEAR },
  );
}

/** The round the form proposes next. */
async function addRound(page: Page, fill = () => Promise.resolve()): Promise<void> {
  await page.goto(page.url().replace(/(#\/summits\/[^/]+).*$/u, '$1/rounds'));
  await page.getByRole('button', { name: 'Thêm vòng' }).click();
  await fill();
  await page.getByRole('button', { name: 'Lưu vòng' }).click();
}

async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi số phiếu phát ra' }).click();
}

/** Counts a pile twice by keyboard alone. */
async function count(page: Page, ballots: readonly string[]): Promise<void> {
  for (const entry of [1, 2]) {
    await page.getByText(`Lần ${entry}`, { exact: true }).click();
    const field = page.locator('#ballot-typed');
    await field.focus();
    for (const ballot of ballots) {
      await page.keyboard.type(ballot);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(`${ballots.length}/8 phiếu`)).toBeVisible();
    await expect(page.getByText('đã ghi', { exact: true })).toBeVisible();
  }
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Khóa vòng', exact: true }).click();
  await page.getByRole('button', { name: 'Khóa và công bố' }).click();
  await expect(page.getByText('Mã kiểm chứng (SHA-256)')).toBeVisible();
}
