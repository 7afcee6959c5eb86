import { createContext, use, useMemo, useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import { useLocation } from 'react-router';
import { LinkButton } from '../shared/LinkButton.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { Notice } from '../shared/Notice.tsx';
import { useConfirm } from '../shared/useConfirm.ts';
import { OfferBackContext, type PlacedOffer } from '../shared/useOfferBack.ts';

interface OfferNow {
  offer: PlacedOffer | null;
  put: Dispatch<SetStateAction<PlacedOffer | null>>;
}

const OfferNowContext = createContext<OfferNow>({ offer: null, put: () => undefined });

/** Keeps the last thing that can be taken back, while pages come and go. */
export function BackOffers({ children }: { children: ReactNode }) {
  const [offer, put] = useState<PlacedOffer | null>(null);
  const now = useMemo(() => ({ offer, put }), [offer]);
  return (
    <OfferBackContext value={put}>
      <OfferNowContext value={now}>{children}</OfferNowContext>
    </OfferBackContext>
  );
}

/** What was just done, on the page that offers to take it back. */
export function BackOfferNotice() {
  const { offer, put } = use(OfferNowContext);
  const { pathname } = useLocation();
  const [failed, setFailed] = useState<unknown>(null);
  const confirm = useConfirm();
  if (failed !== null) return <FailureNotice error={failed} onRead={() => setFailed(null)} />;
  if (offer?.at !== pathname) return null;
  const { label = 'Hoàn tác', question } = offer;
  const takeBack = () => {
    put(null);
    offer.takeBack().catch((error: unknown) => {
      // It may be the only copy of what was taken out: it is offered again, unless something younger is.
      put((now) => now ?? offer);
      setFailed(error);
    });
  };
  return (
    <Notice
      tone="done"
      actions={
        <>
          <LinkButton onClick={question ? () => confirm({ ...question, okText: label, onOk: takeBack }) : takeBack}>
            {label}
          </LinkButton>
          <LinkButton onClick={() => put(null)}>Đóng</LinkButton>
        </>
      }
    >
      {offer.words}
    </Notice>
  );
}
