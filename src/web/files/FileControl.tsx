import { type ComponentType, createContext, lazy, Suspense, useContext } from 'react';
import type { UploadPlace } from '../api/resumable.ts';
import { Skeletons } from '../ui/Skeletons.tsx';
import type { ControlProps } from '../ui/schema-form/control-props.ts';
import type { KnownFile } from './FormFiles.tsx';

/** Sending files brings its own script, which comes with the first form that asks for one. */
const FormFiles = lazy(async () => ({ default: (await import('./FormFiles.tsx')).FormFiles }));

/** Where the files of a form go, and which ones there are. */
export interface FilesOfForm {
  place: (field: string) => UploadPlace;
  handedIn: readonly KnownFile[];
  ofCase: readonly KnownFile[];
}

const Files = createContext<FilesOfForm | null>(null);

/** Says where the files of the form inside go. */
export const FilesOfFormProvider = Files.Provider;

/** What draws the file fields of a form inside a `FilesOfFormProvider`. */
export const FileControl: ComponentType<ControlProps> = (props) => {
  const files = useContext(Files);
  if (files === null) return null;
  return (
    <Suspense fallback={<Skeletons rows={1} height={32} />}>
      <FormFiles {...props} {...files} />
    </Suspense>
  );
};
