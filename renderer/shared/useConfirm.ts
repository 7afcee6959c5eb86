import { useCallback, type ReactNode } from 'react';
import { App } from 'antd';

interface Question {
  title: string;
  content: ReactNode;
  /** What is done, in the words of the button that asked. */
  okText: string;
  cancelText?: string;
  /** Pixels, where a sentence or two is not all there is to read. */
  width?: number;
  /** The red act of the page, asked once more. Everything else that is asked about takes something away. */
  isStep?: boolean;
  /** A promise keeps the question open until it is settled. */
  onOk?: () => unknown;
  onCancel?: () => void;
  /** Once the question has gone, and given the focus back to where it was asked if that is still there. */
  afterClose?: () => void;
}

/** Asks before a step that cannot simply be taken back. Enter keeps things as they are; red stays with the page's act. */
export function useConfirm() {
  const { modal } = App.useApp();
  return useCallback(
    ({ isStep = false, cancelText = 'Thôi', ...question }: Question) =>
      modal.confirm({
        ...question,
        cancelText,
        okButtonProps: { type: isStep ? 'primary' : 'default' },
        focusable: { autoFocusButton: 'cancel' },
      }),
    [modal],
  );
}
