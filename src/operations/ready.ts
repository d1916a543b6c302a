// UNFINISHED
export const isReady = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
