// UNFINISHED
export const checkChain = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
