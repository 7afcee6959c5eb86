import { parseArgs } from 'node:util';

export interface HostArguments {
  /** Folder of the office, or null for the user's usual one. */
  data: string | null;
  /** Whether to open the user's browser. */
  open: boolean;
  /** Port to listen on; 0 lets the system choose a free one. */
  port: number;
  help: boolean;
}

export type ParsedArguments = { ok: true; arguments: HostArguments } | { ok: false; problem: string };

export const HOST_USAGE = `Cách dùng: npm start -- --browser [--data THƯ_MỤC] [--no-open] [--port CỔNG]
  --data THƯ_MỤC  nơi lưu dữ liệu của cơ quan (mặc định: thư mục dữ liệu của người dùng)
  --no-open       chỉ in địa chỉ, không mở trình duyệt
  --port CỔNG     cổng cố định (mặc định: cổng trống bất kỳ)`;

/** Reads the command line of the browser host; an unknown word is a problem, never silently dropped. */
export function parseHostArguments(argv: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.data?.trim() === '') return { ok: false, problem: 'Thiếu tên thư mục sau --data.' };
    const port = parsePort(values.port);
    if (port === null) return { ok: false, problem: `Cổng không hợp lệ: ${values.port}.` };
    return { ok: true, arguments: { data: values.data ?? null, open: !values['no-open'], port, help: values.help } };
  } catch {
    // parseArgs explains itself in English only; the words themselves say enough beside the usage text.
    return { ok: false, problem: `Không hiểu các tham số: ${argv.join(' ')}` };
  }
}

function parsePort(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65_535 ? port : null;
}
