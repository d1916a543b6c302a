import type { ComponentType } from 'react';
import { Outlet, type RouteObject } from 'react-router';
import type { Door } from '../api/session.ts';
import { Guarded, Home } from './Guarded.tsx';
import { NotFound } from './NotFound.tsx';
import { PageFailure } from './PageFailure.tsx';
import { Shell } from './Shell.tsx';

/** A page's module is loaded when its address is opened, not before. */
function page(path: string, load: () => Promise<{ Page: ComponentType }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).Page }) };
}

function guarded(doors: readonly Door[], children: RouteObject[]): RouteObject {
  const element = (
    <Guarded doors={doors}>
      <Outlet />
    </Guarded>
  );
  return { element, children };
}

/** Every address of the application, and who may open it. A page is one folder in `pages/`. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    hydrateFallbackElement: <Shell />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          { index: true, element: <Home /> },
          page('login', () => import('../pages/login/Page.tsx')),
          page('guide/:itemKey?', () => import('../pages/guide/Page.tsx')),
          page('verify', () => import('../pages/verify/Page.tsx')),
          page('track/:caseNumber?', () => import('../pages/track/Page.tsx')),
          guarded(['applicant'], [page('mine/*', () => import('../pages/applicant/Page.tsx'))]),
          guarded(
            ['staff'],
            [
              page('inbox', () => import('../pages/inbox/Page.tsx')),
              page('counter/:part?', () => import('../pages/counter/Page.tsx')),
              page('visits', () => import('../pages/visits/Page.tsx')),
              page('me/:part?', () => import('../pages/me/Page.tsx')),
            ],
          ),
          guarded(
            ['staff', 'supervisor'],
            [
              page('cases', () => import('../pages/cases/Page.tsx')),
              page('cases/:caseId/:tab?', () => import('../pages/case/Page.tsx')),
              page('supervision/*', () => import('../pages/supervision/Page.tsx')),
            ],
          ),
          guarded(['supervisor'], [page('feedback', () => import('../pages/feedback/Page.tsx'))]),
          guarded(
            ['designer'],
            [
              page('designer/:definitionKey?', () => import('../pages/designer/Page.tsx')),
              page('components', () => import('../pages/components/Page.tsx')),
            ],
          ),
          guarded(['operator'], [page('admin/*', () => import('../pages/admin/Page.tsx'))]),
          page('password', () => import('../pages/password/Page.tsx')),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
