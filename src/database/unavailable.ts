/** Network errors of a server that is not there, as Node names them. */
const networkErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections (PostgreSQL, appendix A). */
const serverStates = new Set(['57P01', '57P02', '57P03', '53300']);

/** Whether a statement failed because the database does not answer at this moment, not because of what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Class 08 is connection_exception; the driver's own words carry no code.
  return (
    networkErrors.has(code) ||
    serverStates.has(code) ||
    code.startsWith('08') ||
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      error.message,
    )
  );
}

/** Whether a statement gave up waiting for a lock (lock_not_available). */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
