import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import { useWrite } from '../../shared/useWrite.ts';
import styles from './verify.module.css';

/** "Kiểm tra và dựng lại chỉ mục tìm kiếm": reads everything again and says how much can be found now. */
export function RebuildSearchSection() {
  const api = useApi();
  const rebuild = useWrite(() => api.search.rebuild.mutate());
  return (
    <RailSection title="Chỉ mục tìm kiếm">
      <p>
        Khi tìm không ra một người, đơn vị hay quyết định đang có, hãy dựng lại chỉ mục từ dữ liệu gốc. Dữ liệu gốc
        không bị sửa.
      </p>
      <div className={styles.act}>
        <Button loading={rebuild.isPending} onClick={() => rebuild.mutate()}>
          Kiểm tra và dựng lại chỉ mục tìm kiếm
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {rebuild.isError && <p className={styles.broken}>{failureOf(rebuild.error).message}</p>}
        {rebuild.isSuccess && (
          <p className={styles.verdict}>
            <CheckCircleFilled className={styles.ok ?? ''} />
            <span>
              <b>Đã dựng lại.</b> Chỉ mục có {formatNumber(rebuild.data.entries)} mục tìm được.
            </span>
          </p>
        )}
      </div>
    </RailSection>
  );
}
