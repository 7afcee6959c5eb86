import { failureOf } from '../api/failure.ts';
import { LinkButton } from './LinkButton.tsx';
import { Notice } from './Notice.tsx';

interface FailureNoticeProps {
  /** Null where nothing went wrong. */
  error: unknown;
  onRead: () => void;
}

/** What kept an act from being done, on the page it belongs to: nobody reads a line that goes by itself. */
export function FailureNotice({ error, onRead }: FailureNoticeProps) {
  if (error === null) return null;
  return (
    <div ref={intoSight}>
      <Notice tone="danger" actions={<LinkButton onClick={onRead}>Đã hiểu</LinkButton>}>
        {failureOf(error).message}
      </Notice>
    </div>
  );
}

/** On a long page it may stand below the window's edge, and then nothing seems to have happened. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
