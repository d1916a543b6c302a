import { useQuery } from '@tanstack/react-query';
import { read } from './client.ts';
import type { Schemas } from './contract.ts';
import { keys } from './keys.ts';

type Answer = Schemas['Session'];

/** Who is logged in and where, and the server's time. */
export type Session = Answer & { person: Schemas['Person'] };

/** Which part of the application someone works in. */
export type Door = 'staff' | 'applicant' | 'designer' | 'supervisor' | 'operator';

const doorsByRole: Readonly<Record<string, readonly Door[]>> = {
  APPLICANT: ['applicant'],
  AGENT: ['applicant'],
  DESIGNER: ['designer'],
  ADMINISTRATOR: ['operator', 'designer', 'supervisor'],
  SUPERVISOR: ['supervisor'],
  EFFICIENCY_OFFICER: ['staff', 'supervisor'],
  SERVICE_ADMIN: ['staff', 'supervisor'],
  WINDOW_HEAD: ['staff', 'supervisor'],
  ORG_HEAD: ['staff', 'supervisor'],
  CHIEF_REP: ['staff', 'supervisor'],
};

/** The parts of the application that a person's roles open; any role of a department opens the staff's. */
export function doorsOf(session: Session | null): Door[] {
  if (session === null) return [];
  if (session.person.applicant !== null) return ['applicant'];
  return [...new Set(session.person.roles.flatMap(({ role }): readonly Door[] => doorsByRole[role] ?? ['staff']))];
}

function useAnswer() {
  return useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) => read('/api/v1/session', { signal }),
    staleTime: 60_000,
    // keeps the server's time, by which pages count days, fresh
    refetchInterval: 60_000,
  });
}

function isOfSomebody(answer: Answer): answer is Session {
  return answer.person !== null;
}

/** Who is logged in, null for nobody, undefined while it is not known yet. */
export function useSession(): { session: Session | null | undefined; error: unknown } {
  const { data, error } = useAnswer();
  return { session: data && (isOfSomebody(data) ? data : null), error };
}

/** The region whose authority this is, for visitors too; undefined while it is not known yet. */
export function useRegion(): Answer['region'] | undefined {
  return useAnswer().data?.region;
}

/** The server's time when it was asked last, for visitors too; undefined while it is not known yet. */
export function useServerTime(): string | undefined {
  return useAnswer().data?.now;
}
