/**
 * Calls `stop` once when the user or the system wants this process to end: Ctrl+C, a
 * closed terminal, a service stop, or the death of the script that started it (its IPC
 * channel closes then; without this an orphan would keep the office locked).
 */
export function onStopRequest(stop: () => void): void {
  let asked = false;
  const once = () => {
    if (asked) return;
    asked = true;
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.once('disconnect', once);
}
