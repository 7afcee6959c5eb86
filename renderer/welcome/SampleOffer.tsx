import { Button } from 'antd';
import styles from './welcome.module.css';

interface SampleOfferProps {
  isOpening: boolean;
  onOpen: () => void;
}

/** A finished year to look around in, and how to leave it again. */
export function SampleOffer({ isOpening, onOpen }: SampleOfferProps) {
  return (
    <section>
      <h2>Muốn xem trước khi nhập?</h2>
      <p className={styles.sampleWords}>
        Cơ quan mẫu là LĐLĐ tỉnh Lai Châu năm 2023: 2 quyết định đã ban hành cho 9 tập thể với 13.140.000&nbsp;đ tiền
        thưởng; 11 công đoàn cấp trên với một phần công đoàn cơ sở và đoàn viên, kể cả việc sắp xếp năm 2025. Tổng số
        của quyết định lấy từ báo cáo thật; người, đội, công đoàn cơ sở và số quyết định là giả định.
      </p>
      <Button loading={isOpening} onClick={onOpen}>
        Mở cơ quan mẫu
      </Button>
      <p className={styles.quiet}>
        Xem xong, bấm “Bắt đầu cơ quan của bạn” ở đầu trang: cơ quan mẫu được cất riêng, không bị xóa.
      </p>
    </section>
  );
}
