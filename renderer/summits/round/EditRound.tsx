import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitPage, type RoundView } from '../../api/summitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { RoundForm } from '../summit/RoundForm.tsx';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** A wrongly made round is changed beside its page, with the candidates of the cluster. */
export function EditRound({ view: { summit, round }, onDone }: { view: RoundView; onDone: () => void }) {
  const query = useQuery(summitPage(useApi(), summit.id));
  // A later answer that fails takes no form away: there is still what was read before.
  if (query.data) return <RoundForm view={query.data} round={round} onDone={onDone} />;
  return query.isError && <Notice tone="danger">{failureOf(query.error).message}</Notice>;
}

interface WrongRoundProps {
  view: RoundView;
  onEdit: () => void;
}

/** "Lập sai vòng?": what can still be done about it, or why nothing can. */
export function WrongRound({ view: { summit, round, entries, cast }, onEdit }: WrongRoundProps) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { remove } = useRoundWrites();
  const start = () =>
    void confirm({
      title: `Xóa “${round.title}”?`,
      content: 'Chưa nhập phiếu nào ở vòng này. Việc xóa được ghi vào nhật ký.',
      okText: 'Xóa vòng',
      cancelText: 'Giữ lại',
      onOk: () =>
        remove.mutate(
          { id: round.id, version: round.version },
          { onSuccess: () => void navigate(`/summits/${summit.id}/rounds`) },
        ),
    });
  return (
    <RailSection title="Lập sai vòng?">
      {cast > 0 ? (
        <p className={styles.quiet}>
          Đã có phiếu bỏ trên máy nên vòng này không sửa, không xóa được
          {round.isCastEnded ? '.' : '; muốn sửa thì hủy các phiếu đã bỏ trước.'}
        </p>
      ) : entries.length > 0 ? (
        <p className={styles.quiet}>
          Đã nhập phiếu nên vòng này không sửa, không xóa được. Muốn sửa thì xóa các lần nhập trước; đếm sai thì sửa
          ngay ở lần nhập.
        </p>
      ) : (
        <span className={styles.acts}>
          {/* What takes the place of a locked round is the same vote: only opened by mistake it goes again. */}
          {round.correctsId === null && <LinkButton onClick={onEdit}>Sửa vòng</LinkButton>}
          <LinkButton onClick={start}>Xóa vòng</LinkButton>
        </span>
      )}
      {remove.error !== null && (
        <p className={styles.failure} role="alert">
          {failureOf(remove.error).message}
        </p>
      )}
    </RailSection>
  );
}
