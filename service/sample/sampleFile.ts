import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';
import { fillSampleOffice, type SampleCounts } from './fillSampleOffice.ts';

/** A sample that cannot be written where it was asked for. The message is a Vietnamese sentence. */
export class SampleRefused extends Error {
  override readonly name = 'SampleRefused';
}

/**
 * Writes a sample office to a file that is not there yet. It is made beside it and moved there when
 * complete, so that a run that was cut off leaves no half office under the name.
 *
 * @throws SampleRefused when the file is there already
 * @throws AppError for a folder an office may not lie in
 */
export async function writeSampleFile(
  file: string,
  order: { scale: number; seed: string; say: (line: string) => void },
): Promise<SampleCounts> {
  const target = resolve(file);
  if (existsSync(target)) {
    throw new SampleRefused(`${target} đã có. Tệp cũ được giữ nguyên; hãy chọn tên khác hoặc dời tệp đó đi.`);
  }
  await mkdir(dirname(target), { recursive: true });
  const workshop = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const office = await openOfficeFile(workshop, new Date());
    const { superiorUnions, grassrootsUnions, people, awards } = await fillSampleOffice(office.database, order).finally(
      () => office.close(),
    );
    await rename(officeFile(workshop), target);
    return { superiorUnions, grassrootsUnions, people, awards };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
