import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * @typedef {object} StartArguments
 * @property {boolean} browser whether the browser host was asked for
 * @property {boolean} help
 * @property {string[]} passed what the host itself gets
 *
 * @typedef {{ ok: true, arguments: StartArguments } | { ok: false, problem: string }} ParsedStart
 */

export const START_USAGE = `Cách dùng: npm start -- [--browser] [--data THƯ_MỤC] [--postgres ĐỊA_CHỈ] [--no-open] [--port CỔNG]
  --browser       mở trong trình duyệt thay vì cửa sổ riêng
  --data THƯ_MỤC  nơi lưu dữ liệu của cơ quan (mặc định: thư mục dữ liệu của người dùng)
  --postgres ĐỊA_CHỈ  dữ liệu nằm trong PostgreSQL (dùng trong trình duyệt; xem README)
  --no-open       chỉ in địa chỉ, không mở gì (dùng trong trình duyệt)
  --port CỔNG     cổng cố định (dùng trong trình duyệt)`;

/**
 * Reads the command line of `npm start`.
 *
 * @param {readonly string[]} argv
 * @param {string} folder what a relative --data is relative to
 * @returns {ParsedStart}
 */
export function parseStartArguments(argv, folder) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        browser: { type: 'boolean', default: false },
        data: { type: 'string' },
        postgres: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.data?.trim() === '') return { ok: false, problem: 'Thiếu tên thư mục sau --data.' };
    const passed = values.data === undefined ? [] : ['--data', resolve(folder, values.data)];
    if (values.postgres !== undefined) passed.push('--postgres', values.postgres);
    if (values['no-open']) passed.push('--no-open');
    if (values.port !== undefined) passed.push('--port', values.port);
    // An address to print, a port or a server's database exists only in the browser host.
    const browser = values.browser || values['no-open'] || (values.port ?? values.postgres) !== undefined;
    return { ok: true, arguments: { browser, help: values.help, passed } };
  } catch {
    return { ok: false, problem: `Không hiểu các tham số: ${argv.join(' ')}` };
  }
}
