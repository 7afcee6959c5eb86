import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#core/money/format.ts';
import { MAX_TEMPLATE_BYTES, TEMPLATE_LABELS, type TemplateKind } from '#core/papers/wordTemplate.ts';
import { WORD_TAGS } from '#core/papers/wordTags.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { paperTemplates, type PaperTemplate } from '../../api/officeQueries.ts';
import { formatMoment } from '../../shared/formatMoment.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { SETTINGS_TABS } from '../tabs.ts';
import { TagList } from './TagList.tsx';
import { useTemplateWrites } from './useTemplateWrites.ts';
import { useConfirm } from '../../shared/useConfirm.ts';

const LARGEST = `${formatNumber(MAX_TEMPLATE_BYTES / 1024 / 1024)} MB`;

/** "Mẫu văn bản Word": by which template each paper is written, and which tags it may hold. */
export function TemplatesPage() {
  const templates = useQuery(paperTemplates(useApi()));
  const { actor } = useAppInfo();
  const confirm = useConfirm();
  const { put, reset, take, taken, problem, isWriting } = useTemplateWrites();
  const [shown, setShown] = useState<TemplateKind>('AWARD_DECISION');
  const mayChange = actor.role === 'ADMIN';
  return (
    <Page
      path={[{ label: 'Cơ quan, thiết lập', to: '/settings' }, { label: 'Mẫu văn bản Word' }]}
      title={<h1>Cơ quan, thiết lập</h1>}
      rail={
        <RailSection title={`Thẻ của “${TEMPLATE_LABELS[shown]}”`}>
          <p>
            Khi xuất văn bản, mỗi thẻ được thay bằng nội dung thật. Phần giữa {'{#tên}'} và {'{/tên}'} in lại theo từng
            dòng; thẻ {'{@tên}'} đứng một mình một đoạn. Chữ khác trong mẫu giữ nguyên.
          </p>
          <TagList tags={WORD_TAGS[shown]} />
        </RailSection>
      }
      railLabel="Các thẻ của mẫu"
    >
      <TabLinks label="Các phần của thiết lập" tabs={SETTINGS_TABS} />
      {templates.isError && <Notice tone="danger">{failureOf(templates.error).message}</Notice>}
      {problem !== null && <Notice tone="danger">{problem}</Notice>}
      {taken !== null && <Notice tone="done">Đã dùng “{taken}”. Văn bản xuất từ nay theo mẫu này.</Notice>}
      <Notice tone="info">
        Tải mẫu về, sửa bằng Word nhưng giữ các thẻ trong ngoặc nhọn, rồi đưa lại (.docx, tối đa {LARGEST}).
      </Notice>
      <TableScroller label="Bảng mẫu văn bản, cuộn được" style={{ borderTop: 0 }}>
        <table className={tables.table} aria-label="Mẫu văn bản Word">
          <thead>
            <tr>
              <th scope="col">Văn bản</th>
              <th scope="col" style={{ width: 260 }}>
                Đang dùng
              </th>
              <th scope="col" style={{ width: mayChange ? 246 : 124 }}>
                <span className="visually-hidden">Việc làm được</span>
              </th>
            </tr>
          </thead>
          <tbody>{templates.data?.map(rowOf)}</tbody>
        </table>
      </TableScroller>
    </Page>
  );

  /** The office's file is not kept once another takes its place. */
  function askToReplace(template: PaperTemplate, own: NonNullable<PaperTemplate['own']>) {
    void confirm({
      title: `Thay mẫu của “${TEMPLATE_LABELS[template.kind]}”?`,
      content: (
        <>
          Tệp “{own.fileName}” của cơ quan đang được dùng và không còn giữ sau khi thay.{' '}
          <LinkButton onClick={() => take(template.kind, 'OFFICE')}>Tải mẫu đang dùng</LinkButton>
        </>
      ),
      okText: 'Chọn tệp thay…',
      cancelText: 'Giữ mẫu đang dùng',
      onOk: () => put(template),
    });
  }

  /** The office's file is not kept once it is given up. */
  function askToReset(template: PaperTemplate) {
    const label = TEMPLATE_LABELS[template.kind];
    void confirm({
      title: `Trở lại mẫu gốc của “${label}”?`,
      content: 'Cờ Đầu bỏ tệp mẫu của cơ quan. Nếu còn cần, hãy bấm “Tải mẫu về” để giữ một bản trước.',
      okText: 'Trở lại mẫu gốc',
      cancelText: 'Giữ mẫu của cơ quan',
      onOk: () => reset(template),
    });
  }

  function rowOf(template: PaperTemplate) {
    const { kind, own } = template;
    const label = TEMPLATE_LABELS[kind];
    return (
      <tr key={kind} className={kind === shown ? tables.current : undefined}>
        <td>
          <LinkButton aria-pressed={kind === shown} onClick={() => setShown(kind)}>
            {label}
          </LinkButton>
        </td>
        <td>
          {own ? 'Mẫu của cơ quan' : 'Mẫu của chương trình'}
          {own && `, ${formatMoment(own.updatedAt)}`}
          {own && <div className={tables.quiet}>{own.fileName}</div>}
        </td>
        <td>
          <span className={tables.acts}>
            <LinkButton
              aria-label={`Tải mẫu về: ${label}`}
              onClick={() => {
                setShown(kind);
                take(kind, own ? 'OFFICE' : 'PROGRAM');
              }}
            >
              Tải mẫu về
            </LinkButton>
            {mayChange && (
              <LinkButton
                aria-label={`Dùng mẫu khác: ${label}`}
                disabled={isWriting}
                onClick={() => {
                  setShown(kind);
                  if (own) askToReplace(template, own);
                  else put(template);
                }}
              >
                Dùng mẫu khác…
              </LinkButton>
            )}
          </span>
          {own && (
            <span className={tables.acts}>
              <LinkButton aria-label={`Tải mẫu gốc: ${label}`} onClick={() => take(kind, 'PROGRAM')}>
                Tải mẫu gốc
              </LinkButton>
              {mayChange && (
                <LinkButton
                  aria-label={`Trở lại mẫu gốc: ${label}`}
                  disabled={isWriting}
                  onClick={() => askToReset(template)}
                >
                  Trở lại mẫu gốc
                </LinkButton>
              )}
            </span>
          )}
        </td>
      </tr>
    );
  }
}
