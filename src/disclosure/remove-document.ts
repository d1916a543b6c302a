// UNFINISHED
export const removeDocument = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
