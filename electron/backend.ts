import { startBackend } from '#service/hosting/startBackend.ts';
import { serveBackend } from './backendHost.ts';

/** Entry of the utility process: database and spreadsheets run here, so that a long export never freezes the window. */
serveBackend(process.parentPort, startBackend);
