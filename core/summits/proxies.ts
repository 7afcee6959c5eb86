import { foldForSearch } from '../text/fold.ts';
import { delegateName, type Delegate } from './delegate.ts';

/**
 * Why the ballots given away cannot be handed out: nobody is in the room who could hold them, or the one named is away
 * himself. Who holds them need not be a delegate; of a name nobody on the board bears nothing is known.
 *
 * @returns null where nothing stands against it
 */
export function proxyProblem(delegates: readonly Delegate[]): string | null {
  const giving = delegates.filter(({ votes, presence }) => votes > 0 && presence === 'PROXY');
  if (giving.length > 0 && delegates.every(({ presence }) => presence !== 'PRESENT'))
    return 'Mọi đại biểu đều ủy quyền mà không ai có mặt để bỏ phiếu thay.';
  for (const delegate of giving) {
    const holder = foldForSearch(delegate.proxyName);
    const named = delegates.filter(({ name, unitName }) =>
      [name, unitName].some((one) => foldForSearch(one) === holder),
    );
    if (named.length > 0 && named.every(({ presence }) => presence !== 'PRESENT'))
      return `${delegateName(delegate)} ủy quyền cho ${delegate.proxyName}, mà ${delegate.proxyName} không có mặt.`;
  }
  return null;
}
