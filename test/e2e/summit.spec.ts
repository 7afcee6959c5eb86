import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, fillDay, keptFile } from './fields.ts';
import { openSample } from './sample.ts';
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
const TELLERS = ['Nguyễn Khắc Tuyển', 'Đỗ Thị Kim Thoa', 'Ngô Gia Bách'];
const TITLE = `Hội nghị tổng kết công tác thi đua năm ${YEAR}`;

test('a summit from the door to the wall of the hall, with a tie and a second round', async ({ app: page }) => {
  test.setTimeout(180_000);
  await openSample(page);
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
    for (const [index, name] of TELLERS.entries()) {
      await page.getByRole('button', { name: 'Thêm người' }).click();
      await page.getByLabel(`Họ tên người kiểm phiếu ${index + 1}`).fill(name);
    }
    await page.getByRole('button', { name: 'Lưu hội nghị' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });

  await test.step('attendance by keyboard', async () => {
    await page.getByRole('link', { name: '2. Điểm danh' }).click();
    // The keys work at once, and it is seen where.
    const first = page.getByRole('row', { name: 'LĐLĐ thành phố Từ Sơn' });
    await expect(first).toBeFocused();
    await expect(first).toHaveCSS('outline-style', 'solid');
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

  // Opened once, it follows the rounds to the end without being touched.
  let wall = page;
  await test.step('the wall shows what is locked when the chair says so', async () => {
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Màn hình hội trường' }).click();
    wall = await opened;
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await expect(wall.getByText('Mời chủ trì công bố kết quả')).toBeVisible();
    await expect(wall.getByText('87,50%')).toHaveCount(0);
    await page.getByRole('button', { name: 'Công bố ở hội trường' }).click();
    await expect(wall.getByRole('cell', { name: 'LĐLĐ thành phố Từ Sơn' })).toBeVisible();
    await expect(wall.getByText('Đã khóa')).toBeVisible();
  });

  await test.step('a second round among the tied, hidden from the wall while it is counted', async () => {
    await page.getByRole('button', { name: 'Mở vòng bỏ phiếu lại' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('(bỏ phiếu lại)');
    await issue(page);
    await count(page, ['12', '12', '12', '12', '12', '21', '21', '21']);
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('(bỏ phiếu lại)');
    await expect(wall.getByText('Đang bỏ phiếu, kiểm phiếu')).toBeVisible();
    await expect(wall.getByText('62,50%')).toHaveCount(0);
    await lock(page);
    await page.getByRole('button', { name: 'Công bố ở hội trường' }).click();
    await expect(wall.getByText('62,50%')).toBeVisible();
    await expect(page.getByRole('row', { name: /LĐLĐ huyện Gia Bình.*62,50%.*Đạt/u })).toBeVisible();
  });

  await test.step('a leader, and who leads next year', async () => {
    await addRound(page);
    await expect(page.getByText('điểm danh có mặt 8/8')).toBeVisible();
    await page.getByText('Bỏ phiếu kín trên máy', { exact: true }).click();
    await expect(page.getByRole('radio', { name: 'Bỏ phiếu kín trên máy' })).toBeChecked();
    await issue(page);
    await castOnScreen(page, ['Từ Sơn', 'Từ Sơn', 'Từ Sơn', 'Từ Sơn', 'Từ Sơn', 'Từ Sơn', 'Thuận Thành', 'Bắc Ninh']);
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
    await expect(page.getByText('còn nguyên như khi khóa')).toBeVisible();
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
  await expect(page.getByText('điểm danh có mặt 8/8')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi số phiếu phát ra' }).click();
}

/** Counts a pile twice by keyboard alone. */
async function count(page: Page, ballots: readonly string[]): Promise<void> {
  for (const entry of [1, 2]) {
    await page.getByText(`Lần ${entry}`, { exact: true }).click();
    await choose(page.getByLabel(`Người kiểm phiếu lần ${entry}`), '', TELLERS[entry - 1] ?? '');
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
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa vòng' }).click();
  await expect(page.getByText('Mã kiểm chứng (SHA-256)')).toBeVisible();
}

const CODE = '2468';

/** The machine goes from voter to voter, each choosing one unit by a touch; the teller takes it back by the code. */
async function castOnScreen(page: Page, chosen: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Mở màn hình bỏ phiếu' }).click();
  await page.getByLabel('Người kiểm phiếu đặt mã 4 chữ số').fill(CODE);
  await page.keyboard.press('Enter');
  for (const [index, name] of chosen.entries()) {
    await expect(page.getByText(`${index}/8 phiếu đã bỏ`)).toBeVisible();
    await page.getByLabel('Mã của người kiểm phiếu').fill(CODE);
    await page.getByRole('button', { name: 'Phát phiếu' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Xem lại phiếu' }).click();
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
  }
  await expect(page.getByText('Đã bỏ phiếu. Mời người kiểm phiếu')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Rời màn hình bỏ phiếu' }).click();
  await page.getByLabel('Mã của người kiểm phiếu').fill('0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không đúng mã.')).toBeVisible();
  await page.getByLabel('Mã của người kiểm phiếu').fill(CODE);
  await page.getByRole('button', { name: 'Rời màn hình bỏ phiếu' }).click();
  await page.getByRole('button', { name: 'Kết thúc bỏ phiếu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc bỏ phiếu' }).click();
}
