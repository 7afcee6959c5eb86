import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';
import { ATTACHMENTS_KEY, type AttachedFile, type AttachedTo } from '../api/attachmentsQueries.ts';
import { failureOf } from '../api/failure.ts';
import { useHost } from '../host/HostContext.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';

/** What can be done with the files of a record. */
export function useAttachmentWrites(owner: AttachedTo) {
  const api = useApi();
  const host = useHost();
  const queries = useQueryClient();
  const [removed, setRemoved] = useState<AttachedFile | null>(null);
  const onSettled = () => queries.invalidateQueries({ queryKey: ATTACHMENTS_KEY });

  const add = useSingleFlight(
    useMutation({
      mutationFn: async () => {
        const picked = await host.pickFile('attachment');
        if (picked) await api.attachments.add.mutate({ owner, fileToken: picked.token });
      },
      onSettled,
    }),
  );
  const remove = useSingleFlight(
    useMutation({
      mutationFn: async (file: AttachedFile) => {
        await api.attachments.remove.mutate({ id: file.id });
        setRemoved(file);
      },
      onSettled,
    }),
  );
  const restore = useSingleFlight(
    useMutation({
      mutationFn: async (file: AttachedFile) => {
        await api.attachments.restore.mutate({ id: file.id });
        setRemoved(null);
      },
      onSettled,
    }),
  );
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
