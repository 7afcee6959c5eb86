import { startBackend } from '#service/hosting/startBackend.ts';
import type { Backend } from '#service/hosting/backend.ts';
import { header, line } from '../support/testOffice.ts';

/**
 * Issues decisions one after the other until it is killed. Prints what was
 * acknowledged, and only then: `ISSUED <id> <number>`.
 */
async function main(dataDir: string, firstNumber: number): Promise<void> {
  const backend = await startBackend({ dataDir });
  const send = sender(backend);
  if (((await send('GET', 'office.status')) as { state: string }).state === 'NONE')
    await send('POST', 'office.createSample');
  process.stdout.write('READY\n');
  for (let sequence = firstNumber; ; sequence += 1) {
    const number = `${sequence}/QĐ-LĐLĐ`;
    const { id } = (await send('POST', 'awards.startDraft', { title: number, year: 2022 })) as { id: string };
    await send('POST', 'awards.saveHeader', { id, version: 1, header: header({ number, issuedOn: '2022-05-05' }) });
    await send('POST', 'awards.addLines', { id, lines: [line({ name: 'A' }), line({ name: 'B' })] });
    await send('POST', 'awards.issue', {
      id,
      contentVersion: 3,
      expected: { amount: 2_400_000 },
    });
    process.stdout.write(`ISSUED ${id} ${number}\n`);
  }
}

function sender(backend: Backend) {
  return async (method: 'GET' | 'POST', path: string, input?: unknown): Promise<unknown> => {
    const { body } = await backend.handle({
      method,
      url: `/${path}`,
      body: method === 'POST' ? JSON.stringify(input ?? null) : null,
    });
    const answer = JSON.parse(body) as { result?: { data?: unknown }; error?: { message: string } };
    if (answer.error) throw new Error(`${path}: ${answer.error.message}`);
    return answer.result?.data;
  };
}

const [dataDir = '', firstNumber = '1'] = process.argv.slice(2);
await main(dataDir, Number(firstNumber));
