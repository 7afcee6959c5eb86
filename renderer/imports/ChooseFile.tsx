import { AWARD_LIST_SPECS } from '#core/imports/awardListFields.ts';
import tables from '../office/table.module.css';
import { UNDERSTOOD_COLUMNS } from './understoodColumns.ts';
import styles from './import.module.css';

const FIELD_LABELS = new Map(AWARD_LIST_SPECS.map(({ field, label }) => [field, label]));

/** Before a file is chosen: what will happen, and which columns are understood. */
export function ChooseFile() {
  return (
    <>
      <div className={styles.intro}>
        <p>
          Chọn danh sách .xlsx đơn vị gửi đến. Cờ Đầu đọc, chỉ ra từng ô cần xem và{' '}
          <b>chưa ghi gì cho đến khi bạn bấm Nhập</b>; nhập rồi vẫn hoàn tác được cả tệp một lần.
        </p>
        <p>
          Tiêu đề có thể ở dòng bất kỳ, cột theo thứ tự bất kỳ. Mục “I. Tập thể”, “II. Cá nhân”, dòng tổng cộng và khối
          ký được nhận ra và bỏ qua. Chữ gõ bằng TCVN3 (.VnTime) hoặc VNI được chuyển sang Unicode.
        </p>
      </div>
      <table className={tables.table} aria-label="Các cột Cờ Đầu nhận ra">
        <thead>
          <tr>
            <th scope="col" style={{ width: '24%' }}>
              Cột
            </th>
            <th scope="col" style={{ width: '32%' }}>
              Tiêu đề hay gặp trong tệp
            </th>
            <th scope="col">Dùng làm gì</th>
          </tr>
        </thead>
        <tbody>
          {UNDERSTOOD_COLUMNS.map(({ field, headings, becomes }) => (
            <tr key={field}>
              <td className={field === 'name' ? tables.strong : undefined}>{FIELD_LABELS.get(field)}</td>
              <td>{headings.join('; ')}</td>
              <td className={tables.quiet}>{becomes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
