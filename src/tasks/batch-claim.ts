// UNFINISHED
export const batchClaim = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
