import type { Same } from '../same.ts';
import type { field as zh } from '../zh/field.ts';

/** Words of the field that several pages show: statuses, reason codes. */
export const field: Same<typeof zh> = {
  'status.RECEIVED': 'Received',
  'status.WITHDRAWN_BEFORE_ACCEPT': 'Withdrawn before acceptance',
  'status.ACCEPTED': 'Accepted',
  'status.NOT_REQUIRED': 'No permit required',
  'status.INTAKE_REJECTED': 'Acceptance refused',
  'status.CORRECTION_STARTED': 'Correction started',
  'status.CORRECTION_ENDED': 'Correction ended',
  'status.IN_PROGRESS': 'In progress',
  'status.SUSPENDED': 'Suspended',
  'status.RESUMED': 'Resumed',
  'status.COMPLETED_APPROVED': 'Approved',
  'status.COMPLETED_TOLERANT': 'Approved with materials to follow',
  'status.COMPLETED_DENIED': 'Denied',
  'status.WITHDRAWN': 'Withdrawn',
  'status.REVOKED': 'Revoked',
  'reasonCode.MISSING': 'Not handed in',
  'reasonCode.EXPIRED': 'No longer valid',
  'reasonCode.ILLEGIBLE': 'Can not be read',
  'reasonCode.NOT_SIGNED': 'Not signed',
  'reasonCode.NOT_SEALED': 'Not sealed',
  'reasonCode.WRONG_FORM': 'Not on the right form',
  'reasonCode.WRONG_ISSUER': 'Not issued by the right body',
  'reasonCode.INCONSISTENT': 'Contradicts a second material',
  'reasonCode.OUT_OF_SCOPE': 'Outside what is applied for',
  'reasonCode.NOT_LATEST_VERSION': 'Not the latest version',
  'reasonCode.FILE_DAMAGED': 'Damaged file',
};
