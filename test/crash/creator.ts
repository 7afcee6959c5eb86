import { openOfficeFile } from '#db/openOffice.ts';

/** Makes the office of a folder; killed at some moment of it. */
const [folder = ''] = process.argv.slice(2);
process.stdout.write('READY\n');
const office = await openOfficeFile(folder, new Date());
process.stdout.write('OPEN\n');
await office.close();
