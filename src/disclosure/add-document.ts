// UNFINISHED
export const addDocument = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
