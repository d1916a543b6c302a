import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { DisclosureRow } from '../api/types.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { ReasonCode, Verification } from './commands.ts';
import styles from './materials.module.css';
import { type Place, placeWords } from './place.ts';

/** Every code a rejection may have, in the order of the glossary; there is no “other” among them. */
const codes: readonly ReasonCode[] = [
  'MISSING',
  'EXPIRED',
  'ILLEGIBLE',
  'NOT_SIGNED',
  'NOT_SEALED',
  'WRONG_FORM',
  'WRONG_ISSUER',
  'INCONSISTENT',
  'OUT_OF_SCOPE',
  'NOT_LATEST_VERSION',
  'FILE_DAMAGED',
];

/** What is wrong with a material; what contradicts what is named for INCONSISTENT only. */
export interface Rejection {
  reasonCode: ReasonCode;
  reason?: string;
  field?: string;
  counterpart?: string;
  place?: NonNullable<Verification['place']>;
}

function sentPlace({ documentId, page, area }: Place): NonNullable<Verification['place']> {
  return { documentId, page, ...(area === null ? {} : { area }) };
}

/** Why a material is rejected: one of the codes, and in words what exactly is wrong. */
export function RejectForm({
  row,
  busy,
  place,
  onNoPlace,
  onReject,
  onCancel,
}: {
  row: DisclosureRow;
  busy: boolean;
  /** Where in the file it is wrong, marked in the viewer. */
  place: Place | null;
  onNoPlace(): void;
  onReject(rejection: Rejection): void;
  onCancel(): void;
}) {
  const text = useText();
  const [code, setCode] = useState(codes.find((each) => each === row.reasonCode) ?? null);
  const [reason, setReason] = useState(row.reason ?? '');
  const [field, setField] = useState('');
  const [counterpart, setCounterpart] = useState('');
  const [asked, setAsked] = useState(false);
  const contradicts = code === 'INCONSISTENT';
  const lacksContradiction = contradicts && (field.trim() === '' || counterpart.trim() === '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is the Cancel button's other way
    <div
      className={styles.why}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <div className={styles.whyGrid}>
        <Select
          size="small"
          autoFocus
          aria-label={text('work.reasonCode')}
          placeholder={text('work.reasonCode')}
          value={code}
          {...(asked && code === null ? { status: 'error' as const } : {})}
          options={codes.map((value) => ({ value, label: text(`field.reasonCode.${value}`) }))}
          onChange={setCode}
        />
        <Input
          size="small"
          aria-label={text('work.reasonHint')}
          placeholder={text('work.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {contradicts ? (
          <>
            <Input
              size="small"
              aria-label={text('work.inconsistentField')}
              placeholder={text('work.inconsistentField')}
              maxLength={200}
              value={field}
              onChange={(event) => setField(event.target.value)}
            />
            <Input
              size="small"
              aria-label={text('work.inconsistentWith')}
              placeholder={text('work.inconsistentWith')}
              maxLength={200}
              value={counterpart}
              onChange={(event) => setCounterpart(event.target.value)}
            />
          </>
        ) : null}
      </div>
      {row.documents.length === 0 ? null : (
        <div className="row g8 t-sm" role="status">
          <span className="t-2">{text('work.place')}</span>
          <span className="cut">{place === null ? text('work.place.none') : placeWords(text, place)}</span>
          {place === null ? null : (
            <Button type="link" size="small" onClick={onNoPlace}>
              {text('work.place.drop')}
            </Button>
          )}
        </div>
      )}
      {asked && lacksContradiction ? <div className="t-sm t-b">{text('work.contradictionMissing')}</div> : null}
      {asked && code === null ? <div className="t-sm t-b">{text('work.reasonCodeMissing')}</div> : null}
      <div className="row g8">
        <Button
          size="small"
          type="primary"
          loading={busy}
          onClick={() => {
            setAsked(true);
            if (code === null || lacksContradiction) return;
            onReject({
              reasonCode: code,
              ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
              ...(place === null ? {} : { place: sentPlace(place) }),
              ...(contradicts ? { field: field.trim(), counterpart: counterpart.trim() } : {}),
            });
          }}
        >
          {text('work.rejectSubmit')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
