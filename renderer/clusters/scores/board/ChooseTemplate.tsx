import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { scoreTemplates, type ScoreBoard, type TemplateRow } from '../../../api/scoresQueries.ts';
import { Notice } from '../../../shared/Notice.tsx';
import { TableScroller } from '../../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../../shared/VerifiedMark.tsx';
import { useWrite } from '../../../shared/useWrite.ts';
import tables from '../../../shared/table.module.css';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './board.module.css';

interface ChooseTemplateProps {
  board: ScoreBoard;
  canEdit: boolean;
  /** Given where a template was chosen before and another may still be. */
  onDone?: () => void;
}

/** The first step of scoring a year: by which template. Those of the year stand first, then the newest. */
export function ChooseTemplate({ board, canEdit, onDone }: ChooseTemplateProps) {
  const api = useApi();
  const { year, scheme } = board;
  const templates = useQuery(scoreTemplates(api));
  const [wanted, setWanted] = useState<string | null>(null);
  const choose = useWrite(
    (templateId: string) =>
      api.scores.chooseTemplate.mutate({ yearId: year.id, templateId, version: scheme?.version ?? null }),
    { onSuccess: () => onDone?.() },
  );
  const error = choose.error ?? templates.error;
  const rows = (templates.data ?? []).toSorted((a, b) => nearness(a, year.year) - nearness(b, year.year));
  return (
    <>
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      <div className={styles.intro}>
        <p>
          Chọn mẫu chấm điểm cho năm {year.year}. Chọn xong, <b>mỗi đơn vị thành viên có ngay một bảng điểm</b>; còn đổi
          được mẫu cho đến khi có điểm đầu tiên.
        </p>
        <p className={styles.effect}>
          Mẫu cần sửa cho hợp quy chế của cụm? Chép thành mẫu của năm {year.year} ở{' '}
          <Link to="/clusters/templates">Mẫu chấm điểm</Link> rồi chọn tại đây.
        </p>
      </div>
      <TableScroller label="Mẫu chấm điểm, cuộn được">
        <table className={tables.table} aria-label="Mẫu chấm điểm để chọn">
          <thead>
            <tr>
              <th scope="col" style={{ width: 76 }}>
                Năm
              </th>
              <th scope="col">Mẫu</th>
              <th scope="col">Căn cứ</th>
              <th scope="col" style={{ width: 130 }}>
                Đối chiếu
              </th>
              <th scope="col" style={{ width: 200 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((template) => (
              <tr key={template.id} className={template.id === scheme?.templateId ? tables.current : undefined}>
                <td className="num">{template.year}</td>
                <td className={tables.strong}>{template.name}</td>
                <td className={tables.quiet} title={template.basis}>
                  <span className={fields.basis}>{template.basis}</span>
                </td>
                <td>
                  <VerifiedMark isVerified={template.verified} />
                </td>
                <td>
                  <span className={tables.acts}>
                    <Link to={`/clusters/templates/${template.id}`} aria-label={`Xem mẫu ${template.name}`}>
                      Xem
                    </Link>
                    {canEdit && template.id !== scheme?.templateId && (
                      <Button
                        size="small"
                        aria-label={`Dùng mẫu ${template.name}`}
                        loading={choose.isPending && wanted === template.id}
                        onClick={() => {
                          setWanted(template.id);
                          choose.mutate(template.id);
                        }}
                      >
                        Dùng mẫu này
                      </Button>
                    )}
                    {template.id === scheme?.templateId && <span>Đang dùng</span>}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}

/** Own year first, then years before it, newest first, then later ones. */
function nearness({ year }: TemplateRow, wanted: number): number {
  return year <= wanted ? wanted - year : 1000 + year - wanted;
}
