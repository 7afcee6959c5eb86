import { useState } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import 'dayjs/locale/vi';
import { RouterProvider } from 'react-router/dom';
import { ApiContext } from '../api/ApiContext.ts';
import { createApi } from '../api/client.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { HostContext } from '../host/HostContext.ts';
import type { HostFeatures } from '#service/hosting/wire.ts';
import { createAppRouter } from './router.tsx';
import { antdTheme } from './theme/antdTheme.ts';

/** Where they stand is said in theme/toasts.css; many at once would hide the rows behind them. */
const TOASTS = { duration: 4, maxCount: 3 };

dayjs.extend(customParseFormat);
dayjs.locale('vi');

/** The whole renderer on one host. */
export function App({ host }: { host: HostFeatures }) {
  const [api] = useState(() => createApi(host));
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  return (
    <HostContext value={host}>
      <ApiContext value={api}>
        <QueryClientProvider client={queryClient}>
          <ConfigProvider locale={viVN} theme={antdTheme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
            <AntdApp component={false} message={TOASTS}>
              <RouterProvider router={router} />
            </AntdApp>
          </ConfigProvider>
        </QueryClientProvider>
      </ApiContext>
    </HostContext>
  );
}
