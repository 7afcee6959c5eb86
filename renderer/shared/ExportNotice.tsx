import { useEffect, useRef } from 'react';
import { Button, Progress } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import { LOOK } from '../shell/theme/look.ts';
import { LinkButton } from './LinkButton.tsx';
import { Notice } from './Notice.tsx';
import type { useFileExport } from './useFileExport.ts';
import styles from './exportNotice.module.css';

interface ExportNoticeProps {
  exporting: ReturnType<typeof useFileExport>;
  /** Completes "Đang ghi …". */
  what?: string;
}

/** Progress of an export with a way to stop it; asks where to keep the file as soon as it is ready. */
export function ExportNotice({ exporting, what = 'danh sách' }: ExportNoticeProps) {
  const { state, stop, save, start, dismiss } = exporting;
  const offered = useRef(false);
  useEffect(() => {
    if (state.kind === 'RUNNING') offered.current = false;
    if (state.kind !== 'READY' || offered.current) return;
    offered.current = true;
    save();
  }, [state.kind, save]);

  switch (state.kind) {
    case 'NONE':
      return null;
    case 'RUNNING':
      return (
        <Notice tone="info" actions={<LinkButton onClick={stop}>Dừng</LinkButton>}>
          <div className={styles.progress}>
            <span>Đang ghi {what}</span>
            <Progress
              className={styles.bar ?? ''}
              percent={state.total === 0 ? 0 : Math.floor((state.done / state.total) * 100)}
              showInfo={false}
              size="small"
              strokeColor={LOOK.ink2}
              aria-label={`Tiến độ ghi ${what}`}
            />
            <span className="num">
              {formatNumber(state.done)}/{formatNumber(state.total)} dòng
            </span>
          </div>
        </Notice>
      );
    case 'READY':
      return (
        <Notice
          tone="done"
          actions={
            <>
              <Button size="small" onClick={save}>
                Lưu tệp…
              </Button>
              <LinkButton onClick={dismiss}>Đóng</LinkButton>
            </>
          }
        >
          Đã ghi xong {what}, chưa lưu vào đâu: {state.name}
        </Notice>
      );
    case 'SAVED':
      return (
        <Notice tone="done" actions={<LinkButton onClick={dismiss}>Đóng</LinkButton>}>
          Đã lưu {state.name}
        </Notice>
      );
    case 'STOPPED':
      return (
        <Notice tone="info" actions={<LinkButton onClick={dismiss}>Đóng</LinkButton>}>
          Đã dừng theo yêu cầu. Không có tệp nào được ghi.
        </Notice>
      );
    case 'FAILED':
      return (
        <Notice
          tone="danger"
          actions={
            <>
              <LinkButton onClick={start}>Ghi lại</LinkButton>
              <LinkButton onClick={dismiss}>Đóng</LinkButton>
            </>
          }
        >
          {state.message}
        </Notice>
      );
  }
}
