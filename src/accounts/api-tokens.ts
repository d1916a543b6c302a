// UNFINISHED
export const listApiTokens = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const makeApiToken = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const revokeApiToken = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
