import type { RecognitionCheckTarget } from '#core/initiatives/recognitionChecklist.ts';

/** Id of the control by which a matter of the checklist is mended. */
export function fieldId(target: RecognitionCheckTarget): string {
  if (target === 'items') return 'recognition-candidates';
  // The list of bases is shared with the decisions on awards, and brings its own.
  return target === 'bases' ? 'decision-bases' : `recognition-${target}`;
}
