import { certificatesOf } from '#core/initiatives/certificate.ts';
import { recognitionListPaper } from '#core/initiatives/recognitionListPaper.ts';
import { recognitionPaper, type RecognitionSource } from '#core/initiatives/recognitionPaper.ts';
import { LEVEL_WORDS } from '#core/initiatives/recognitionDefaults.ts';
import type { Database } from '#db/client.ts';
import { writeCertificatesDocx } from '../../documents/word/certificateDocx.ts';
import { writeDecisionDocx } from '../../documents/word/decisionDocx.ts';
import type { JobHandle, JobResult } from '../../jobs/jobRegistry.ts';
import { paperJob, tablePaperJob, wordPaperJob, type Delivery } from '../../jobs/paperJob.ts';
import { readPaperSource } from './readPapers.ts';

/** The papers of a decision: itself, the list that goes with it, a certificate for each author. */
export const RECOGNITION_PAPERS = ['DECISION', 'LIST', 'CERTIFICATES'] as const;
export type RecognitionPaperKind = (typeof RECOGNITION_PAPERS)[number];

interface PaperOrder extends Delivery {
  id: string;
  kind: RecognitionPaperKind;
  /** Only the certificates of this initiative; null for all. */
  initiativeId: string | null;
}

/**
 * A paper of a decision as a job. Refusals reach the user through the job: NOT_FOUND, RECOGNITION_OF_OTHERS,
 * INITIATIVE_SHARES_NOT_WHOLE.
 */
export function exportRecognitionJob(
  database: Database,
  { id, kind, initiativeId, ...delivery }: PaperOrder,
): (handle: JobHandle) => Promise<JobResult> {
  switch (kind) {
    case 'LIST':
      return tablePaperJob(database, delivery, async (view) => {
        const source = await readPaperSource(view, id);
        return { paper: recognitionListPaper(source), name: `Danh sách ${fileWords(source)}` };
      });
    case 'DECISION':
      return wordPaperJob(database, delivery, {
        kind: 'RECOGNITION_DECISION',
        read: async (view) => {
          const source = await readPaperSource(view, id);
          return { paper: recognitionPaper(source), name: `Quyết định công nhận ${fileWords(source)}` };
        },
        write: writeDecisionDocx,
      });
    case 'CERTIFICATES':
      return paperJob(
        database,
        delivery,
        async (view) => {
          const source = await readPaperSource(view, id);
          return { paper: certificatesOf(source, initiativeId), name: `Giấy chứng nhận ${fileWords(source)}` };
        },
        {
          extension: 'docx',
          write: ({ paper }, targetPath, signal) => writeCertificatesDocx({ paper, targetPath, signal }),
        },
      );
  }
}

/** `sáng kiến cấp cơ sở năm 2023 (214-QĐ-LĐLĐ)` */
function fileWords({ recognition: { level, year, number, status } }: RecognitionSource): string {
  const mark = status === 'DRAFT' ? ' (dự thảo)' : ` (${number})`;
  return `sáng kiến ${LEVEL_WORDS[level]} năm ${year}${mark}`;
}
