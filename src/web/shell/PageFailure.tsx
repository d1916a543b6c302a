import { useRouteError } from 'react-router';
import { useText } from '../i18n/TextProvider.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** In place of a page that threw while it was drawn; the shell around it lives on. */
export function PageFailure() {
  const text = useText();
  const error = useRouteError();
  return (
    <>
      <PageHead title={text('shell.crashed')} />
      <ProblemNotice error={error} onRetry={() => location.reload()} />
    </>
  );
}
