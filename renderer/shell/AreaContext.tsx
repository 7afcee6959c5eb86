import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const AreaNow = createContext<string | null>(null);
const TellArea = createContext<(path: string | null) => void>(() => undefined);

/** Lets the page on screen tell the menu beside it to which area it belongs. */
export function AreaProvider({ children }: { children: ReactNode }) {
  const [area, setArea] = useState<string | null>(null);
  return (
    <TellArea value={setArea}>
      <AreaNow value={area}>{children}</AreaNow>
    </TellArea>
  );
}

/**
 * Tells where the path of a page begins: one address may hold pages of two areas, as councils do.
 *
 * @param path of the area; undefined where the page is the first of its path
 */
export function useTellArea(path: string | undefined): void {
  const tell = useContext(TellArea);
  useEffect(() => tell(path ?? null), [tell, path]);
}

/** The area the page on screen told; null where its address alone says it. */
export function useToldArea(): string | null {
  return useContext(AreaNow);
}
