import { useParams } from 'react-router';
import { GuideItem } from './GuideItem.tsx';
import { GuideList } from './GuideList.tsx';

/** 办事指南: what can be applied for, and all about one procedure. Nobody has to log in to read it. */
export function Page() {
  const { itemKey } = useParams();
  return itemKey === undefined ? <GuideList /> : <GuideItem key={itemKey} itemKey={itemKey} />;
}
