import { useEffect, useId, useState, type ReactNode } from 'react';
import { Modal } from 'antd';

interface StepDialogProps {
  title: string;
  /** What is done, in the words of the button that opened it. */
  okText: string;
  cancelText?: string;
  isSaving: boolean;
  /** Id of the field that is typed into first. Left out, the focus is on the button that keeps things as they are. */
  firstField?: string;
  /** Pixels. */
  width?: number;
  onOk: () => void;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A step of the page, asked about in a window of its own. It stands while it is drawn; the focus goes into it, and back
 * to where it was opened once it is gone.
 */
export function StepDialog({
  title,
  okText,
  cancelText = 'Thôi',
  isSaving,
  firstField,
  width = 520,
  onOk,
  onClose,
  children,
}: StepDialogProps) {
  const cancelId = useId();
  const [openedFrom] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (openedFrom instanceof HTMLElement) openedFrom.focus({ preventScroll: true });
    },
    [openedFrom],
  );
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={cancelText}
      cancelButtonProps={{ id: cancelId }}
      confirmLoading={isSaving}
      onOk={onOk}
      onCancel={onClose}
      width={width}
    >
      {children}
      <Focus id={firstField ?? cancelId} />
    </Modal>
  );
}

/** The window comes into the document after its fields are made, too late for their own `autoFocus`. */
function Focus({ id }: { id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return null;
}
