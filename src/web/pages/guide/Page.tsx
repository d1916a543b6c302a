import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { GuideList } from './GuideList.tsx';

/** A guide asks for facts, and the fields for them are no part of the list of guides. */
const GuideItem = lazy(async () => ({ default: (await import('./GuideItem.tsx')).GuideItem }));

/** 办事指南: what can be applied for, and all about one procedure. Nobody has to log in to read it, unless it is `?draft`’s. */
export function Page() {
  const { itemKey } = useParams();
  const isDraft = useSearchParams()[0].get('draft') !== null;
  if (itemKey === undefined) return <GuideList />;
  return (
    <Suspense fallback={<Skeletons rows={6} height={64} />}>
      <GuideItem key={itemKey} itemKey={itemKey} isDraft={isDraft} />
    </Suspense>
  );
}
