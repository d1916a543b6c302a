import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';

/** Somebody who may log in. */
export type Account = Schemas['Account'];

/** A unit that holds tasks. */
export type Department = Schemas['Department'];

/** Every department. */
export function useDepartments() {
  return useQuery({
    queryKey: keys.admin('departments'),
    queryFn: ({ signal }) => read('/api/v1/departments', { signal }),
  });
}

/** Departments and roles as options in the language now chosen. */
export function useGrantOptions() {
  const text = useText();
  const departments = useDepartments();
  const roles = useQuery({
    queryKey: keys.admin('roles'),
    queryFn: ({ signal }) => read('/api/v1/roles', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    departments: (departments.data?.items ?? []).map(({ code, name, nameEn }) => ({
      value: code,
      label: text.pick(name, nameEn),
    })),
    roles: (roles.data?.items ?? []).map(({ code, name }) => ({ value: code, label: text.pick(name.zh, name.en) })),
  };
}

/** Where a page of this service is reached from outside: what is handed to people. */
export function addressOf(path: string): string {
  return new URL(path, location.origin).href;
}
