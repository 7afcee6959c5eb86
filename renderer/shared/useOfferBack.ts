import { createContext, use, useCallback, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** What was just done and can be taken back. */
export interface BackOffer {
  words: ReactNode;
  /** Of the button that takes it back. */
  label?: string;
  takeBack: () => Promise<unknown>;
  /** Asked first, where much goes at once. */
  question?: { title: string; content: string };
  /** Path of the page that offers it, where one goes on to another; left out it is this one. */
  at?: string;
}

export type PlacedOffer = BackOffer & { at: string };

/** Outside the frame nobody offers anything. */
export const OfferBackContext = createContext<(offer: PlacedOffer) => void>(() => undefined);

/**
 * Offers, under the title of the page, to take back what was just done. The offer stays until it is taken, put away or
 * followed by the next: who works by keyboard or reads slowly has the time for it.
 */
export function useOfferBack(): (offer: BackOffer) => void {
  const put = use(OfferBackContext);
  const { pathname } = useLocation();
  return useCallback((offer: BackOffer) => put({ at: pathname, ...offer }), [put, pathname]);
}
