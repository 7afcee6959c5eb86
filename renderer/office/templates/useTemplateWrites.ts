import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import type { PaperTemplate } from '../../api/officeQueries.ts';
import { useHost } from '../../host/HostContext.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';
import { useWrite } from '../../shared/useWrite.ts';

/** What can be done with the Word templates of papers. */
export function useTemplateWrites() {
  const api = useApi();
  const host = useHost();

  const takeIn = useWrite((input: Parameters<typeof api.office.templates.put.mutate>[0]) =>
    api.office.templates.put.mutate(input),
  );
  const put = useSingleFlight(
    useMutation({
      mutationFn: async ({ kind, own }: PaperTemplate) => {
        const picked = await host.pickFile('docx');
        if (!picked) return null;
        await takeIn.mutateAsync({ kind, version: own?.version ?? null, fileToken: picked.token });
        return picked.name;
      },
    }),
  );
  const reset = useWrite(({ kind, own }: PaperTemplate) =>
    api.office.templates.reset.mutate({ kind, version: own?.version ?? null }),
  );
  const take = useSingleFlight(
    useMutation({
      mutationFn: async ({ kind, whose }: { kind: PaperTemplate['kind']; whose: 'OFFICE' | 'PROGRAM' }) => {
        const { fileToken, fileName } = await api.office.templates.take.mutate({ kind, whose });
        await host.saveFile(fileToken, fileName);
      },
    }),
  );

  const error = put.error ?? reset.error ?? take.error;
  return {
    isWriting: put.isPending || reset.isPending,
    problem: error ? failureOf(error).message : null,
    /** Name of the file that was taken in last. */
    taken: put.data ?? null,
    put: (template: PaperTemplate) => afresh(() => put.mutate(template)),
    reset: (template: PaperTemplate) => afresh(() => reset.mutate(template)),
    take: (kind: PaperTemplate['kind'], whose: 'OFFICE' | 'PROGRAM') => afresh(() => take.mutate({ kind, whose })),
  };

  /** What went wrong before is not said beside what is done now. */
  function afresh(act: () => void): void {
    for (const each of [put, reset, take]) each.reset();
    act();
  }
}
