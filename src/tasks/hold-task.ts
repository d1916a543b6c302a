// UNFINISHED
export const claimTask = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const releaseTask = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const saveDraft = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
