import { useState } from 'react';
import { hashKey } from '@tanstack/react-query';

/** Whether a form says something else than at first, however it was entered: typed, chosen or ticked. */
export function useIsTouched(values: unknown): boolean {
  const now = hashKey([values]);
  const [begun] = useState(now);
  return now !== begun;
}
