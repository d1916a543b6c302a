import { useEffect, useState } from 'react';
import type { StoredDocument } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { contentAddress } from '../work/Viewer.tsx';
import styles from './UploadLine.module.css';

/** What a browser shows in place; a file of another kind is only downloaded. */
const shownTypes = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
]);

function shownType(fileName: string): string | undefined {
  return shownTypes.get(fileName.split('.').at(-1)?.toLowerCase() ?? '');
}

/** Whether there is a preview of a file, which may be still on this machine. */
export function hasPreview(file: { fileName: string } | File): boolean {
  return shownType('fileName' in file ? file.fileName : file.name) !== undefined;
}

function Picture({ address, name }: { address: string; name: string }) {
  const text = useText();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <p className="t-sm t-2">{text('applicant.preview.broken')}</p>;
  return <img className={styles.image} alt={name} src={address} onError={() => setBroken(true)} />;
}

/** A file that lies on the server: an image small, a PDF in the browser's own viewer. */
export function StoredPreview({ document }: { document: StoredDocument }) {
  const { id, fileName, mediaType } = document;
  if (mediaType === 'application/pdf')
    return <iframe className={styles.frame} title={fileName} src={contentAddress(id, true)} />;
  return <Picture address={`/api/v1/documents/${encodeURIComponent(id)}/thumbnail`} name={fileName} />;
}

/** A file before it is sent; it never leaves this machine for that. */
export function LocalPreview({ file }: { file: File }) {
  const [address, setAddress] = useState<string | null>(null);
  const type = shownType(file.name);
  useEffect(() => {
    // of the kind its name says and no other: what only pretends to be an image or a PDF is never run as a page
    const made = URL.createObjectURL(new Blob([file], { type: type ?? 'application/octet-stream' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file, type]);
  if (address === null) return null;
  if (type === 'application/pdf') return <iframe className={styles.frame} title={file.name} src={address} />;
  return <Picture address={address} name={file.name} />;
}
