import { CHECK_STEPS, runCheckSteps } from './checkSteps.mjs';
import { setUp } from './setup.mjs';

await setUp();
// The longest first, so that neither lane waits for it at the end.
const { lint, types, unit, format } = CHECK_STEPS;
const failed = await runCheckSteps([lint, types, unit, format]);
console.log(failed === 0 ? 'Mọi kiểm tra đều đạt.' : `${failed} kiểm tra không đạt.`);
process.exitCode = failed === 0 ? 0 : 1;
