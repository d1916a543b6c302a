// UNFINISHED
export const contentHeaders = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const openDocument = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
