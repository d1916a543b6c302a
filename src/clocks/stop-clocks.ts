// UNFINISHED
export const endSuspension = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const extendCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const suspendCase = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
