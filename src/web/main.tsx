import './theme/lights.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { firstLanguage } from './i18n/TextProvider.tsx';
import { learn } from './i18n/text.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await learn(firstLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
