import { parseArgs } from 'node:util';

export interface HostArguments {
  /** Folder of the office, or null for the user's usual one. */
  data: string | null;
  /** A PostgreSQL database that has the office instead of a file in the folder, or null. */
  postgres: string | null;
  /** Whether to open the user's browser. */
  open: boolean;
  /** Port to listen on; 0 lets the system choose a free one. */
  port: number;
  help: boolean;
}

export type ParsedArguments = { ok: true; arguments: HostArguments } | { ok: false; problem: string };

export const HOST_USAGE = `Cách dùng: npm start -- --browser [--data THƯ_MỤC] [--postgres ĐỊA_CHỈ] [--no-open] [--port CỔNG]
  --data THƯ_MỤC  nơi lưu dữ liệu của cơ quan (mặc định: thư mục dữ liệu của người dùng)
  --postgres ĐỊA_CHỈ  dữ liệu nằm trong PostgreSQL, ví dụ postgres://co_dau@may-chu/co_dau; mật khẩu đặt trong
                  PGPASSWORD hoặc .pgpass; tệp đính kèm vẫn nằm trong --data; mỗi lúc chỉ một máy mở được
  --no-open       chỉ in địa chỉ, không mở trình duyệt
  --port CỔNG     cổng cố định (mặc định: cổng trống bất kỳ)`;

/** Reads the command line of the browser host; an unknown word is a problem, never silently dropped. */
export function parseHostArguments(argv: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        postgres: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.data?.trim() === '') return { ok: false, problem: 'Thiếu tên thư mục sau --data.' };
    const postgres = values.postgres ?? null;
    if (postgres !== null && !isPostgresAddress(postgres)) {
      return {
        ok: false,
        problem:
          'Địa chỉ sau --postgres phải có dạng postgres://tên@máy-chủ/cơ-sở-dữ-liệu, không kèm mật khẩu; sau dấu ? chỉ nhận sslmode, sslrootcert, sslcert và sslkey.',
      };
    }
    const port = parsePort(values.port);
    if (port === null) return { ok: false, problem: `Cổng không hợp lệ: ${values.port}.` };
    const { help } = values;
    return { ok: true, arguments: { data: values.data ?? null, postgres, open: !values['no-open'], port, help } };
  } catch {
    // parseArgs explains itself in English only; the words themselves say enough beside the usage text.
    return { ok: false, problem: `Không hiểu các tham số: ${argv.join(' ')}` };
  }
}

/** The driver takes everything behind `?` for an option, a password as well as what makes its readers write. */
const ADDRESS_OPTIONS = new Set(['sslmode', 'sslrootcert', 'sslcert', 'sslkey']);

/** Without a password: every account of the computer can read the command line of a program. */
function isPostgresAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, password, searchParams } = new URL(text);
  if ([...searchParams.keys()].some((name) => !ADDRESS_OPTIONS.has(name))) return false;
  return /^postgres(ql)?:$/u.test(protocol) && hostname !== '' && pathname.length > 1 && password === '';
}

function parsePort(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65_535 ? port : null;
}
