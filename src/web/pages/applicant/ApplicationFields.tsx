import { useQueries } from '@tanstack/react-query';
import { applicationForm } from '../../../forms/field.ts';
import { read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useGuideDetails } from '../../disclosure/queries.ts';
import { FileControl, FilesOfFormProvider } from '../../files/FileControl.tsx';
import { SchemaForm } from '../../ui/schema-form/SchemaForm.tsx';
import type { FormSchema, FormValues } from '../../ui/schema-form/schema.ts';
import type { Disclosure } from './queries.ts';

/** The form of one procedure, with the list it is handed in with. */
export interface ApplicationForm {
  schema: FormSchema;
  disclosureId: string;
}

/**
 * The forms of the procedures of some lists, of those that have one, as they come. Before all are there, nothing can be
 * handed in: what a form asks would be missing.
 */
export function useApplicationForms(lists: readonly Disclosure[]): { forms: ApplicationForm[]; areComing: boolean } {
  const guides = useGuideDetails(lists.map(({ definition }) => definition.key));
  const forms = useQueries({
    queries: lists.map(({ definition }, index) => ({
      queryKey: keys.definitionPart(definition.id, `form ${applicationForm}`),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read<FormSchema>('/api/v1/process-definitions/{id}/forms/{key}', {
          path: { id: definition.id, key: applicationForm },
          signal,
        }),
      enabled: guides[index]?.data?.formKeys.includes(applicationForm) ?? false,
    })),
  });
  return {
    forms: lists.flatMap(({ id }, index) => {
      const schema = forms[index]?.data;
      return schema === undefined ? [] : [{ schema, disclosureId: id }];
    }),
    areComing: [...guides, ...forms].some(({ isLoading }) => isLoading),
  };
}

/** One schema of several, for what is asked of all their fields together. */
export function joined(forms: readonly ApplicationForm[]): FormSchema {
  return { components: forms.flatMap(({ schema }) => schema.components) };
}

/** What procedures ask for beyond whom to call, each with its own files; the answers lie together. */
export function ApplicationFields({
  forms,
  values,
  problems,
  onChange,
}: {
  forms: readonly ApplicationForm[];
  values: FormValues;
  problems: Readonly<Record<string, string>>;
  onChange(values: FormValues): void;
}) {
  return forms.map(({ schema, disclosureId }) => (
    <FilesOfFormProvider
      key={disclosureId}
      value={{ place: (field) => ({ disclosureId, field }), handedIn: [], ofCase: [] }}
    >
      <SchemaForm schema={schema} values={values} problems={problems} files={FileControl} onChange={onChange} />
    </FilesOfFormProvider>
  ));
}
