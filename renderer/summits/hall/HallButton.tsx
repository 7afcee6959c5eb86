import { App, Button } from 'antd';
import { useHost } from '../../host/HostContext.ts';

/** Opens the wall of the hall in a window of its own. */
export function HallButton({ summitId }: { summitId: string }) {
  const host = useHost();
  const { message } = App.useApp();
  const open = async () => {
    try {
      const { opened } = await host.openHall(summitId);
      if (!opened)
        void message.warning('Chưa mở được cửa sổ hội trường. Hãy cho phép trang này mở cửa sổ mới rồi bấm lại.');
    } catch {
      void message.error('Chưa mở được cửa sổ hội trường. Dữ liệu giữ nguyên; hãy bấm lại.');
    }
  };
  return <Button onClick={() => void open()}>Màn hình hội trường</Button>;
}
