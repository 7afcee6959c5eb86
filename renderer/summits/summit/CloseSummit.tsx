import { Button } from 'antd';
import { openBlanks, unnamedUnits } from '#core/summits/openBlanks.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { useConfirm } from '../../shared/useConfirm.ts';
import type { useSummitWrites } from '../useSummitWrites.ts';

export type CloseWrite = ReturnType<typeof useSummitWrites>['close'];

/** Ends the summit; what is missing says the refusal. */
export function CloseSummit({ view: { summit, rounds, delegates }, close }: { view: SummitView; close: CloseWrite }) {
  const confirm = useConfirm();
  const held = rounds.map(({ round }) => round);
  const blanks = openBlanks(summit, held);
  const unnamed = unnamedUnits(delegates, held);
  const start = () =>
    void confirm({
      title: `Kết thúc “${summit.title}”?`,
      content: (
        <>
          <p>
            Điểm danh, Ban Kiểm phiếu và đề nghị giữ nguyên từ đây, không sửa được nữa. Kiểm phiếu sai thì vẫn mở được
            vòng kiểm phiếu lại; khóa vòng đó rồi thì sửa lại được đề nghị.
          </p>
          {blanks.length > 0 && (
            <p style={{ marginTop: 8 }}>
              <b>Biên bản sẽ thiếu: {blanks.join(', ')}.</b> Kết thúc rồi không ghi thêm được; ghi ở bước 1, “Sửa hội
              nghị”.
            </p>
          )}
          {unnamed.length > 0 && (
            <p style={{ marginTop: 8 }}>
              <b>Biên bản chỉ ghi tên đơn vị, không có họ tên đại biểu: {unnamed.join(', ')}.</b> Vòng đã phát phiếu giữ
              tên như lúc phát.
            </p>
          )}
        </>
      ),
      okText: 'Kết thúc hội nghị',
      cancelText: 'Chưa kết thúc',
      isStep: true,
      onOk: () => close.mutate({ id: summit.id, version: summit.version }),
    });
  return (
    <Button type="primary" loading={close.isPending} onClick={start}>
      Kết thúc hội nghị
    </Button>
  );
}
