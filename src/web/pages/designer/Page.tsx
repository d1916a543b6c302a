import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { designer as english } from '../../i18n/en/designer.ts';
import { teach } from '../../i18n/text.ts';
import { designer as chinese } from '../../i18n/zh/designer.ts';
import { Skeletons } from '../../ui/Skeletons.tsx';

teach('designer', { zh: chinese, en: english });

const ListPage = lazy(() => import('./list/ListPage.tsx').then((it) => ({ default: it.ListPage })));
const EditorPage = lazy(() => import('./editor/EditorPage.tsx').then((it) => ({ default: it.EditorPage })));

/** 流程设计: all processes, or the editor of one. */
export function Page() {
  const { definitionKey } = useParams();
  return (
    <Suspense fallback={<Skeletons rows={6} height={57} />}>
      {definitionKey === undefined ? <ListPage /> : <EditorPage key={definitionKey} processKey={definitionKey} />}
    </Suspense>
  );
}
