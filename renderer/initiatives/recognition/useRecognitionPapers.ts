import type { Recognition } from '#core/initiatives/recognition.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { Paper } from '../../shared/PaperMenu.tsx';
import { useFileExport } from '../../shared/useFileExport.ts';

/** The papers of a decision: itself, the list that goes with it, and, unless it was withdrawn, the certificates. */
export function useRecognitionPapers({ id, status }: Recognition): Paper[] {
  const { recognitions } = useApi().initiatives;
  const decision = useFileExport(() => recognitions.exportPaper.mutate({ id, kind: 'DECISION', initiativeId: null }));
  const list = useFileExport(() => recognitions.exportPaper.mutate({ id, kind: 'LIST', initiativeId: null }));
  const certificates = useFileExport(() =>
    recognitions.exportPaper.mutate({ id, kind: 'CERTIFICATES', initiativeId: null }),
  );
  const papers: Paper[] = [
    { key: 'decision', label: 'Quyết định (Word)', what: 'quyết định', exporting: decision },
    { key: 'list', label: 'Danh sách sáng kiến (Excel)', what: 'danh sách', exporting: list },
    {
      key: 'certificates',
      label: 'Giấy chứng nhận của mọi tác giả (Word)',
      what: 'giấy chứng nhận',
      exporting: certificates,
    },
  ];
  return status === 'REVOKED' ? papers.filter(({ key }) => key !== 'certificates') : papers;
}
