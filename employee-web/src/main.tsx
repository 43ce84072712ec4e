import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { App } from './app/app.tsx';
import { registerWorker } from './app/updates/updates.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

followLanguage();
registerWorker();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
