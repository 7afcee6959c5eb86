import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { MAX_ATTACHMENT_BYTES, type AttachmentOwner } from '#core/attachments/attachment.ts';
import { mayBeOpened } from '#core/attachments/attachmentKinds.ts';
import { useApi } from '../api/ApiContext.ts';
import { attachedFiles, type AttachedFile } from '../api/attachmentsQueries.ts';
import { formatMoment } from '../shared/formatMoment.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Notice } from '../shared/Notice.tsx';
import { fileSize } from './fileSize.ts';
import { useAttachmentWrites } from './useAttachmentWrites.ts';
import styles from './attachedFiles.module.css';

interface AttachedFilesProps {
  ownerType: AttachmentOwner;
  ownerId: string;
  /** False where the record can no longer be changed: files can still be opened. */
  mayChange: boolean;
}

/** Files kept with a record: the signed scan, photographs, the letter it came with. */
export function AttachedFiles({ ownerType, ownerId, mayChange }: AttachedFilesProps) {
  const owner = { ownerType, ownerId };
  const files = useQuery(attachedFiles(useApi(), owner));
  const { add, remove, restore, open, save, removed, isAdding, problem } = useAttachmentWrites(owner);

  return (
    <section className={styles.files} aria-label="Tệp đính kèm">
      <div className={styles.head}>
        <h3>Tệp đính kèm</h3>
        {mayChange && (
          <Button size="small" icon={<PaperClipOutlined aria-hidden />} loading={isAdding} onClick={add}>
            Đính kèm tệp…
          </Button>
        )}
      </div>
      {problem !== null && <Notice tone="danger">{problem}</Notice>}
      {removed && (
        <Notice tone="info" actions={<LinkButton onClick={() => restore(removed)}>Lấy lại</LinkButton>}>
          Đã gỡ {removed.fileName}
        </Notice>
      )}
      {files.data?.length === 0 && (
        <p className={styles.none}>
          Chưa có tệp nào. Đính kèm được PDF, Word, Excel, ảnh hoặc ZIP, mỗi tệp tối đa {fileSize(MAX_ATTACHMENT_BYTES)}
          .
        </p>
      )}
      <ul>
        {files.data?.map((file) => (
          <li key={file.id}>{rowOf(file)}</li>
        ))}
      </ul>
    </section>
  );

  function rowOf(file: AttachedFile) {
    const showsIt = mayBeOpened(file.fileName);
    return (
      <>
        <LinkButton className={styles.name} onClick={() => (showsIt ? open(file) : save(file))}>
          {file.fileName}
        </LinkButton>
        <span className={styles.told}>
          {fileSize(file.size)}, {file.actorName}, {formatMoment(file.at)}
        </span>
        {showsIt && (
          <LinkButton aria-label={`Lưu về máy: ${file.fileName}`} onClick={() => save(file)}>
            Lưu về máy
          </LinkButton>
        )}
        {mayChange && (
          <LinkButton aria-label={`Gỡ: ${file.fileName}`} onClick={() => remove(file)}>
            Gỡ
          </LinkButton>
        )}
      </>
    );
  }
}
