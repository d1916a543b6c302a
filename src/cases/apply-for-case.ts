// UNFINISHED
export const applyForCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
