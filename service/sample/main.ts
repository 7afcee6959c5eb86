import { parseArgs } from 'node:util';
import { AppError } from '#core/errors/appError.ts';
import { SampleRefused, writeSampleFile } from './sampleFile.ts';

const USAGE = `Cách dùng: npm run sample -- --out TỆP [--scale SỐ] [--seed CHỮ]
  --out TỆP      tệp cơ quan sẽ được tạo; chưa được có sẵn. Để mở bằng Cờ Đầu, đặt tên tệp là office.codau
                 trong một thư mục: npm run sample -- --out mau/office.codau, rồi npm start -- --data mau
  --scale SỐ     độ lớn so với cả tỉnh (mặc định 1: 11 công đoàn cấp trên, 786 CĐCS, 23.218 người); từ 0,001 đến 20
  --seed CHỮ     cùng một chữ thì cho đúng một cơ quan (mặc định 2024)
Mọi người, đơn vị cơ sở và số căn cước trong cơ quan mẫu đều là bịa. Dòng cuối cùng in ra là JSON.`;

const LEAST_SCALE = 0.001;
const MOST_SCALE = 20;

interface SampleArguments {
  file: string;
  scale: number;
  seed: string;
}

/** Null where the command line does not say what to make. */
function parsed(argv: readonly string[]): SampleArguments | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        out: { type: 'string' },
        scale: { type: 'string', default: '1' },
        seed: { type: 'string', default: '2024' },
      },
    });
    const scale = Number(values.scale.replace(',', '.'));
    const isUsable = scale >= LEAST_SCALE && scale <= MOST_SCALE;
    return values.out === undefined || values.out === '' || !isUsable
      ? null
      : { file: values.out, scale, seed: values.seed };
  } catch {
    return null;
  }
}

/** `npm run sample -- --out FILE`: exits 0 only when the whole office is there. */
async function main(): Promise<number> {
  const given = parsed(process.argv.slice(2));
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  try {
    const { file, scale, seed } = given;
    const counts = await writeSampleFile(file, { scale, seed, say: (line) => console.log(line) });
    console.log(`Xong. Cơ quan mẫu ở ${file}`);
    console.log(JSON.stringify(counts));
    return 0;
  } catch (error) {
    const isExpected = error instanceof AppError || error instanceof SampleRefused;
    console.error(isExpected ? error.message : error);
    return 1;
  }
}

process.exitCode = await main();
