import { useParams } from 'react-router';
import { EditorPage } from './editor/EditorPage.tsx';
import { ListPage } from './list/ListPage.tsx';

/** 流程设计: all processes, or the editor of one. */
export function Page() {
  const { definitionKey } = useParams();
  return definitionKey === undefined ? <ListPage /> : <EditorPage key={definitionKey} processKey={definitionKey} />;
}
