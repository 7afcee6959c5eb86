import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from './Page.tsx';

/** For an address no area answers to. */
export function NotFoundPage() {
  return (
    <Page path={[{ label: 'Không có trang này' }]} title={<h1>Không có trang này</h1>}>
      <EmptyState
        sentence="Địa chỉ vừa mở không ứng với trang nào. Dữ liệu không bị ảnh hưởng."
        link={<Link to="/">Về Tổng quan</Link>}
      />
    </Page>
  );
}
