import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './shell/theme/fonts.css';
import './shell/theme/base.css';
import './shell/theme/toasts.css';
import { App } from './shell/App.tsx';
import { chooseHost } from './host/chooseHost.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App host={chooseHost()} />
  </StrictMode>,
);
