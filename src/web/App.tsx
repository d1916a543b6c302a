import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { keys } from './api/keys.ts';
import { ProblemError } from './api/problem.ts';
import { TextProvider, useLanguage } from './i18n/TextProvider.tsx';
import { routes } from './shell/routes.tsx';
import { SchemeProvider, useScheme } from './theme/SchemeProvider.tsx';
import { themeOf } from './theme/theme.ts';

const router = createBrowserRouter(routes);

/** A session that ended meanwhile is noticed by the first refusal; then the page asks to log in again. */
function noticeEndedSession(error: Error): void {
  if (error instanceof ProblemError && error.status === 401) {
    void queries.invalidateQueries({ queryKey: keys.session });
  }
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndedSession }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: {
    queries: {
      // a refusal stays a refusal; only what may be a hiccup of the network is tried again
      retry: (failures, error) =>
        !(error instanceof ProblemError && error.status >= 400 && error.status < 500) && failures < 2,
      staleTime: 5_000,
    },
  },
});

function Themed() {
  const { scheme, reducedMotion } = useScheme();
  const { language } = useLanguage();
  const theme = useMemo(() => themeOf(scheme, reducedMotion), [scheme, reducedMotion]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp className="lianban">
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}

/** The whole application: its language, its look, the server's state, its pages. */
export function App() {
  return (
    <SchemeProvider>
      <TextProvider>
        <QueryClientProvider client={queries}>
          <Themed />
        </QueryClientProvider>
      </TextProvider>
    </SchemeProvider>
  );
}
