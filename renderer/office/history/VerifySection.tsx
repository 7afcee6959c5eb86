import { useMutation } from '@tanstack/react-query';
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import styles from './verify.module.css';

/** "Kiểm tra nhật ký": recomputes the chain and says in words whether it is whole. */
export function VerifySection() {
  const api = useApi();
  // Asked for on purpose and answered anew each time, so a mutation and not a cached query.
  const check = useMutation({ mutationFn: () => api.office.verifyHistory.query() });
  const verdict = check.data;
  return (
    <RailSection title="Kiểm tra nhật ký">
      <p>
        Mỗi dòng nhật ký mang mã tính từ chính nó và dòng trước. Ai sửa hay xóa một dòng bên ngoài Cờ Đầu thì mã không
        còn khớp từ dòng đó trở đi.
      </p>
      <div className={styles.act}>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          Kiểm tra nhật ký
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {check.isError && <p className={styles.broken}>{failureOf(check.error).message}</p>}
        {verdict?.intact === true && (
          <p className={styles.verdict}>
            <CheckCircleFilled className={styles.ok ?? ''} />
            <span>
              <b>Nguyên vẹn.</b> Đã tính lại {formatNumber(verdict.rows)} dòng, mã của mọi dòng đều khớp.
            </span>
          </p>
        )}
        {verdict?.intact === false && (
          <p className={styles.verdict}>
            <ExclamationCircleFilled className={styles.broken ?? ''} />
            <span>
              <b>Không còn nguyên vẹn từ dòng số {formatNumber(verdict.firstBrokenSeq)}.</b>{' '}
              {formatNumber(verdict.rows)} dòng trước đó vẫn khớp. Hãy giữ nguyên tệp dữ liệu, lấy bản sao lưu gần nhất
              ra so và báo người quản lý.
            </span>
          </p>
        )}
      </div>
    </RailSection>
  );
}
