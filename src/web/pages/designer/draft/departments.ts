import { queryOptions } from '@tanstack/react-query';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import type { Text } from '../../../i18n/text.ts';

/** The departments a task may be given to, as options in the language now chosen. */
export function departmentsQuery(text: Text) {
  return queryOptions({
    queryKey: ['departments'],
    queryFn: ({ signal }) => read('/api/v1/departments', { signal }),
    staleTime: 600_000,
    select: ({ items }: { items: readonly Schemas['Department'][] }) =>
      items.map(({ code, name, nameEn }) => ({ value: code, label: text.pick(name, nameEn) })),
  });
}
