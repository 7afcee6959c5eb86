import { useEffect, useRef } from 'react';
import { LinkButton } from '../LinkButton.tsx';
import { Notice } from '../Notice.tsx';
import type { useSelfSaving } from './useSelfSaving.ts';

type Saving = Pick<ReturnType<typeof useSelfSaving>, 'failure' | 'isHeldUp' | 'retry'>;

/** What typing that saves itself has to say: that a save failed, or that a step waits for one. */
export function SavingNotice({ saving: { failure, isHeldUp, retry } }: { saving: Saving }) {
  if (failure)
    return (
      <Notice tone="danger" actions={<LinkButton onClick={retry}>Lưu lại</LinkButton>}>
        {failure.message}
      </Notice>
    );
  return isHeldUp && <HeldUp />;
}

/** The field to be mended takes the focus; without one this comes into sight, for the button pressed may be far off. */
function HeldUp() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wrong = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
    (wrong ?? place.current)?.scrollIntoView({ block: 'center' });
    wrong?.focus();
  }, []);
  return (
    <div ref={place}>
      <Notice tone="danger">
        Chưa làm bước này vì còn nội dung chưa lưu được. Nội dung vẫn còn trên màn hình: sửa ô báo lỗi, hoặc chọn bản để
        giữ, rồi bấm lại.
      </Notice>
    </div>
  );
}
