import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Skeletons } from '../../ui/Skeletons.tsx';

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
