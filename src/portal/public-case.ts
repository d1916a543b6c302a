// UNFINISHED
export const publicCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
