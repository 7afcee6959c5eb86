import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';
import type { AttachedFile, AttachedTo } from '../api/attachmentsQueries.ts';
import { failureOf } from '../api/failure.ts';
import { useHost } from '../host/HostContext.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import { useWrite } from '../shared/useWrite.ts';

/** What can be done with the files of a record. */
export function useAttachmentWrites(owner: AttachedTo) {
  const api = useApi();
  const host = useHost();
  const [removed, setRemoved] = useState<AttachedFile | null>(null);

  const takeIn = useWrite((fileToken: string) => api.attachments.add.mutate({ owner, fileToken }));
  const add = useSingleFlight(
    useMutation({
      mutationFn: async () => {
        const picked = await host.pickFile('attachment');
        if (picked) await takeIn.mutateAsync(picked.token);
      },
    }),
  );
  const remove = useWrite(async (file: AttachedFile) => {
    await api.attachments.remove.mutate({ id: file.id });
    setRemoved(file);
  });
  const restore = useWrite(async (file: AttachedFile) => {
    await api.attachments.restore.mutate({ id: file.id });
    setRemoved(null);
  });
  const hand = useSingleFlight(
    useMutation({
      mutationFn: async ({ file, to }: { file: AttachedFile; to: 'openFile' | 'saveFile' }) => {
        const { fileToken, fileName } = await api.attachments.fetch.mutate({ id: file.id });
        await host[to](fileToken, fileName);
      },
    }),
  );

  const error = add.error ?? remove.error ?? restore.error ?? hand.error;
  return {
    isAdding: add.isPending,
    problem: error ? failureOf(error).message : null,
    /** The file that was taken away last, as long as it can be brought back here. */
    removed,
    add: () => afresh(() => add.mutate()),
    remove: (file: AttachedFile) => afresh(() => remove.mutate(file)),
    restore: (file: AttachedFile) => afresh(() => restore.mutate(file)),
    open: (file: AttachedFile) => afresh(() => hand.mutate({ file, to: 'openFile' })),
    save: (file: AttachedFile) => afresh(() => hand.mutate({ file, to: 'saveFile' })),
  };

  /** What went wrong before is not said beside what is done now. */
  function afresh(act: () => void): void {
    for (const each of [add, remove, restore, hand]) each.reset();
    act();
  }
}
