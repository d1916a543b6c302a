import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';

/** An address below /admin that leads nowhere. */
export function NotFoundHere() {
  const text = useText();
  return (
    <>
      <PageHead title={text('shell.notFound')} />
      <EmptyState act={<LinkButton to="/admin">{text('admin.nav.health')}</LinkButton>}>
        {text('shell.notFoundWhy')}
      </EmptyState>
    </>
  );
}
