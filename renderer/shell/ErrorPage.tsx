import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { failureOf } from '../api/failure.ts';
import styles from './plainPage.module.css';

/** Stands in for a page that failed while being drawn. Saved work is not touched by that. */
export function ErrorPage() {
  const { message } = failureOf(useRouteError());
  return (
    <main id="main" className={styles.plain}>
      <h1>Trang này không hiện được</h1>
      <p>Những gì đã lưu vẫn còn nguyên. Hãy mở lại trang; nếu vẫn lỗi, gửi dòng dưới đây cho người hỗ trợ.</p>
      <p className={styles.detail}>{message}</p>
      <div>
        <Button onClick={() => window.location.reload()}>Mở lại trang</Button>
      </div>
    </main>
  );
}
