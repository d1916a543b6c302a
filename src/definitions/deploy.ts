// UNFINISHED
export const deploy = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
