// UNFINISHED
export const readCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
