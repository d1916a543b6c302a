import type { Same } from '../same.ts';
import type { verify as zh } from '../zh/verify.ts';

/** Verifying a printed document. */
export const verify: Same<typeof zh> = {
  title: 'Verify a document',
  intro: 'With the number and the code at the foot of the document, no log-in needed. Its QR code leads here.',
  number: 'Number of the document or receipt',
  code: 'Code',
  submit: 'Verify',
  numberMissing: 'Enter the number',
  codeMissing: 'Enter the code',
  notFound: 'There is no record of this document. Check number and code; if they are right, ask the issuing authority.',
  organ: 'Issued by',
  addressee: 'Addressed to',
  issuedOn: 'Issued on',
  hash: 'SHA-256 of the content',
  'state.VALID': 'Valid',
  'state.EXPIRED': 'Expired',
  'state.WITHDRAWN': 'Withdrawn',
  file: 'Compare a file',
  'file.local': 'Worked out on this device; the file is not uploaded.',
  'file.same': 'The file is the one on record.',
  'file.other': 'The file differs from the one on record: it was changed or saved anew.',
  'file.failed': 'The file can not be read.',
};
