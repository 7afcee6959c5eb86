import { useEffect } from 'react';
import { App } from 'antd';
import { useBlocker } from 'react-router';
import { useUnloadGuard } from './useUnloadGuard.ts';

/** Asks before unsaved typing is left behind, inside the app and when its window closes. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const question = modal.confirm({
      title: 'Rời trang khi chưa lưu?',
      content: 'Nội dung vừa nhập ở trang này chưa được lưu và sẽ mất nếu rời đi.',
      okText: 'Rời đi, bỏ nội dung',
      okButtonProps: { type: 'default' },
      cancelText: 'Ở lại',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return question.destroy;
  }, [blocker, modal]);
  useUnloadGuard(isUnsaved);
}
