import { DownOutlined, PlusOutlined, SearchOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input } from 'antd';
import { useNavigate } from 'react-router';
import { inForceOn } from '#core/office/catalogue.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { useDecision } from '../DecisionContext.ts';
import type { MoveDirection } from './groupEnd.ts';
import type { LineSelection } from './useLineSelection.ts';
import { useRemoveLines } from './useRemoveLines.ts';
import styles from './lines.module.css';

interface ListBarProps {
  search: string;
  onSearch: (text: string) => void;
  selection: LineSelection;
  onAdd: () => void;
  onPickUnits: () => void;
  onPickPeople: () => void;
  onPaste: () => void;
  onMove: (lineId: string, direction: MoveDirection) => void;
  /** One sum for these lines. */
  onShare: (lineIds: string[]) => void;
}

/** Over the list: what is the same on every row, and the ways to fill it. */
export function ListBar(props: ListBarProps) {
  const { search, onSearch, selection, onAdd, onPickUnits, onPickPeople, onPaste, onMove, onShare } = props;
  const { decision, totals, catalogue, canEdit } = useDecision();
  const remove = useRemoveLines(selection);
  const navigate = useNavigate();
  // A list of sums the office set has no use for it, and an issued one follows no table any more.
  const usesTable = decision.status === 'DRAFT' && totals.coefficient > 0;
  const baseSalary =
    decision.issuedOn === null || !usesTable ? undefined : inForceOn(catalogue.baseSalaries, decision.issuedOn);
  if (selection.ids.size > 0) {
    const [onlyId] = selection.ids.size === 1 ? selection.ids : [];
    return (
      <div className={styles.bar}>
        <h2>Đã chọn {formatNumber(selection.ids.size)} dòng</h2>
        <div className={styles.acts}>
          <Button size="small" onClick={selection.clear}>
            Bỏ chọn
          </Button>
          {onlyId !== undefined && (
            <>
              <Button
                size="small"
                icon={<UpOutlined aria-hidden />}
                title="Alt+↑ trên dòng đang đứng"
                onClick={() => onMove(onlyId, 'UP')}
              >
                Chuyển lên
              </Button>
              <Button
                size="small"
                icon={<DownOutlined aria-hidden />}
                title="Alt+↓ trên dòng đang đứng"
                onClick={() => onMove(onlyId, 'DOWN')}
              >
                Chuyển xuống
              </Button>
            </>
          )}
          {selection.ids.size > 1 && (
            <Button size="small" onClick={() => onShare([...selection.ids])}>
              Đặt tổng tiền chung…
            </Button>
          )}
          <Button size="small" onClick={() => remove([...selection.ids])}>
            Xóa {formatNumber(selection.ids.size)} dòng
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <h2>Danh sách khen thưởng</h2>
      {baseSalary && (
        <span className={styles.same}>
          Lương cơ sở <b className="num">{formatDong(baseSalary.amount)}</b>
        </span>
      )}
      {decision.moneyArticle !== 'AMOUNTS' && <span className={styles.same}>Văn bản không in số tiền</span>}
      <div className={styles.acts}>
        <Input
          size="small"
          className={styles.filter ?? ''}
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label="Tìm trong danh sách, không cần dấu"
          placeholder="Tìm trong danh sách"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
        {canEdit && (
          <>
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
              Thêm dòng
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'units', label: 'Chọn từ danh sách đơn vị', onClick: onPickUnits },
                  { key: 'people', label: 'Chọn từ danh sách đoàn viên, cán bộ', onClick: onPickPeople },
                  { key: 'paste', label: 'Dán từ Excel (Ctrl+V)', onClick: onPaste },
                  {
                    key: 'import',
                    label: 'Nhập từ tệp Excel…',
                    onClick: () => void navigate(`/awards/${decision.id}/import`),
                  },
                ],
              }}
            >
              <Button size="small">Thêm nhiều dòng</Button>
            </Dropdown>
          </>
        )}
      </div>
    </div>
  );
}
