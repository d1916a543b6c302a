// UNFINISHED
export const caseNotices = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
