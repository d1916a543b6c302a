import { Link } from 'react-router';
import { useSession } from '../api/session.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { firstPageOf } from './navigation.ts';

/** The page of an address that leads nowhere. */
export function NotFound() {
  const text = useText();
  const { session } = useSession();
  return (
    <>
      <PageHead title={text('shell.notFound')} />
      <EmptyState act={<Link to={firstPageOf(session ?? null)}>{text('shell.toHome')}</Link>}>
        {text('shell.notFoundWhy')}
      </EmptyState>
    </>
  );
}
