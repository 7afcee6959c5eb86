import { Navigate, Outlet, useLocation } from 'react-router';
import { heldAddress } from './tellerCode.ts';

/** While voters have this window, every address leads to their screen: Back and a reload must not open the office. */
export function CastGate() {
  const { pathname } = useLocation();
  const held = heldAddress();
  return held === null || held === pathname ? <Outlet /> : <Navigate to={held} replace />;
}
