import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followLanguage } from '@eoffice/web-kit/texts/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

followLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
