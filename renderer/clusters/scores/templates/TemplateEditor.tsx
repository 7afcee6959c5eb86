import { useState } from 'react';
import { Button } from 'antd';
import { z } from 'zod';
import { scoreTemplateHeadSchema, scoreTemplateSchema } from '#core/clusters/scores/scoreTemplate.ts';
import { failureOf } from '../../../api/failure.ts';
import type { TemplateView } from '../../../api/scoresQueries.ts';
import { Notice } from '../../../shared/Notice.tsx';
import { useCheckedForm } from '../../../shared/useCheckedForm.ts';
import { useConfirm } from '../../../shared/useConfirm.ts';
import { useLeaveGuard } from '../../../shared/useLeaveGuard.ts';
import { Page } from '../../../shell/Page.tsx';
import { goToField, RefusedTextContext, useRefusedTexts } from '../../../shared/inputs/refusedTexts.ts';
import { TemplateFields } from './TemplateFields.tsx';
import { TreeEditor } from './TreeEditor.tsx';
import { templatePath } from './templateWords.ts';
import { useTemplateWrites } from './useTemplateWrites.ts';

const writtenSchema = z.strictObject({ head: scoreTemplateHeadSchema, body: scoreTemplateSchema });

interface TemplateEditorProps {
  template: TemplateView;
  onDone: () => void;
}

/**
 * Writing a template. Saved as a whole when asked: half a tree is no template. A newer version from elsewhere
 * leaves everything typed in place until the clerk has decided.
 */
export function TemplateEditor({ template, onDone }: TemplateEditorProps) {
  const { id, name, basis, verified } = template;
  const [opened, setOpened] = useState({
    version: template.version,
    head: { name, basis, verified },
    body: template.body,
  });
  const [head, setHead] = useState(opened.head);
  const [body, setBody] = useState(opened.body);
  const { save } = useTemplateWrites();
  const confirm = useConfirm();
  const form = useCheckedForm('template', writtenSchema, { head, body });
  const isUnsaved = head !== opened.head || body !== opened.body;
  useLeaveGuard(isUnsaved && !save.isPending);
  const isStale = template.version !== opened.version && !save.isPending;

  const leave = () => {
    if (!isUnsaved) {
      onDone();
      return;
    }
    void confirm({
      title: 'Thôi soạn khi chưa lưu?',
      content: 'Nội dung vừa soạn chưa được lưu và sẽ mất.',
      okText: 'Thôi, bỏ nội dung',
      cancelText: 'Soạn tiếp',
      onOk: onDone,
    });
  };
  const { refused, tell } = useRefusedTexts();
  const unread = refused[0];
  const write = (version: number) => {
    if (unread) {
      goToField(unread.fieldId);
      return;
    }
    const written = form.check();
    if (!written) return;
    save.mutate(
      { id, version, ...written },
      {
        onSuccess: (saved) => {
          setOpened({ version: saved.version, head, body });
          onDone();
        },
      },
    );
  };
  return (
    <RefusedTextContext value={tell}>
      <Page
        path={templatePath(head.name)}
        title={<h1>{head.name}</h1>}
        actions={
          <>
            <Button onClick={leave}>Thôi</Button>
            <Button type="primary" loading={save.isPending} disabled={isStale} onClick={() => write(opened.version)}>
              Lưu mẫu
            </Button>
          </>
        }
        railLabel="Thang điểm, xếp loại, căn cứ"
        rail={
          <TemplateFields
            head={head}
            body={body}
            onHead={(patch) => setHead({ ...head, ...patch })}
            onBody={setBody}
            idOf={form.idOf}
            problemOf={form.problemOf}
          />
        }
      >
        {isStale ? (
          <Notice
            tone="warn"
            actions={
              <>
                <Button size="small" onClick={() => write(template.version)}>
                  Lưu đè bằng bản tôi soạn
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    const newer = { name: template.name, basis: template.basis, verified: template.verified };
                    setOpened({ version: template.version, head: newer, body: template.body });
                    setHead(newer);
                    setBody(template.body);
                  }}
                >
                  Lấy bản của người khác
                </Button>
              </>
            }
          >
            Đã có người sửa mẫu này sau khi bạn mở. Nội dung bạn soạn vẫn còn, chưa ghi đè.
          </Notice>
        ) : (
          save.isError && <Notice tone="danger">{failureOf(save.error).message}</Notice>
        )}
        {unread && (
          <Notice tone="warn">
            Chưa nhận “{unread.text}” vì không phải một con số; số trước đó của ô vẫn giữ nguyên. Sửa ô này rồi mới lưu
            được.
          </Notice>
        )}
        <TreeEditor template={body} onChange={setBody} idOf={form.idOf} problemOf={form.problemOf} />
      </Page>
    </RefusedTextContext>
  );
}
