import type { ReactNode } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { type Door, doorsOf, useSession } from '../api/session.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { firstPageOf } from './navigation.ts';

/** Shows a page only to those whose roles open one of its doors; others log in first or are told. The server refuses by itself. */
export function Guarded({ doors, children }: { doors: readonly Door[]; children: ReactNode }) {
  const text = useText();
  const { session, error } = useSession();
  const { pathname, search } = useLocation();
  if (error) return <ProblemNotice error={error} />;
  if (session === undefined) return null;
  if (session === null) return <Navigate to={`/login?to=${encodeURIComponent(pathname + search)}`} replace />;
  if (doorsOf(session).some((door) => doors.includes(door))) return children;
  return (
    <>
      <PageHead title={text('shell.notYours')} />
      <EmptyState act={<Link to="/login">{text('shell.logIn')}</Link>}>{text('shell.notYoursWhy')}</EmptyState>
    </>
  );
}

/** `/` leads to the page a person begins with. */
export function Home() {
  const { session, error } = useSession();
  if (error) return <ProblemNotice error={error} />;
  return session === undefined ? null : <Navigate to={firstPageOf(session)} replace />;
}
