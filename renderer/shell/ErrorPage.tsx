import { Button } from 'antd';
import { useRouteError } from 'react-router';
import styles from './plainPage.module.css';

/** Stands in for a page that failed while being drawn. Saved work is not touched by that. */
export function ErrorPage() {
  const error = useRouteError();
  return (
    <main id="main" className={styles.plain}>
      <h1>Trang này không hiện được</h1>
      <p>Những gì đã lưu vẫn còn nguyên. Hãy mở lại trang; nếu vẫn lỗi, gửi dòng dưới đây cho người hỗ trợ.</p>
      <p className={styles.detail}>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
      <div>
        <Button onClick={() => window.location.reload()}>Mở lại trang</Button>
      </div>
    </main>
  );
}
