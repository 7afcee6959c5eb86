import { Button } from 'antd';
import styles from './welcome.module.css';

interface SampleOfferProps {
  isOpening: boolean;
  onOpen: () => void;
}

/** A finished year to look around in. Says before the click that the folder is taken by it. */
export function SampleOffer({ isOpening, onOpen }: SampleOfferProps) {
  return (
    <section>
      <h2>Muốn xem trước khi nhập?</h2>
      <p className={styles.sampleWords}>
        Cơ quan mẫu là LĐLĐ tỉnh Lai Châu năm 2023: 11 đơn vị, 2 quyết định đã ban hành cho 9 tập thể với
        13.140.000&nbsp;đ tiền thưởng. Sự kiện và tổng số lấy từ báo cáo thật; tên người, tên đội và số quyết định là
        giả định.
      </p>
      <Button loading={isOpening} onClick={onOpen}>
        Mở cơ quan mẫu
      </Button>
      <p className={styles.quiet}>
        Cơ quan mẫu dùng chính thư mục dữ liệu của máy này. Khi làm thật, hãy mở Cờ Đầu với một thư mục dữ liệu khác.
      </p>
    </section>
  );
}
