/** An ISO moment on this computer's clock: `08/12/2023 09:42`. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = `${pad(moment.getDate())}/${pad(moment.getMonth() + 1)}/${moment.getFullYear()}`;
  return `${day} ${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}
