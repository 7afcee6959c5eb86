import { createContext, useCallback, useState } from 'react';

/** What stands in a field and is no figure: nothing of it counts or is saved. */
export interface RefusedText {
  /** Id of the field. */
  fieldId: string;
  text: string;
}

/** Tells of a refused text; the answer takes it back. */
export type TellRefused = (refused: RefusedText) => () => void;

/** Where figure fields tell of refused texts, for a page that must not go on over them. */
export const RefusedTextContext = createContext<TellRefused>(() => () => undefined);

/** Texts refused by the figure fields below a page that gives `tell` to {@link RefusedTextContext}. */
export function useRefusedTexts() {
  const [refused, setRefused] = useState<readonly RefusedText[]>([]);
  const tell: TellRefused = useCallback((told) => {
    setRefused((current) => [...current, told]);
    return () => setRefused((current) => current.filter((other) => other !== told));
  }, []);
  return { refused, tell };
}

/** Brings a field into sight and gives it the keyboard. */
export function goToField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
