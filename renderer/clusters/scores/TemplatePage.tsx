import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { scoreTemplateView, type TemplateView } from '../../api/scoresQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { CopyTemplateForm } from './templates/CopyTemplateForm.tsx';
import { TemplateEditor } from './templates/TemplateEditor.tsx';
import { TemplateFacts } from './templates/TemplateFacts.tsx';
import { TemplateTree } from './templates/TemplateTree.tsx';
import { TEMPLATES_PATH, templatePath } from './templates/templateWords.ts';
import { useTemplateWrites } from './templates/useTemplateWrites.ts';
import { useConfirm } from '../../shared/useConfirm.ts';

/** One template of score sheets, to read or to write. */
export function TemplatePage() {
  const { templateId = '' } = useParams();
  const template = useQuery(scoreTemplateView(useApi(), templateId));
  if (template.data) return <OpenTemplate key={templateId} template={template.data} />;
  return <OpeningPage path={TEMPLATES_PATH} title="Mẫu chấm điểm" reads={[template]} />;
}

function OpenTemplate({ template }: { template: TemplateView }) {
  const { actor } = useAppInfo();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { remove } = useTemplateWrites();
  // A template just made or copied is opened to be written.
  const isNew = (useLocation().state as { edit?: boolean } | null)?.edit === true;
  const canWrite = mayWrite(actor.role);
  const [isEditing, setEditing] = useState(isNew && canWrite && !template.isFrozen);
  const [isCopying, setCopying] = useState(false);
  if (isEditing) return <TemplateEditor template={template} onDone={() => setEditing(false)} />;

  const askRemove = () =>
    void confirm({
      title: `Xóa mẫu ${template.name}?`,
      content: 'Chưa cụm nào dùng mẫu này. Xóa rồi không lấy lại được.',
      okText: 'Xóa mẫu',
      cancelText: 'Giữ lại',
      onOk: () =>
        remove
          .mutateAsync({ id: template.id, version: template.version })
          .then(() => navigate('/clusters/templates'))
          // Said by the notice on the page.
          .catch(() => undefined),
    });
  const canRemove = canWrite && template.origin === 'OFFICE' && template.usedIn.length === 0;
  return (
    <Page
      path={templatePath(template.name)}
      title={<h1 title={template.name}>{template.name}</h1>}
      actions={
        canWrite &&
        !isCopying && (
          <>
            {canRemove && <Button onClick={askRemove}>Xóa</Button>}
            <Button onClick={() => setCopying(true)}>Chép sang năm…</Button>
            {!template.isFrozen && (
              <Button type="primary" onClick={() => setEditing(true)}>
                Sửa mẫu
              </Button>
            )}
          </>
        )
      }
      railLabel="Về mẫu chấm điểm"
      rail={
        isCopying ? (
          <CopyTemplateForm
            template={template}
            onCopied={(id) => void navigate(`/clusters/templates/${id}`, { state: { edit: true } })}
            onDone={() => setCopying(false)}
          />
        ) : (
          <TemplateFacts template={template} />
        )
      }
    >
      {template.isFrozen && (
        <Notice tone="info">
          Đã có bảng điểm theo mẫu này nên mẫu được giữ nguyên. Muốn sửa, hãy chép sang năm khác.
        </Notice>
      )}
      {remove.isError && <Notice tone="danger">{failureOf(remove.error).message}</Notice>}
      <TemplateTree template={template.body} />
    </Page>
  );
}
