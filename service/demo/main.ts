import { parseArgs } from 'node:util';
import { AppError } from '#core/errors/appError.ts';
import { DemoMismatch } from './demoMismatch.ts';
import { runDemo } from './runDemo.ts';

/** `npm run demo -- --out DIR`: exits 0 only when every figure adds up. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) {
    console.error('Cách dùng: npm run demo -- --out THƯ_MỤC');
    return 2;
  }
  try {
    await runDemo(values.out, (line) => console.log(line));
    console.log(`Xong. Kết quả ở ${values.out}`);
    return 0;
  } catch (error) {
    const isExpected = error instanceof AppError || error instanceof DemoMismatch;
    console.error(isExpected ? `Không khớp: ${error.message}` : error);
    return 1;
  }
}

process.exitCode = await main();
