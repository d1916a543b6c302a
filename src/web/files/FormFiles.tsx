import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { takesFile } from '../../forms/file-fields.ts';
import type { UploadPlace } from '../api/resumable.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { FileDrop, showBytes } from '../ui/FileDrop.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { ControlProps } from '../ui/schema-form/control-props.ts';
import { noteFilesUnderWay } from '../ui/schema-form/files-under-way.ts';
import { contentAddress } from '../work/Viewer.tsx';
import styles from './FormFiles.module.css';
import { UploadLine } from './UploadLine.tsx';
import { accepted, useUploads } from './use-uploads.ts';

/** A file a field of a form may name. */
export interface KnownFile {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/**
 * A file field: files are sent as they are chosen, and the form names them by their ids. What the case has already may be
 * named as well; a field that may only be read shows its files.
 */
export function FormFiles({
  field,
  path,
  value,
  id,
  describedBy,
  invalid,
  disabled,
  onChange,
  place,
  handedIn,
  ofCase,
}: ControlProps & {
  place: (field: string) => UploadPlace;
  /** Files handed in with forms of the case before. */
  handedIn: readonly KnownFile[];
  /** Files under the rows of its list, which the field may name instead. */
  ofCase: readonly KnownFile[];
}) {
  const text = useText();
  const [sent, setSent] = useState<readonly KnownFile[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const chosen = idsOf(value);
  const latest = useRef({ chosen, onChange });
  latest.current = { chosen, onChange };
  const name = (ids: readonly string[]) => {
    // Two files may arrive before the form is drawn anew.
    latest.current = { ...latest.current, chosen: [...ids] };
    latest.current.onChange([...ids]);
  };
  const uploads = useUploads(place(path), async (document) => {
    setSent((all) => [...all, document]);
    name([...latest.current.chosen, document.id]);
  });
  const underWay = uploads.running.length;
  useEffect(() => {
    noteFilesUnderWay(path, underWay);
    return () => noteFilesUnderWay(path, 0);
  }, [path, underWay]);
  const label = text.pick(field.label, field.properties?.labelEn);
  const known = new Map([...ofCase, ...handedIn, ...sent].map((file) => [file.id, file]));
  const others = ofCase.filter(
    (file) => !chosen.includes(file.id) && takesFile(field.accept ?? null, { ...file, name: file.fileName }),
  );
  const most = field.multiple ? Number.POSITIVE_INFINITY : 1;
  const mayAdd = !disabled && chosen.length + uploads.running.length < most;
  const add = (files: readonly File[]) => {
    const fits = (file: File) => takesFile(field.accept ?? null, { name: file.name, mediaType: file.type });
    setRefused(files.filter((file) => !fits(file)).map((file) => file.name));
    uploads.add(files.filter(fits).slice(0, most));
  };
  return (
    <fieldset className={styles.files} aria-label={label} aria-describedby={describedBy}>
      {chosen.length === 0 && disabled ? <span className="t-2">{text('ui.form.noFile')}</span> : null}
      {chosen.length > 0 ? (
        <ul>
          {chosen.map((fileId) => {
            const file = known.get(fileId);
            const fileName = file?.fileName ?? text('ui.form.oneFile');
            return (
              <li key={fileId} className="row g8">
                <a className="cut grow" href={contentAddress(fileId, true)} target="_blank" rel="noreferrer">
                  {fileName}
                </a>
                {file === undefined ? null : <span className="t-sm t-3 nb">{showBytes(file.sizeBytes)}</span>}
                {disabled ? null : (
                  <Button
                    type="text"
                    size="small"
                    aria-label={text('ui.form.removeRow', { label: fileName })}
                    icon={<Icon name="cross" small />}
                    onClick={() => name(chosen.filter((each) => each !== fileId))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {uploads.running.length > 0 ? (
        <ul>
          {uploads.running.map((upload) => (
            <UploadLine key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      ) : null}
      {mayAdd ? (
        <FileDrop
          inputId={id}
          label={text(chosen.length > 0 ? 'applicant.file.more' : 'common.upload')}
          about={label}
          accept={field.accept ?? accepted}
          multiple={field.multiple === true}
          invalid={invalid}
          onFiles={add}
        />
      ) : null}
      {mayAdd && others.length > 0 ? (
        <Select
          className={styles.others ?? ''}
          value={null}
          aria-label={`${text('ui.form.chooseFiles')} ${label}`}
          placeholder={text('ui.form.chooseFiles')}
          options={others.map((file) => ({ value: file.id, label: file.fileName }))}
          onChange={(fileId: string | null) => (fileId === null ? undefined : name([...chosen, fileId]))}
        />
      ) : null}
      {refused.length > 0 ? (
        <p className={`t-sm ${styles.refused}`} role="alert">
          <Icon name="stop" small />
          {`${refused.join('、')}：${text('ui.form.file-kind', { label, kinds: field.accept ?? '' })}`}
        </p>
      ) : null}
    </fieldset>
  );
}
