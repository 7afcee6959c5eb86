import type { ReactNode } from 'react';
import { Outlet, useMatches } from 'react-router';
import { addressProblem } from './addressProblem.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Pages whose address names something: one that can name nothing, as after half a copied link, is no page at all. */
export function AddressGate({ otherwise = <NotFoundPage /> }: { otherwise?: ReactNode }) {
  const params = useMatches().at(-1)?.params ?? {};
  return addressProblem(params) ? otherwise : <Outlet />;
}
