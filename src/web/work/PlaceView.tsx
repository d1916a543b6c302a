import { useState } from 'react';
import { PdfPage } from './PdfPage.tsx';
import styles from './Place.module.css';
import { PlaceLayer } from './PlaceLayer.tsx';
import type { Place } from './place.ts';
import { contentAddress } from './Viewer.tsx';

/** The page of a file a defect is on, with the part that was marked. */
export function PlaceView({ place, mediaType }: { place: Place; mediaType: string }) {
  const { documentId, fileName, page, area } = place;
  const [isBroken, setBroken] = useState(false);
  const address = contentAddress(documentId, true);
  const over = <PlaceLayer area={area} />;
  if (mediaType === 'application/pdf') {
    return (
      <div className={styles.page}>
        <PdfPage address={address} title={fileName} page={page} zoom={1} over={over} onPages={() => undefined} />
      </div>
    );
  }
  if (isBroken || !mediaType.startsWith('image/')) return null;
  return (
    <div className={styles.page}>
      <div className={styles.image}>
        <img alt={fileName} src={address} onError={() => setBroken(true)} />
        {over}
      </div>
    </div>
  );
}
