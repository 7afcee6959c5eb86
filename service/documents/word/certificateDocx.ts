import { BorderStyle, PageBorderDisplay, PageBorderOffsetFrom, PageOrientation, type ISectionOptions } from 'docx';
import type { Certificate } from '#core/initiatives/certificate.ts';
import { CERTIFICATE_MM, certificateParts } from './certificateParts.ts';
import { dxa } from './wordMeasures.ts';
import { writeSections, type WordJob } from './writeWord.ts';

/**
 * Writes "Giấy chứng nhận sáng kiến", one a page across, as a Word document ready to print and sign. The file appears
 * whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeCertificatesDocx(job: WordJob<readonly Certificate[]>): Promise<void> {
  return writeSections(job, 'Giấy chứng nhận sáng kiến', sectionOf);
}

/** Twice a thin line, 1 cm from the edge of the sheet. */
const FRAME_LINE = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, space: 24, color: '000000' };

/** A section begins a page: each certificate has one of its own. */
function sectionOf(certificate: Certificate): ISectionOptions {
  const { width, height, side, edge } = CERTIFICATE_MM;
  return {
    properties: {
      page: {
        // The library turns the sheet by itself.
        size: { width: dxa(height), height: dxa(width), orientation: PageOrientation.LANDSCAPE },
        margin: { top: dxa(edge), bottom: dxa(edge), left: dxa(side), right: dxa(side), header: 0, footer: 0 },
        borders: {
          pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
          pageBorderTop: FRAME_LINE,
          pageBorderBottom: FRAME_LINE,
          pageBorderLeft: FRAME_LINE,
          pageBorderRight: FRAME_LINE,
        },
      },
    },
    children: certificateParts(certificate),
  };
}
