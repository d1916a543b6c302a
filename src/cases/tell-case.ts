// UNFINISHED
export const submitCorrection = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const tellCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const withdrawCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
