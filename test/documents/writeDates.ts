import { writeTableXlsx } from '#service/documents/tableXlsx.ts';
import { inPages } from './exportHelpers.ts';

/** Run in a process of its own, so that the time zone is that of its environment from the start. */
await writeTableXlsx({
  title: 'Ngày',
  subtitle: '',
  columns: [{ header: 'Ngày', kind: 'date' }],
  rows: inPages([['2026-11-22'], ['1954-01-01']]),
  targetPath: process.argv[2] ?? '',
  signal: new AbortController().signal,
});
