import { formatNumber } from '#core/money/format.ts';
import type { MovedLines } from '../../api/nominationsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';

/** Lines that could not move with the others, each by its award, since one person may have several. */
export function StayedNotice({ stayed, onClose }: { stayed: MovedLines['refused']; onClose: () => void }) {
  if (stayed.length === 0) return null;
  return (
    <Notice tone="warn" actions={<LinkButton onClick={onClose}>Đã hiểu</LinkButton>}>
      {formatNumber(stayed.length)} đề nghị ở lại:
      <ul>
        {stayed.map(({ id, awardName, message }) => (
          <li key={id}>
            <b>{awardName}.</b> {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
