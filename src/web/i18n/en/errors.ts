import type { Same } from '../same.ts';
import type { errors as zh } from '../zh/errors.ts';

/** One sentence for every stable error code of the API; a code without one falls back to the server's own words. */
export const errors: Same<typeof zh> = {
  network: 'The server cannot be reached. Check the network and try again.',
  unknown: 'The service failed. Please try again later.',
  'not-authenticated': 'Your session has ended. Please log in again.',
  'wrong-password': 'The account or the password is wrong.',
  'validation-failed': 'Something in the form is not right. Please follow the hints.',
};
