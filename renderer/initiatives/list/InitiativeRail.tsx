import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { initiativeView } from '../../api/initiativesQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FactRows } from '../../shared/FactRows.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { AuthorsList } from '../page/AuthorsList.tsx';
import { factsOf } from '../page/InitiativeFacts.tsx';
import { ThingsToLookAt } from '../ThingsToLookAt.tsx';
import board from '../../shared/list/listBoard.module.css';

/** Beside the list: the chosen initiative, and the way to its page. */
export function InitiativeRail({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(initiativeView(useApi(), id));
  if (!data) {
    return (
      <RailSection title="Sáng kiến đang chọn" onClose={onClose} aside={error ? undefined : 'Đang đọc…'}>
        {error && <p role="alert">{failureOf(error).message}</p>}
      </RailSection>
    );
  }
  const { initiative } = data;
  return (
    <>
      <RailSection title={initiative.title} onClose={onClose}>
        <FactRows facts={factsOf(data)} label="Thông tin sáng kiến" />
        <ThingsToLookAt notices={data.notices} alike={data.alike} />
        <AuthorsList authors={initiative.authors} />
        <p>
          <Link to={`/initiatives/${id}`}>Mở trang sáng kiến: sửa, chuyển kết quả, nội dung đơn</Link>
        </p>
      </RailSection>
      <div className={board.railFiles}>
        <AttachedFiles ownerType="initiative" ownerId={id} mayChange={false} />
      </div>
    </>
  );
}
