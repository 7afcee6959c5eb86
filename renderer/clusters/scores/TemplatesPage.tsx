import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { scoreTemplates, type TemplateRow } from '../../api/scoresQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { VerifiedMark } from '../../shared/VerifiedMark.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { CopyTemplateForm } from './templates/CopyTemplateForm.tsx';
import { BLANK_BODY, BLANK_HEAD } from './templates/templateDraft.ts';
import { ORIGIN_WORDS } from './templates/templateWords.ts';
import { useTemplateWrites } from './templates/useTemplateWrites.ts';
import tables from '../../shared/table.module.css';
import styles from './templates/template.module.css';

/** Mẫu chấm điểm: those the program brings and the office's own, newest year first. */
export function TemplatesPage() {
  const navigate = useNavigate();
  const { actor } = useAppInfo();
  const { year } = useYear();
  const templates = useQuery(scoreTemplates(useApi()));
  const { create } = useTemplateWrites();
  const [copied, setCopied] = useState<TemplateRow | null>(null);
  const canEdit = mayWrite(actor.role);
  const open = (id: string, edit: boolean) => void navigate(`/clusters/templates/${id}`, { state: { edit } });
  const rows = (templates.data ?? []).toSorted((a, b) => b.year - a.year);
  const error = templates.error ?? create.error;
  return (
    <Page
      path={[{ label: 'Cụm, khối thi đua', to: '/clusters' }, { label: 'Mẫu chấm điểm' }]}
      title={<h1>Mẫu chấm điểm</h1>}
      actions={
        canEdit &&
        copied === null && (
          <Button
            type="primary"
            loading={create.isPending}
            onClick={() =>
              create.mutate({ year, head: BLANK_HEAD, body: BLANK_BODY }, { onSuccess: ({ id }) => open(id, true) })
            }
          >
            Lập mẫu mới
          </Button>
        )
      }
      railLabel="Chép mẫu"
      rail={
        copied === null ? undefined : (
          <CopyTemplateForm
            key={copied.id}
            template={copied}
            onCopied={(id) => open(id, true)}
            onDone={() => setCopied(null)}
          />
        )
      }
    >
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      <TableScroller label="Mẫu chấm điểm, cuộn được">
        <table className={tables.table} aria-label="Mẫu chấm điểm">
          <thead>
            <tr>
              <th scope="col" style={{ width: 76 }}>
                Năm
              </th>
              <th scope="col" style={{ width: '30%' }}>
                Mẫu
              </th>
              <th scope="col">Căn cứ</th>
              <th scope="col" style={{ width: 104 }}>
                Nguồn
              </th>
              <th scope="col" style={{ width: 92 }}>
                Đang dùng
              </th>
              <th scope="col" style={{ width: 128 }}>
                Đối chiếu
              </th>
              <th scope="col" style={{ width: 92 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((template) => (
              <tr key={template.id} className={template.id === copied?.id ? tables.current : undefined}>
                <td className="num">{template.year}</td>
                <td>
                  <Link to={`/clusters/templates/${template.id}`}>{template.name}</Link>
                </td>
                <td className={tables.quiet} title={template.basis}>
                  <span className={styles.basis}>{template.basis}</span>
                </td>
                <td>{ORIGIN_WORDS[template.origin]}</td>
                <td>{template.clusterYears === 0 ? '–' : `${template.clusterYears} cụm`}</td>
                <td>
                  <VerifiedMark isVerified={template.verified} />
                </td>
                <td>
                  <span className={tables.acts}>
                    {canEdit && (
                      <LinkButton aria-label={`Chép mẫu ${template.name}`} onClick={() => setCopied(template)}>
                        Chép
                      </LinkButton>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      {templates.isSuccess && rows.length === 0 && <p className={tables.none}>Chưa có mẫu chấm điểm nào.</p>}
    </Page>
  );
}
